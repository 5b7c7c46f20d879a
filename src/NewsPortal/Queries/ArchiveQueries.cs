using Microsoft.EntityFrameworkCore;
using NewsPortal.Store;

namespace NewsPortal.Queries;

/// <summary>Questions about days, in the publisher's zone.</summary>
public static class ArchiveQueries
{
    /// <summary>How many stories each day has, days without one left out.</summary>
    public static Task<Dictionary<DateOnly, int>> CountDaysAsync(this PortalDb db, DateOnly first, DateOnly last, CancellationToken stop) =>
        db.Days.Where(d => d.Day >= first && d.Day <= last).ToDictionaryAsync(d => d.Day, d => d.Stories, stop);

    /// <summary>The nearest days with a story before and after some days.</summary>
    public static async Task<(DateOnly? Before, DateOnly? After)> NeighboursAsync(this PortalDb db, DateOnly first, DateOnly last, CancellationToken stop)
    {
        var before = db.Days.Where(d => d.Day < first).OrderByDescending(d => d.Day).Select(d => d.Day).Take(1);
        var after = db.Days.Where(d => d.Day > last).OrderBy(d => d.Day).Select(d => d.Day).Take(1);
        var found = await before.Concat(after).Select(day => (DateOnly?)day).ToListAsync(stop);
        return (found.Find(day => day < first), found.Find(day => day > last));
    }

    /// <summary>The years that have a story, newest first, with their counts.</summary>
    public static async Task<List<(int Year, int Count)>> CountYearsAsync(this PortalDb db, CancellationToken stop)
    {
        var days = await db.Days.GroupBy(d => d.Day.Year).Select(g => new { Year = g.Key, Count = g.Sum(d => d.Stories) }).ToListAsync(stop);
        return [.. days.OrderByDescending(y => y.Year).Select(y => (y.Year, y.Count))];
    }
}
