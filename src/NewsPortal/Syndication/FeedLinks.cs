using NewsPortal.Articles;

namespace NewsPortal.Syndication;

/// <summary>The links of a feed to itself, its hub and its other pages (RFC 4287, RFC 5005, WebSub).</summary>
internal static class FeedLinks
{
    public static IEnumerable<(string Relation, string Address, string? Type)> Of(Feed feed, FeedFormat format, PortalOptions options)
    {
        string Absolute(Queries.Cursor? before) => Urls.Absolute(options.Base, feed.AddressOf(format, before));
        yield return ("self", Absolute(feed.Before), format.MediaType);
        if (options.WebSubHub != "") yield return ("hub", new Uri(options.WebSubHub).AbsoluteUri, null);
        if (feed.Before is not null) yield return ("current", Absolute(null), format.MediaType);
        if (feed.Older is null) yield break;
        yield return ("next", Absolute(feed.Older), format.MediaType);
        yield return ("prev-archive", Absolute(feed.Older), format.MediaType);
    }
}
