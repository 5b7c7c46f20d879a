using Microsoft.AspNetCore.Mvc;
using NewsPortal.Articles;
using NewsPortal.Http;
using NewsPortal.Queries;
using NewsPortal.Store;

namespace NewsPortal.Pages;

/// <summary>One day's paper.</summary>
public sealed class DayPage(PortalDb db, PortalOptions options, TimeProvider time) : PortalPage(db, options, time)
{
    public DateOnly Day { get; private set; }

    public Ledger Ledger { get; private set; } = null!;

    /// <summary>The nearest days with a story.</summary>
    public (DateOnly? Before, DateOnly? After) Neighbours { get; private set; }

    protected override (string Title, string Address)? FeedOf => (Title, Urls.Day(Day));

    public async Task<IActionResult> OnGetAsync(int year, int month, int day, [FromQuery] string? before, [FromQuery] string? after)
    {
        if (!ArchiveDay.TryMake(year, month, day, out var date)) return NotFound();
        Day = date;
        Ledger = await Ledger.LoadAsync(Db.Between(date, date).Published(Now), Cursor.Parse(before), Cursor.Parse(after), Stop);
        if (Ledger.Headlines.Count == 0) return NotFound();
        Neighbours = await Db.NeighboursAsync(date, date, Now, Stop);
        (Title, Canonical) = (ApStyle.FullDate(date), Urls.Day(date));
        Description = $"The stories of {Title}.";
        return Page();
    }
}
