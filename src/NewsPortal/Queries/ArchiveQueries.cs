using Microsoft.EntityFrameworkCore;
using NewsPortal.Store;

namespace NewsPortal.Queries;

/// <summary>Questions about days, in the publisher's zone.</summary>
public static class ArchiveQueries
{
    /// <summary>How many stories each day has, days without one left out.</summary>
    /// <param name="now">UTC.</param>
    public static Task<Dictionary<DateOnly, int>> CountDaysAsync(this PortalDb db, DateOnly first, DateOnly last, DateTime now, CancellationToken stop) =>
        db.Between(first, last).Published(now).GroupBy(f => f.Article.Day).ToDictionaryAsync(g => g.Key, g => g.Count(), stop);

    /// <summary>The nearest days with a story before and after some days.</summary>
    public static async Task<(DateOnly? Before, DateOnly? After)> NeighboursAsync(this PortalDb db, DateOnly first, DateOnly last, DateTime now, CancellationToken stop)
    {
        var published = db.Articles.Where(a => a.PublishedAt <= now);
        var before = published.Where(a => a.Day < first).OrderByDescending(a => a.Day).Select(a => a.Day).Take(1);
        var after = published.Where(a => a.Day > last).OrderBy(a => a.Day).Select(a => a.Day).Take(1);
        var found = await before.Concat(after).Select(day => (DateOnly?)day).ToListAsync(stop);
        return (found.Find(day => day < first), found.Find(day => day > last));
    }

    /// <summary>The years that have a story, newest first, with their counts.</summary>
    public static async Task<List<(int Year, int Count)>> CountYearsAsync(this PortalDb db, DateTime now, CancellationToken stop)
    {
        var days = await db.Everything().Published(now).GroupBy(f => f.Article.Day.Year).Select(g => new { Year = g.Key, Count = g.Count() }).ToListAsync(stop);
        return [.. days.OrderByDescending(y => y.Year).Select(y => (y.Year, y.Count))];
    }
}
