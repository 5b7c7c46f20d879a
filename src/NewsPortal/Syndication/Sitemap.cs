using System.Xml;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Http;
using NewsPortal.Queries;
using NewsPortal.Store;

namespace NewsPortal.Syndication;

/// <summary>Every story and listing for search engines (sitemaps.org 0.9): one file, or an index of parts of 50,000.</summary>
public static class Sitemap
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const int MostInPart = 50_000;

    public static void MapSyndication(this IEndpointRouteBuilder routes)
    {
        routes.MapFeeds();
        routes.MapStoryFiles();
        routes.MapSiteFiles(routes.ServiceProvider.GetRequiredService<PortalOptions>());
        routes.MapRead(Urls.Sitemap, SendFirstAsync);
        routes.MapRead("/sitemap-{part:int:min(0)}.xml", SendPartAsync);
        routes.MapRead(Urls.NewsSitemap, NewsSitemap.SendAsync);
        routes.MapRead("/news-sitemap-{part:int:min(1)}.xml", NewsSitemap.SendPartAsync);
    }

    private static async Task SendFirstAsync(HttpContext context, PortalDb db, PortalOptions options)
    {
        var (stop, stories) = (context.RequestAborted, Stories(db));
        var listings = await ListingsAsync(db, options, stop);
        var count = await stories.CountAsync(stop);
        if (listings.Count + count <= MostInPart) await SendAsync(context, "urlset", [.. listings, .. await StoriesAsync(stories, 1, options, stop)]);
        else await SendAsync(context, "sitemapindex", Enumerable.Range(0, 2 + ((count - 1) / MostInPart)).Select(part => new Entry("sitemap", Urls.Absolute(options.Base, Urls.SitemapPart(part)), null)));
    }

    /// <summary>Part 0 has the listings, the others the stories.</summary>
    private static async Task SendPartAsync(HttpContext context, int part, PortalDb db, PortalOptions options)
    {
        var stop = context.RequestAborted;
        var entries = part == 0 ? await ListingsAsync(db, options, stop) : await StoriesAsync(Stories(db), part, options, stop);
        if (entries.Count == 0) context.Response.StatusCode = StatusCodes.Status404NotFound;
        else await SendAsync(context, "urlset", entries);
    }

    /// <summary>In the order of publication, so that a full part hardly changes.</summary>
    private static IQueryable<Article> Stories(PortalDb db) =>
        db.Everything().OldestFirst().Select(f => f.Article);

    private static async Task<List<Entry>> StoriesAsync(IQueryable<Article> articles, int part, PortalOptions options, CancellationToken stop)
    {
        var zone = options.Zone;
        var stories = await articles.Skip((part - 1) * MostInPart).Take(MostInPart).Select(a => new { a.Address, a.PublishedAt, a.HasTime, a.Updated }).ToListAsync(stop);
        return [.. stories.Select(s => new Entry("url", Urls.Absolute(options.Base, s.Address), zone.Machine(s.Updated ?? new ArticleTime(s.PublishedAt, s.HasTime))))];
    }

    private static async Task<List<Entry>> ListingsAsync(PortalDb db, PortalOptions options, CancellationToken stop)
    {
        var listings = await db.Listings.OrderBy(l => l.Kind).ThenBy(l => l.Slug).ToListAsync(stop);
        var days = await db.Days.Select(d => d.Day).OrderBy(day => day).ToListAsync(stop);
        var paths = ((string[])[Urls.FrontPage, Urls.Regions, Urls.Tags, Urls.Places, Urls.Authors])
            .Concat(listings.Select(l => l.Address))
            .Concat(days.SelectMany(day => (string[])[Urls.Year(day.Year), Urls.Month(day.Year, day.Month), Urls.Day(day)]).Distinct());
        return [.. paths.Select(path => new Entry("url", Urls.Absolute(options.Base, path), null)).Take(MostInPart)];
    }

    private static async Task SendAsync(HttpContext context, string root, IEnumerable<Entry> entries)
    {
        context.Response.ContentType = "application/xml; charset=utf-8";
        await using var xml = XmlWriter.Create(context.Response.Body, FeedXml.Streamed);
        await xml.WriteStartDocumentAsync();
        await xml.WriteStartElementAsync(null, root, Namespace);
        foreach (var (element, address, modified) in entries)
        {
            await xml.WriteStartElementAsync(null, element, Namespace);
            await xml.WriteElementStringAsync(null, "loc", Namespace, address);
            if (modified is not null) await xml.WriteElementStringAsync(null, "lastmod", Namespace, modified);
            await xml.WriteEndElementAsync();
        }
        await xml.WriteEndDocumentAsync();
    }

    private readonly record struct Entry(string Element, string Address, string? Modified);
}
