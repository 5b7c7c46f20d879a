using NewsPortal.Articles;

namespace NewsPortal.Seeds.Dates;

/// <summary>Holds a date as written: without a year, or impossible (<c>May 35</c>), where it was written so.</summary>
public readonly record struct PartialDate(int? Year, int Month, int Day)
{
    /// <summary>Whether the day exists in some year; February 29 does.</summary>
    public bool IsPossible => In(Year ?? 2000) is not null;

    /// <summary>Returns the day in a year, or null where that year has no such day.</summary>
    public DateOnly? In(int year) => CalendarDate.Of(year, Month, Day);

    /// <summary>
    /// Returns the date in the year written, else in the year that puts it from 7 days before publication to 1 day after; null
    /// where none does.
    /// </summary>
    public DateOnly? Near(DateOnly published)
    {
        if (Year is { } written) return In(written);
        for (var year = published.Year - 1; year <= published.Year + 1; year++)
            if (In(year) is { } day && day.DayNumber - published.DayNumber is >= -7 and <= 1) return day;
        return null;
    }
}
