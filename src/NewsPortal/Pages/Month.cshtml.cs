using Microsoft.AspNetCore.Mvc;
using NewsPortal.Articles;
using NewsPortal.Queries;
using NewsPortal.Store;

namespace NewsPortal.Pages;

/// <summary>A month as a calendar, with its stories under it.</summary>
public sealed class MonthPage(PortalDb db, PortalOptions options, TimeProvider time) : PortalPage(db, options, time)
{
    public MonthCalendar Calendar { get; private set; } = null!;

    public Ledger Ledger { get; private set; } = null!;

    /// <summary>The nearest days with a story outside the month.</summary>
    public (DateOnly? Before, DateOnly? After) Neighbours { get; private set; }

    public async Task<IActionResult> OnGetAsync(int year, int month, [FromQuery] string? before, [FromQuery] string? after)
    {
        if (CalendarDate.Of(year, month, 1) is not { } first) return NotFound();
        var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        Calendar = new MonthCalendar(year, month, await Db.CountDaysAsync(first, last, Stop));
        if (Calendar.Total == 0) return NotFound();
        Ledger = await Ledger.LoadAsync(Db.Between(first, last), Cursor.Parse(before), Cursor.Parse(after), Stop);
        Neighbours = await Db.NeighboursAsync(first, last, Stop);
        (Title, Canonical) = (new YearMonth(year, month).ToString(), PageOf(Urls.Month(year, month), Cursor.Parse(before), Cursor.Parse(after)));
        Description = $"{Count.Of(Calendar.Total, "story", "stories")} of {Title}.";
        return Page();
    }
}
