using System.Xml;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Http;
using NewsPortal.Queries;
using NewsPortal.Store;

namespace NewsPortal.Syndication;

/// <summary>The stories of the last two days for news search engines (Google's sitemap-news 0.9).</summary>
public static class NewsSitemap
{
    private const string Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string News = "http://www.google.com/schemas/sitemap-news/0.9";
    private const int MostStories = 1000;
    private static readonly TimeSpan Reach = TimeSpan.FromHours(48);

    public static async Task<IResult> SendAsync(PortalDb db, PortalOptions options, TimeProvider time, CancellationToken stop)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var since = now - Reach;
        var stories = await db.Everything().Published(now).Where(f => f.PublishedAt >= since).NewestFirst().Take(MostStories).AsHeadlines().ToListAsync(stop);
        // Stories leave the file by the mere passing of time: only the tag tells whether it is the same.
        return new MachineDocument(Write(stories, options), "application/xml; charset=utf-8", now);
    }

    private static byte[] Write(List<Headline> stories, PortalOptions options) => FeedXml.Write(xml =>
    {
        xml.WriteStartElement("urlset", Sitemaps);
        xml.WriteAttributeString("xmlns", "news", null, News);
        foreach (var story in stories) WriteStory(xml, story, options);
        xml.WriteEndDocument();
    });

    private static void WriteStory(XmlWriter xml, Headline story, PortalOptions options)
    {
        xml.WriteStartElement("url", Sitemaps);
        xml.WriteElementString("loc", Sitemaps, Urls.Absolute(options.Base, story.Address));
        xml.WriteStartElement("news", "news", News);
        xml.WriteStartElement("news", "publication", News);
        FeedXml.Element(xml, "news", "name", News, options.Name);
        FeedXml.Element(xml, "news", "language", News, Language(story.Language));
        xml.WriteEndElement();
        FeedXml.Element(xml, "news", "publication_date", News, options.Zone.Machine(story.Published));
        FeedXml.Element(xml, "news", "title", News, story.Text);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>ISO 639, but for the two kinds of Chinese that the format knows.</summary>
    private static string Language(string tag) => tag.ToLowerInvariant() switch
    {
        "zh-tw" or "zh-hant" or "zh-hk" => "zh-tw",
        ['z', 'h', ..] => "zh-cn",
        var other => other.Split('-')[0],
    };
}
