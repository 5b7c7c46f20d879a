using NewsPortal.Articles;
using NewsPortal.Import;

namespace NewsPortal.Syndication;

/// <summary>Tells a hub which feeds changed, in the way that hubs know from PubSubHubbub: WebSub leaves it to them.</summary>
public static class WebSub
{
    private const int MostFeedsInOne = 100;

    /// <summary>The feeds of the front page, then those of the listings.</summary>
    public static IEnumerable<Ping> Pings(Changes changes, PortalOptions options) =>
        from feeds in changes.Listings.Prepend(Urls.FrontPage).SelectMany(FeedsOf).Chunk(MostFeedsInOne)
        let fields = feeds.Select(feed => KeyValuePair.Create("hub.url", Urls.Absolute(options.Base, feed))).Prepend(new("hub.mode", "publish"))
        select new Ping(new(options.WebSubHub), new FormUrlEncodedContent(fields), "see whether Portal:WebSubHub is right and the hub is up");

    private static IEnumerable<string> FeedsOf(string listing) => FeedFormat.All.Select(format => Urls.Feed(listing, format.File));
}
