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
    public static async Task<Ledger> LoadAsync(IQueryable<Filed> filed, Cursor? before, Cursor? after, CancellationToken stop)
    {
        if (before is null && after is not null) return await LoadNewerAsync(filed.After(after), stop);
        var older = before is null ? filed : filed.Before(before);
        var found = await older.NewestFirst().AsHeadlines().Take(PageSize + 1).ToListAsync(stop);
        var page = found.Take(PageSize).ToList();
        return new(page, before is null || page.Count == 0 ? null : Cursor.Of(page[0]), found.Count > PageSize ? Cursor.Of(page[^1]) : null);
    }

    private static async Task<Ledger> LoadNewerAsync(IQueryable<Filed> newer, CancellationToken stop)
    {
        var found = await newer.OldestFirst().AsHeadlines().Take(PageSize + 1).ToListAsync(stop);
        var page = found.Take(PageSize).Reverse().ToList();
        return new(page, found.Count > PageSize ? Cursor.Of(page[0]) : null, page.Count > 0 ? Cursor.Of(page[^1]) : null);
    }
}
