using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Store;

namespace NewsPortal.Queries;

/// <summary>Questions about one story.</summary>
public static class ArticleQueries
{
    /// <summary>Compiled once, because every page of a story asks it.</summary>
    private static readonly Func<PortalDb, string, CancellationToken, Task<Article?>> find =
        EF.CompileAsyncQuery((PortalDb db, string address, CancellationToken stop) => db.Articles.AsNoTracking().SingleOrDefault(a => a.Address == address));

    /// <summary>Null where no published story has that address now.</summary>
    public static Task<Article?> FindArticleAsync(this PortalDb db, string address, CancellationToken stop) => find(db, address, stop);
}
