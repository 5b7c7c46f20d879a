using System.Globalization;

namespace NewsPortal.Seeds.Dates;

/// <summary>
/// Recognizes the names of months, weekdays and parts of the day in many languages. Several are ordinary words too (<c>may</c>,
/// <c>mars</c>, <c>out</c>), so that a month counts only beside the number of a day.
/// </summary>
public static class CalendarWords
{
    private static readonly ILookup<string, string[]> Rows = DataTable.Rows("calendar-words.tsv").ToLookup(row =>
        row[0], StringComparer.Ordinal);
    private static readonly WordTable<int> Months = Table("month", value => Number(value));
    private static readonly WordTable<int> OrdinalMonths = Table("ordinal-month", value => Number(value));
    private static readonly WordTable<int> Weekdays = Table("weekday", value => Number(value));
    private static readonly WordTable<DayPeriod> Periods = Table("period", Period);

    /// <summary>Reads a month's name: full, inflected or abbreviated, with its full stop or without, in any case.</summary>
    /// <param name="month">1 to 12, or 0 where the word is not a month.</param>
    public static bool TryMonth(ReadOnlySpan<char> word, out int month) => Months.TryFind(word, out month);

    /// <summary>
    /// Reads a month's name behind a day with a full stop: <c>1. listopada</c> is in October in Croatia, and <c>1 listopada</c> in
    /// November in Poland.
    /// </summary>
    public static bool TryMonthBehindOrdinal(ReadOnlySpan<char> word, out int month) =>
        OrdinalMonths.TryFind(word, out month) || TryMonth(word, out month);

    /// <summary>Whether the word names a weekday; <c>日</c> and <c>일</c> count too, as they do in brackets.</summary>
    public static bool IsWeekday(ReadOnlySpan<char> word) => Weekdays.TryFind(word, out _);

    /// <summary>Reads <c>a.m.</c>, <c>午後</c>, <c>de la tarde</c>, <c>noon</c> and their equals.</summary>
    public static bool TryDayPeriod(ReadOnlySpan<char> word, out DayPeriod period) => Periods.TryFind(word, out period);

    private static WordTable<T> Table<T>(string kind, Func<string, T> read) => new(Rows[kind].Select(row => (row[3], read(row[1]))));

    private static DayPeriod Period(string hours)
    {
        var dash = hours.IndexOf('-', StringComparison.Ordinal);
        return dash < 0 ? new(Number(hours), Number(hours)) : new(Number(hours.AsSpan(0, dash)), Number(hours.AsSpan(dash + 1)));
    }

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
