using NewsPortal.Articles;

namespace NewsPortal.Seeds.Dates;

/// <summary>A date as it stood in a text: without a year, or impossible (<c>May 35</c>), where that is what was written.</summary>
public readonly record struct PartialDate(int? Year, int Month, int Day)
{
    /// <summary>February 29 is possible where no year stands beside it.</summary>
    public bool IsPossible => In(Year ?? 2000) is not null;

    /// <summary>The day in a year, or null where that year has no such day.</summary>
    public DateOnly? In(int year) => CalendarDate.Of(year, Month, Day);

    /// <summary>
    /// The date in the year written, else in the one that puts it from 7 days before publication to 1 day after; null where none does.
    /// </summary>
    public DateOnly? Near(DateOnly published)
    {
        if (Year is { } written) return In(written);
        for (var year = published.Year - 1; year <= published.Year + 1; year++)
            if (In(year) is { } day && day.DayNumber - published.DayNumber is >= -7 and <= 1) return day;
        return null;
    }
}
