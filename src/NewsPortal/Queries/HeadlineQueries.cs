using Microsoft.EntityFrameworkCore;
using NewsPortal.Store;

namespace NewsPortal.Queries;

/// <summary>Headlines of stories whose numbers are known.</summary>
public static class HeadlineQueries
{
    /// <summary>Compiled once: a search takes longer to put this question than the store does to answer it.</summary>
    private static readonly Func<PortalDb, long[], IAsyncEnumerable<Headline>> headlines = EF.CompileAsyncQuery((PortalDb db, long[] ids) =>
        db.Articles.Where(a => ids.Contains(a.Id)).Select(a => new Filed { PublishedAt = a.PublishedAt, ArticleId = a.Id, Article = a }).Select(Headline.Of));

    /// <summary>In no order; a story that is gone is left out.</summary>
    public static ValueTask<List<Headline>> HeadlinesAsync(this PortalDb db, IEnumerable<long> ids, CancellationToken stop) => headlines(db, [.. ids]).ToListAsync(stop);
}
