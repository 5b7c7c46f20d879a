using NewsPortal.Articles;
using NewsPortal.Http;

namespace NewsPortal.Syndication;

/// <summary>The addresses of all that is written for machines.</summary>
public static class SyndicationRoutes
{
    /// <summary>Numbers as the index spells them: no leading zero, and none that could be no part's.</summary>
    private const string Number = @":regex(^[1-9]\d{{0,4}}$)";

    public static void MapSyndication(this IEndpointRouteBuilder routes)
    {
        routes.MapFeeds();
        routes.MapStoryFiles();
        routes.MapSiteFiles(routes.ServiceProvider.GetRequiredService<PortalOptions>());
        routes.MapRead(Urls.Sitemap, Sitemap.SendFirstAsync).RequireRateLimiting(DocumentLimits.Policy);
        routes.MapRead(Urls.SitemapPart(0), Sitemap.SendListingsAsync).RequireRateLimiting(DocumentLimits.Policy);
        routes.MapRead($"/sitemap-{{part{Number}}}.xml", (HttpContext context, int part, Sitemap sitemap) => sitemap.SendStoriesAsync(context, part))
            .RequireRateLimiting(DocumentLimits.Policy);
        routes.MapRead(Urls.NewsSitemap, NewsSitemap.SendAsync);
        routes.MapRead($"/news-sitemap-{{part{Number}}}.xml", NewsSitemap.SendPartAsync);
    }
}
