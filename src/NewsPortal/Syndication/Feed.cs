using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Queries;

namespace NewsPortal.Syndication;

/// <summary>One page of a feed, in no format yet: the newest stories, or those before a cursor (RFC 5005).</summary>
/// <param name="Before">Null on the page that subscribers ask for.</param>
/// <param name="Older">Null on the last page.</param>
public sealed record Feed(FeedSource Source, Cursor? Before, IReadOnlyList<Article> Articles, Cursor? Older)
{
    public const int MostStories = 20;

    /// <summary>Readers give up on large feeds: with bodies of more characters than this, the page ends earlier.</summary>
    private const int MostCharacters = 160_000;

    /// <summary>UTC; of the newest story or the latest update.</summary>
    public DateTime Updated => Articles.Select(a => (a.Updated ?? a.Published).Instant).DefaultIfEmpty(DateTime.UnixEpoch).Max();

    public static async Task<Feed> LoadAsync(FeedSource source, Cursor? before, CancellationToken stop)
    {
        var from = before is null ? source.Stories : source.Stories.Before(before);
        var found = await from.NewestFirst().Take(MostStories + 1).Select(f => f.Article).AsNoTracking().ToListAsync(stop);
        var page = found.Take(CountThatFit(found)).ToList();
        return new(source, before, page, found.Count > page.Count ? new Cursor(page[^1].PublishedAt, page[^1].Id) : null);
    }

    /// <summary>At least one, so that every story has a page.</summary>
    private static int CountThatFit(List<Article> articles)
    {
        var characters = 0;
        var fit = articles.TakeWhile(article => (characters += article.Body.Length) <= MostCharacters).Count();
        return Math.Clamp(fit, Math.Min(1, articles.Count), MostStories);
    }

    /// <summary>The path of this feed, or of another page of it, in a format.</summary>
    public string AddressOf(FeedFormat format, Cursor? before) =>
        Urls.Feed(Source.Address, format.File) + (before is null ? "" : $"?before={before}");
}
