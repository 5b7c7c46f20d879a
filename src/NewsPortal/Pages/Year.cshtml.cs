using Microsoft.AspNetCore.Mvc;
using NewsPortal.Articles;
using NewsPortal.Queries;
using NewsPortal.Store;
using static System.FormattableString;

namespace NewsPortal.Pages;

/// <summary>A year as twelve small calendars.</summary>
public sealed class YearPage(PortalDb db, PortalOptions options, TimeProvider time) : PortalPage(db, options, time)
{
    public int Year { get; private set; }

    public IReadOnlyList<MonthCalendar> Months { get; private set; } = [];

    public IReadOnlyList<(int Year, int Count)> Years { get; private set; } = [];

    public int Total { get; private set; }

    public async Task<IActionResult> OnGetAsync(int year)
    {
        if (year is < 1 or > 9998) return NotFound();
        var days = await Db.CountDaysAsync(new(year, 1, 1), new(year, 12, 31), Stop);
        if (days.Count == 0) return NotFound();
        Years = await Db.CountYearsAsync(Stop);
        (Year, Total) = (year, days.Values.Sum());
        Months = [.. Enumerable.Range(1, 12).Select(month => new MonthCalendar(year, month, days))];
        (Title, Canonical) = (Invariant($"The year {year}"), Urls.Year(year));
        Description = Invariant($"{Count.Of(Total, "story", "stories")} of {year}, day by day.");
        return Page();
    }
}
