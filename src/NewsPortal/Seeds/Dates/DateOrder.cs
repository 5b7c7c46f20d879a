namespace NewsPortal.Seeds.Dates;

/// <summary>Decides between the two readings of <c>05/01/2022</c>.</summary>
internal static class DateOrder
{
    private const int MaxDaysFromDateline = 7;

    private static readonly Dictionary<string, bool> MonthFirst =
        DataTable.Rows("date-orders.tsv").ToDictionary(row => row[0], row => row[1] == "month", StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns the date that is meant, and why.</summary>
    public static (WrittenDate Date, string Reason) Decide(WrittenDate date, TimeContext context)
    {
        var other = date with { Month = date.Day, Day = date.Month };
        var isNear = IsNear(date, context.DatelineDay);
        if (isNear != IsNear(other, context.DatelineDay)) return (isNear ? date : other, "the dateline's date");
        var language = context.Language.Length > 0 ? context.Language : context.PaperLanguage;
        return (IsMonthFirst(language) ? date : other, $"the order of dates in the language {language}");
    }

    private static bool IsNear(WrittenDate date, DateOnly? dateline) =>
        dateline is { } day && new PartialDate(date.Year, date.Month, date.Day).In(date.Year ?? day.Year) is { } read
        && Math.Abs(read.DayNumber - day.DayNumber) <= MaxDaysFromDateline;

    private static bool IsMonthFirst(string tag)
    {
        if (MonthFirst.TryGetValue(tag, out var first)) return first;
        var dash = tag.IndexOf('-', StringComparison.Ordinal);
        var language = dash < 0 ? tag : tag[..dash];
        return dash > 0 && MonthFirst.TryGetValue(language + "-*", out first) ? first : MonthFirst.GetValueOrDefault(language);
    }
}
