namespace NewsPortal.Syndication;

/// <summary>Holds how much one file of a sitemap may have; more becomes an index of several.</summary>
/// <param name="MaxUrls">By sitemaps.org 0.9.</param>
/// <param name="MaxNews">By Google's sitemap-news 0.9.</param>
public sealed record SitemapLimits(int MaxUrls = 50_000, int MaxNews = 1_000);
