using System.Globalization;
using System.Xml;
using NewsPortal.Articles;

namespace NewsPortal.Syndication;

/// <summary>RSS 2.0 with full text (<c>content:encoded</c>), names (<c>dc:creator</c>) and paging (RFC 5005).</summary>
public static class RssFeed
{
    private static readonly FeedXml Rss = new("");

    public static byte[] Write(Feed feed, PortalOptions options) => FeedXml.Write(xml =>
    {
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        Declare(xml, ("atom", FeedXml.Atom), ("content", FeedXml.Content), ("dc", FeedXml.DublinCore), ("fh", FeedXml.History));
        if (feed.Source.Search is not null) Declare(xml, ("opensearch", FeedXml.OpenSearch));
        xml.WriteStartElement("channel");
        WriteHead(xml, feed, options);
        foreach (var article in feed.Articles) WriteItem(xml, article, options);
        xml.WriteEndDocument();
    });

    private static void Declare(XmlWriter xml, params (string Prefix, string Space)[] spaces)
    {
        foreach (var (prefix, space) in spaces) xml.WriteAttributeString("xmlns", prefix, null, space);
    }

    private static void WriteHead(XmlWriter xml, Feed feed, PortalOptions options)
    {
        Rss.Element(xml, "title", feed.Source.Title);
        Rss.Element(xml, "link", Urls.Absolute(options.Base, feed.Source.Address));
        Rss.Element(xml, "description", AsHtml(feed.Source.Description));
        Rss.Element(xml, "language", options.Language);
        Rss.Element(xml, "lastBuildDate", Date(feed.UpdatedIn(options.Zone)));
        foreach (var (relation, address, type) in FeedLinks.Of(feed, FeedFormat.Rss, options))
            FeedXml.Element(xml, "atom", "link", FeedXml.Atom, null, ("rel", relation), ("type", type), ("href", address));
        if (feed.Before is not null) FeedXml.Element(xml, "fh", "archive", FeedXml.History, null);
        FeedXml.WriteSearch(xml, feed);
    }

    private static void WriteItem(XmlWriter xml, Article article, PortalOptions options)
    {
        xml.WriteStartElement("item");
        Rss.Element(xml, "title", article.Headline);
        Rss.Element(xml, "link", Urls.Absolute(options.Base, article.Address));
        Rss.Element(xml, "guid", StoryId.Of(article, options), ("isPermaLink", "false"));
        Rss.Element(xml, "pubDate", Date(article.PublishedAt));
        foreach (var name in StoryContent.Authors(article)) FeedXml.Element(xml, "dc", "creator", FeedXml.DublinCore, name);
        FeedXml.Element(xml, "dc", "language", FeedXml.DublinCore, article.Language);
        if (article.ModifiedIn(options.Zone) is var modified && modified != article.Published)
            FeedXml.Element(xml, "atom", "updated", FeedXml.Atom, options.Zone.Machine(modified with { HasTime = true }));
        Rss.Element(xml, "category", string.Join('/', article.Category.Levels), ("domain", Urls.Absolute(options.Base, Urls.FrontPage)));
        foreach (var tag in article.Tags) Rss.Element(xml, "category", tag, ("domain", Urls.Absolute(options.Base, Urls.Tags)));
        Rss.Element(xml, "description", AsHtml(StoryContent.Summary(article)));
        xml.WriteStartElement("content", "encoded", FeedXml.Content);
        xml.WriteCData(StoryContent.Html(article, options.Base));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Readers of RSS take a description for HTML.</summary>
    private static string AsHtml(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    /// <summary>RFC 822 with a year of four digits.</summary>
    private static string Date(DateTime utc) => utc.ToString("r", CultureInfo.InvariantCulture);
}
