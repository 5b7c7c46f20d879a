using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Store;

namespace NewsPortal.Queries;

/// <summary>How many stories a listing has in one month.</summary>
public sealed record MonthCount(YearMonth Month, int Count);

/// <summary>A listing with its stories counted month by month.</summary>
/// <param name="Months">Those that have a story, newest first.</param>
public sealed record Timeline(ListingCount Listing, IReadOnlyList<MonthCount> Months)
{
    /// <summary>Null where nothing published is filed there.</summary>
    public static async Task<Timeline?> FindAsync(PortalDb db, ListingKind kind, string slug, CancellationToken stop)
    {
        var months = await db.Listings.AsNoTracking().Where(l => l.Kind == kind && l.Slug == slug)
            .Join(db.Months, l => l.Id, m => m.ListingId, (l, m) => new { Listing = l, m.Month, m.Stories }).ToListAsync(stop);
        return months.Count == 0 ? null : new(
            new ListingCount(months[0].Listing),
            [.. months.OrderByDescending(m => m.Month.Number).Select(m => new MonthCount(m.Month, m.Stories))]);
    }
}
