using System.Text.RegularExpressions;
using System.Xml;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Http;
using NewsPortal.Queries;
using NewsPortal.Store;
using NewsPortal.Text;

namespace NewsPortal.Syndication;

/// <summary>The stories of the last two days for news search engines (Google's sitemap-news 0.9).</summary>
public static partial class NewsSitemap
{
    private const string Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string News = "http://www.google.com/schemas/sitemap-news/0.9";
    private static readonly TimeSpan Reach = TimeSpan.FromHours(48);

    /// <summary>One file; where a file may not have as many stories, an index of several.</summary>
    public static async Task<IResult> SendAsync(PortalDb db, PortalOptions options, SitemapLimits limits, TimeProvider time, CancellationToken stop)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var count = await Stories(db, now).CountAsync(stop);
        return count > limits.MaxNews ? Answer(Index((count + limits.MaxNews - 1) / limits.MaxNews, options), now) : Answer(Write(await Stories(db, now).AsHeadlines().ToListAsync(stop), options), now);
    }

    /// <param name="part">The first is 1.</param>
    public static async Task<IResult> SendPartAsync(int part, PortalDb db, PortalOptions options, SitemapLimits limits, TimeProvider time, CancellationToken stop)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var stories = await Stories(db, now).Skip((part - 1) * limits.MaxNews).Take(limits.MaxNews).AsHeadlines().ToListAsync(stop);
        return stories.Count == 0 ? Results.NotFound() : Answer(Write(stories, options), now);
    }

    private static IQueryable<Filed> Stories(PortalDb db, DateTime now)
    {
        var since = now - Reach;
        return db.Everything().Where(f => f.PublishedAt >= since).NewestFirst();
    }

    /// <summary>Stories leave the file by the mere passing of time: only the tag tells whether it is the same.</summary>
    private static MachineDocument Answer(byte[] bytes, DateTime now) => new(bytes, "application/xml; charset=utf-8", now);

    private static byte[] Index(int parts, PortalOptions options) => FeedXml.Write(xml =>
    {
        xml.WriteStartElement("sitemapindex", Sitemaps);
        foreach (var part in Enumerable.Range(1, parts))
        {
            xml.WriteStartElement("sitemap", Sitemaps);
            xml.WriteElementString("loc", Sitemaps, Urls.Absolute(options.Base, Urls.NewsSitemapPart(part)));
            xml.WriteEndElement();
        }
        xml.WriteEndDocument();
    });

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
        FeedXml.Element(xml, "news", "name", News, Name(options.Name));
        FeedXml.Element(xml, "news", "language", News, Language(story.Language));
        xml.WriteEndElement();
        FeedXml.Element(xml, "news", "publication_date", News, options.Zone.Machine(story.Published));
        FeedXml.Element(xml, "news", "title", News, story.Text);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>The format wants no brackets, nor what stands in them.</summary>
    private static string Name(string name) => Whitespace.Collapse(Brackets().Replace(name, " ")) is { Length: > 0 } plain ? plain : "News";

    /// <summary>ISO 639, but for the two kinds of Chinese that the format knows.</summary>
    private static string Language(string tag) => tag.ToLowerInvariant() switch
    {
        "zh-tw" or "zh-hant" or "zh-hk" => "zh-tw",
        ['z', 'h', ..] => "zh-cn",
        var other => other.Split('-')[0],
    };

    [GeneratedRegex(@"\([^()]*\)|[()]", RegexOptions.NonBacktracking)]
    private static partial Regex Brackets();
}
