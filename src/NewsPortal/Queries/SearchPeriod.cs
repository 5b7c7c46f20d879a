using System.Globalization;
using NewsPortal.Articles;

namespace NewsPortal.Queries;

/// <summary>The days of a year, a month or a day, in the publisher's zone.</summary>
public sealed record SearchPeriod(DateOnly First, DateOnly Last)
{
    /// <summary>Null for all but <c>2022</c>, <c>2022-05</c> and <c>2022-05-01</c>.</summary>
    public static SearchPeriod? Parse(string text)
    {
        if (TryRead(text, "yyyy-MM-dd", out var day)) return new(day, day);
        if (TryRead(text, "yyyy-MM", out var month)) return new(month, new(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month)));
        return TryRead(text, "yyyy", out var year) ? new(year, new(year.Year, 12, 31)) : null;
    }

    private static bool TryRead(string text, string format, out DateOnly day) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>For people: <c>May 1, 2022</c>, <c>May 2022</c> or <c>2022</c>.</summary>
    public override string ToString() =>
        First == Last ? ApStyle.Date(First)
        : First.Month == Last.Month ? string.Create(CultureInfo.InvariantCulture, $"{ApStyle.MonthName(First.Month)} {First.Year}")
        : First.Year.ToString(CultureInfo.InvariantCulture);
}
