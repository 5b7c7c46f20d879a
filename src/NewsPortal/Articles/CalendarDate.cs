using System.Globalization;

namespace NewsPortal.Articles;

/// <summary>Days of the Gregorian calendar, from numbers that anybody may have written.</summary>
public static class CalendarDate
{
    /// <summary>
    /// Of what a story may be dated with. Far from the ends of <see cref="DateTime"/>, so that every zone has a day for every instant.
    /// </summary>
    public const int FirstYear = 1600, LastYear = 2999;

    /// <summary>Returns a day for machines, whatever the locale of the server: <c>2022-05-01</c>.</summary>
    public static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>Null where the calendar has no such day from the year 1 to 9999.</summary>
    public static DateOnly? Of(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    /// <summary>Null where it is none that a story may be dated with.</summary>
    public static DateOnly? OfStory(int year, int month, int day) => year is >= FirstYear and <= LastYear ? Of(year, month, day) : null;
}
