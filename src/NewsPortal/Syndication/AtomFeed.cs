using System.Xml;
using NewsPortal.Articles;

namespace NewsPortal.Syndication;

/// <summary>Atom 1.0 (RFC 4287) with full text, paging (RFC 5005) and the ids of stories that were taken back (RFC 6721).</summary>
public static class AtomFeed
{
    private static readonly FeedXml Atom = new(FeedXml.Atom);

    public static byte[] Write(Feed feed, PortalOptions options) => FeedXml.Write(xml =>
    {
        Atom.Open(xml, "feed");
        xml.WriteAttributeString("xmlns", "fh", null, FeedXml.History);
        if (feed.Source.Search is not null) xml.WriteAttributeString("xmlns", "opensearch", null, FeedXml.OpenSearch);
        if (feed.Withdrawn.Count > 0) xml.WriteAttributeString("xmlns", "at", null, FeedXml.Tombstones);
        xml.WriteAttributeString("xml", "lang", null, options.Language);
        WriteHead(xml, feed, options);
        foreach (var article in feed.Articles) WriteEntry(xml, article, options);
        foreach (var (address, at) in feed.Withdrawn)
            FeedXml.Element(xml, "at", "deleted-entry", FeedXml.Tombstones, null, ("ref", StoryId.Of(address, options)), ("when", Date(at, options)));
        xml.WriteEndDocument();
    });

    private static void WriteHead(XmlWriter xml, Feed feed, PortalOptions options)
    {
        Atom.Element(xml, "id", StoryId.Of(feed.Source.Address, options));
        Atom.Element(xml, "title", feed.Source.Title);
        Atom.Element(xml, "subtitle", feed.Source.Description);
        Atom.Element(xml, "updated", Date(feed.UpdatedIn(options.Zone), options));
        WriteAuthor(xml, options.Name, options.Base.AbsoluteUri);
        Atom.Element(xml, "link", null, ("rel", "alternate"), ("type", "text/html"), ("href", Urls.Absolute(options.Base, feed.Source.Address)));
        foreach (var (relation, address, type) in FeedLinks.Of(feed, FeedFormat.Atom, options))
            Atom.Element(xml, "link", null, ("rel", relation), ("type", type), ("href", address));
        if (feed.Before is not null) FeedXml.Element(xml, "fh", "archive", FeedXml.History, null);
        FeedXml.WriteSearch(xml, feed);
    }

    private static void WriteEntry(XmlWriter xml, Article article, PortalOptions options)
    {
        Atom.Open(xml, "entry");
        xml.WriteAttributeString("xml", "lang", null, article.Language);
        Atom.Element(xml, "id", StoryId.Of(article, options));
        Atom.Element(xml, "title", article.Headline);
        Atom.Element(xml, "link", null, ("rel", "alternate"), ("type", "text/html"), ("hreflang", article.Language), ("href", Urls.Absolute(options.Base, article.Address)));
        Atom.Element(xml, "published", Date(article.PublishedAt, options));
        Atom.Element(xml, "updated", Date(article.ModifiedIn(options.Zone).Instant, options));
        foreach (var name in StoryContent.Authors(article)) WriteAuthor(xml, name, Urls.Absolute(options.Base, Urls.Author(name)));
        Atom.Element(xml, "category", null, ("term", string.Join('/', article.Category.Levels)), ("scheme", Urls.Absolute(options.Base, Urls.FrontPage)));
        foreach (var tag in article.Tags) Atom.Element(xml, "category", null, ("term", tag), ("scheme", Urls.Absolute(options.Base, Urls.Tags)));
        Atom.Element(xml, "summary", StoryContent.Summary(article));
        Atom.Element(xml, "content", StoryContent.Html(article, options.Base), ("type", "html"));
        xml.WriteEndElement();
    }

    private static void WriteAuthor(XmlWriter xml, string name, string address)
    {
        Atom.Open(xml, "author");
        Atom.Element(xml, "name", name);
        Atom.Element(xml, "uri", address);
        xml.WriteEndElement();
    }

    /// <summary>RFC 3339, in the publisher's zone.</summary>
    private static string Date(DateTime utc, PortalOptions options) => options.Zone.Machine(new(utc, HasTime: true));
}
