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
        var counts = db.Entries.Where(e => e.Listing!.Kind == kind && e.Listing.Slug == slug)
            .GroupBy(e => new { e.ListingId, e.Month })
            .Select(g => new { g.Key.ListingId, g.Key.Month, Count = g.Count(), First = g.Min(e => e.PublishedAt), Latest = g.Max(e => e.PublishedAt) });
        var months = await counts.Join(db.Listings, m => m.ListingId, l => l.Id, (m, l) => new { Listing = l, m.Month, m.Count, m.First, m.Latest }).AsNoTracking().ToListAsync(stop);
        return months.Count == 0 ? null : new(
            new ListingCount(months[0].Listing, months.Sum(m => m.Count), months.Min(m => m.First), months.Max(m => m.Latest)),
            [.. months.OrderByDescending(m => m.Month.Number).Select(m => new MonthCount(m.Month, m.Count))]);
    }

    /// <summary>The newest stories of one month of a listing.</summary>
    public static IQueryable<Headline> Of(PortalDb db, Listing listing, YearMonth month, int most) =>
        db.Entries.Where(e => e.ListingId == listing.Id && e.Month == month)
            .AsFiled()
            .NewestFirst().Take(most).AsHeadlines();
}
