using System.Xml;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Http;
using NewsPortal.Queries;
using NewsPortal.Store;

namespace NewsPortal.Syndication;

/// <summary>
/// Every story and listing for search engines (sitemaps.org 0.9): one file, or an index of parts. It is written while it is
/// read, a few stories at a time, so that neither memory nor a transaction of the store grows with it.
/// </summary>
public sealed class Sitemap(PortalDb db, PortalOptions options, SitemapLimits limits)
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string MediaType = "application/xml; charset=utf-8";
    private const int RowsAtATime = 1000;

    public static Task SendFirstAsync(HttpContext context, Sitemap sitemap) => sitemap.SendFirstAsync(context);

    /// <summary>Sends part 0, which has the listings; the others have the stories.</summary>
    public static Task SendListingsAsync(HttpContext context, Sitemap sitemap) => sitemap.SendAsync(context, "urlset", async xml =>
        await sitemap.WriteListingsAsync(xml, await sitemap.DaysAsync(context.RequestAborted), context.RequestAborted));

    private async Task SendFirstAsync(HttpContext context)
    {
        var cancellationToken = context.RequestAborted;
        var days = await DaysAsync(cancellationToken);
        var stories = days.Sum(day => day.Stories);
        var listings = await db.Listings.CountAsync(cancellationToken) + PathsOf(days).Count;
        if (listings + stories > limits.MaxUrls) await SendAsync(context, "sitemapindex", xml => WritePartsAsync(xml, stories));
        else
        {
            await SendAsync(context, "urlset", async xml =>
            {
                await WriteListingsAsync(xml, days, cancellationToken);
                await WriteStoriesAsync(xml, 1, cancellationToken);
            });
        }
    }

    /// <param name="part">The first is 1.</param>
    public async Task SendStoriesAsync(HttpContext context, int part)
    {
        var stories = await db.Days.SumAsync(day => day.Stories, context.RequestAborted);
        // Programs alone come here: they need no page that helps, which would take work.
        if ((part - 1L) * limits.MaxUrls >= stories) await PlainPages.SendNotFoundAsync(context);
        else await SendAsync(context, "urlset", xml => WriteStoriesAsync(xml, part, context.RequestAborted));
    }

    private async Task WritePartsAsync(XmlWriter xml, int stories)
    {
        var parts = (stories + limits.MaxUrls - 1) / limits.MaxUrls;
        for (var part = 0; part <= parts; part++) await WriteAsync(xml, "sitemap", Urls.SitemapPart(part), null);
    }

    /// <summary>In the order of publication, so that a full part hardly changes.</summary>
    private async Task WriteStoriesAsync(XmlWriter xml, int part, CancellationToken cancellationToken)
    {
        var left = limits.MaxUrls;
        for (Cursor? last = null; left > 0;)
        {
            var all = db.Everything();
            var rest = last is null ? all.OldestFirst().Skip((part - 1) * limits.MaxUrls) : all.After(last).OldestFirst();
            var stories = await rest.Take(Math.Min(left, RowsAtATime))
                .Select(f => new { f.PublishedAt, f.ArticleId, f.Article.Address, f.Article.HasTime, f.Article.Updated, f.Article.Corrections })
                .ToListAsync(cancellationToken);
            foreach (var s in stories)
                await WriteAsync(xml, "url", s.Address, ArticleTime.LastChange(new(s.PublishedAt, s.HasTime), s.Updated, s.Corrections, options.Zone));
            if (stories.Count < RowsAtATime) return;
            last = new(stories[^1].PublishedAt, stories[^1].ArticleId);
            left -= stories.Count;
        }
    }

    private static readonly string[] Fixed = [Urls.FrontPage, Urls.Regions, Urls.Tags, Urls.Places, Urls.Authors];

    /// <summary>As many as one part may have; a site with more has its rarest listings linked from their stories alone.</summary>
    private async Task WriteListingsAsync(XmlWriter xml, List<PublicationDay> days, CancellationToken cancellationToken)
    {
        var left = limits.MaxUrls;
        foreach (var path in PathsOf(days).Take(limits.MaxUrls))
        {
            await WriteAsync(xml, "url", path, null);
            left--;
        }
        for (var last = 0L; left > 0;)
        {
            var after = last;
            var listings = await db.Listings.AsNoTracking().Where(l => l.Id > after).OrderBy(l => l.Id).Take(Math.Min(left, RowsAtATime)).ToListAsync(cancellationToken);
            foreach (var listing in listings) await WriteAsync(xml, "url", listing.Address, null);
            if (listings.Count < RowsAtATime) return;
            last = listings[^1].Id;
            left -= listings.Count;
        }
    }

    private Task<List<PublicationDay>> DaysAsync(CancellationToken cancellationToken) =>
        db.Days.AsNoTracking().OrderBy(day => day.Day).ToListAsync(cancellationToken);

    private static List<string> PathsOf(List<PublicationDay> days) =>
        [.. Fixed, .. days.SelectMany(d => (string[])[Urls.Year(d.Day.Year), Urls.Month(d.Day.Year, d.Day.Month), Urls.Day(d.Day)]).Distinct()];

    private Task SendAsync(HttpContext context, string root, Func<XmlWriter, Task> write) =>
        StreamedDocument.SendAsync(context, MediaType, db, options, async body =>
        {
            await using var xml = XmlWriter.Create(body, FeedXml.Streamed);
            await xml.WriteStartDocumentAsync();
            await xml.WriteStartElementAsync(null, root, Namespace);
            await write(xml);
            await xml.WriteEndDocumentAsync();
        });

    private async Task WriteAsync(XmlWriter xml, string element, string path, ArticleTime? modified)
    {
        await xml.WriteStartElementAsync(null, element, Namespace);
        await xml.WriteElementStringAsync(null, "loc", Namespace, Urls.Absolute(options.Base, path));
        if (modified is { } time) await xml.WriteElementStringAsync(null, "lastmod", Namespace, options.Zone.Machine(time));
        await xml.WriteEndElementAsync();
    }
}
