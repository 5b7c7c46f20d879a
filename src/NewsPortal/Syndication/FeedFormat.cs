namespace NewsPortal.Syndication;

/// <summary>One of the formats in which every feed is served.</summary>
/// <param name="Name">As readers know it.</param>
/// <param name="File">The end of its address.</param>
/// <param name="Write">The bytes: UTF-8 without a BOM.</param>
public sealed record FeedFormat(string Name, string File, string MediaType, Func<Feed, PortalOptions, byte[]> Write)
{
    public static readonly FeedFormat Rss = new("RSS", "rss.xml", "application/rss+xml", RssFeed.Write);
    public static readonly FeedFormat Atom = new("Atom", "atom.xml", "application/atom+xml", AtomFeed.Write);
    public static readonly FeedFormat Json = new("JSON Feed", "feed.json", "application/feed+json", JsonFeed.Write);

    public static readonly IReadOnlyList<FeedFormat> All = [Rss, Atom, Json];

    /// <summary>XML says its encoding in the header too; JSON has but one.</summary>
    public string ContentType => this == Json ? MediaType : MediaType + "; charset=utf-8";
}
