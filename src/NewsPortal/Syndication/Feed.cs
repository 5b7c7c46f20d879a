using System.Text;
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

    /// <summary>Readers give up on large feeds: a page of more bytes has fewer stories, down to one.</summary>
    public const int MostBytes = 250_000;

    /// <summary>Taken back of late, which the page that subscribers ask for says.</summary>
    public IReadOnlyList<Withdrawal> Withdrawn => Before is null ? Source.Withdrawn : [];

    /// <summary>Returns when the page last changed, in UTC: of publications, updates, corrections and withdrawals the latest.</summary>
    public DateTime UpdatedIn(PublisherZone zone) => Articles.Select(a => a.ModifiedIn(zone).Instant).Concat(Withdrawn.Select(w => w.At)).DefaultIfEmpty(DateTime.UnixEpoch).Max();

    public static async Task<Feed> LoadAsync(FeedSource source, Cursor? before, CancellationToken stop)
    {
        var from = before is null ? source.Stories : source.Stories.Before(before);
        var lengths = await from.NewestFirst().Take(MostStories + 1).BodyLengths().ToListAsync(stop);
        var fit = FiledQueries.CountThatFit(lengths, MostStories, MostBytes);
        var found = await from.NewestFirst().Take(fit).Select(f => f.Article).AsNoTracking().ToListAsync(stop);
        var page = found.Take(CountThatCanFit(found)).ToList();
        return new(source, before, page, lengths.Count > page.Count ? CursorAt(page) : null);
    }

    /// <summary>No feed has fewer bytes than the bodies of its stories. At least one, so that every story has a page.</summary>
    private static int CountThatCanFit(List<Article> articles)
    {
        var bytes = 0;
        var fit = articles.TakeWhile(article => (bytes += Encoding.UTF8.GetByteCount(article.Body)) <= MostBytes).Count();
        return Math.Clamp(fit, Math.Min(1, articles.Count), MostStories);
    }

    private static Cursor CursorAt(List<Article> page) => new(page[^1].PublishedAt, page[^1].Id);

    /// <summary>The bytes of this page, or of one with fewer stories where they would be too many.</summary>
    public byte[] Write(FeedFormat format, PortalOptions options)
    {
        var bytes = format.Write(this, options);
        return bytes.Length <= MostBytes || Articles.Count < 2 ? bytes : Shorter().Write(format, options);
    }

    private Feed Shorter()
    {
        var page = Articles.SkipLast(1).ToList();
        return this with { Articles = page, Older = CursorAt(page) };
    }

    /// <summary>The path of this feed, or of another page of it, in a format.</summary>
    public string AddressOf(FeedFormat format, Cursor? before)
    {
        var address = Urls.Feed(Source.Address, format.File);
        return before is null ? address : $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}before={before}";
    }
}
