using Microsoft.EntityFrameworkCore;

namespace NewsPortal.Queries;

/// <summary>One page of a newest-first list, with the cursors to the pages around it.</summary>
/// <param name="Newer">Null on the first page.</param>
/// <param name="Older">Null on the last page.</param>
public sealed record Ledger(IReadOnlyList<Headline> Headlines, Cursor? Newer, Cursor? Older)
{
    public const int PageSize = 20;

    /// <param name="before">Show what is older than this.</param>
    /// <param name="after">Show what is newer than this; <paramref name="before"/> wins where both are given.</param>
    public static async Task<Ledger> LoadAsync(IQueryable<Filed> filed, Cursor? before, Cursor? after, CancellationToken stop) =>
        Of(await Walk(filed, before, after).ToListAsync(stop), before, after);

    /// <summary>The question for a page: its stories, and the one behind them that tells whether there is a further page.</summary>
    public static IQueryable<Headline> Walk(IQueryable<Filed> filed, Cursor? before, Cursor? after) =>
        before is null && after is not null
            ? filed.After(after).OldestFirst().AsHeadlines().Take(PageSize + 1)
            : (before is null ? filed : filed.Before(before)).NewestFirst().AsHeadlines().Take(PageSize + 1);

    /// <param name="found">What <see cref="Walk"/> found, in whatever order, and with whatever else of the list was asked for with it.</param>
    public static Ledger Of(IEnumerable<Headline> found, Cursor? before, Cursor? after)
    {
        var newestFirst = found.OrderByDescending(h => h.PublishedAt).ThenByDescending(h => h.Id);
        if (before is null && after is not null) return OfNewer([.. newestFirst.Where(h => after.CompareTo(h) < 0).TakeLast(PageSize + 1)]);
        List<Headline> older = [.. newestFirst.Where(h => before is null || before.CompareTo(h) > 0).Take(PageSize + 1)];
        var page = older.Take(PageSize).ToList();
        return new(page, before is null || page.Count == 0 ? null : Cursor.Of(page[0]), older.Count > PageSize ? Cursor.Of(page[^1]) : null);
    }

    private static Ledger OfNewer(List<Headline> newer)
    {
        var page = newer.TakeLast(PageSize).ToList();
        return new(page, newer.Count > PageSize ? Cursor.Of(page[0]) : null, page.Count > 0 ? Cursor.Of(page[^1]) : null);
    }
}
