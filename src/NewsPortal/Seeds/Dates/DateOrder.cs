using NewsPortal.Articles;

namespace NewsPortal.Seeds.Dates;

/// <summary>Decides between the two readings of <c>05/01/2022</c>.</summary>
internal static class DateOrder
{
    private const int MaxDaysFromDateline = 7;

    private static readonly Dictionary<string, bool> MonthFirst = Rows("month", "day");

    private static readonly Dictionary<string, bool> YearFirst = Rows("year");

    /// <summary>Returns the date that is meant, and why.</summary>
    public static (WrittenDate Date, string Reason) Decide(WrittenDate date, TimeContext context)
    {
        if (date.YearFirst is { } yearFirst && IsYearFirst(date, yearFirst, context)) return (yearFirst, "the year in front");
        if (!date.IsOrderAmbiguous) return (date, "the only order that its numbers can have");
        var other = date with { Month = date.Day, Day = date.Month };
        var isNear = IsNear(date, context.DatelineDay);
        if (isNear != IsNear(other, context.DatelineDay)) return (isNear ? date : other, "the dateline's date");
        var language = context.Language.Length > 0 ? context.Language : context.PaperLanguage;
        return (IsMonthFirst(language) ? date : other, $"the order of dates in the language {language}");
    }

    private static bool IsNear(WrittenDate date, DateOnly? dateline) =>
        dateline is { } day && new PartialDate(date.Year, date.Month, date.Day).In(date.Year ?? day.Year) is { } read
        && Math.Abs(read.DayNumber - day.DayNumber) <= MaxDaysFromDateline;

    // Where the language writes the year first, or no other order is a day.
    private static bool IsYearFirst(WrittenDate date, WrittenDate yearFirst, TimeContext context)
    {
        if (!IsDay(yearFirst) || IsNear(date, context.DatelineDay)) return false;
        return IsNear(yearFirst, context.DatelineDay) || !IsDay(date) || Find(YearFirst, context.PaperLanguage);
    }

    private static bool IsDay(WrittenDate date) => CalendarDate.OfStory(date.Year ?? 0, date.Month, date.Day) is not null;

    private static bool IsMonthFirst(string tag) => Find(MonthFirst, tag);

    private static bool Find(Dictionary<string, bool> orders, string tag)
    {
        if (orders.TryGetValue(tag, out var first)) return first;
        var dash = tag.IndexOf('-', StringComparison.Ordinal);
        var language = dash < 0 ? tag : tag[..dash];
        return dash > 0 && orders.TryGetValue(language + "-*", out first) ? first : orders.GetValueOrDefault(language);
    }

    private static Dictionary<string, bool> Rows(params string[] orders) =>
        DataTable.Rows("date-orders.tsv").Where(row => orders.Contains(row[1]))
            .ToDictionary(row => row[0], row => row[1] == orders[0], StringComparer.OrdinalIgnoreCase);
}
