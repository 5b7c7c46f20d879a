using NewsPortal.Articles;
using NewsPortal.Http;

namespace NewsPortal.Syndication;

/// <summary>Small texts that tell machines about the site: robots.txt (RFC 9309), trust.txt, humans.txt, the IndexNow key.</summary>
public static class SiteFiles
{
    /// <summary>Those that say of themselves that they gather texts to train models.</summary>
    private static readonly string[] Trainers =
    [
        "GPTBot", "ClaudeBot", "Google-Extended", "Applebot-Extended", "CCBot", "Bytespider", "Meta-ExternalAgent", "Amazonbot", "cohere-training-data-crawler",
    ];

    public static void MapSiteFiles(this IEndpointRouteBuilder routes, PortalOptions options)
    {
        routes.MapRead("/robots.txt", () => Robots(options));
        if (options.TrustFile != "") routes.MapRead(Urls.Trust, (CancellationToken stop) => SendAsync(options.TrustFile, stop));
        if (options.IndexNowKey != "") routes.MapRead(Urls.KeyFile(options.IndexNowKey), () => options.IndexNowKey);
        if (options.HumansFile != "") routes.MapRead(Urls.Humans, (CancellationToken stop) => SendAsync(options.HumansFile, stop));
    }

    private static string Robots(PortalOptions options)
    {
        var trainers = options.Robots == "no-ai" ? string.Concat(Trainers.Select(name => $"User-agent: {name}\n")) + "Disallow: /\n\n" : "";
        var all = $"User-agent: *\n{(options.Robots == "none" ? "Disallow" : "Allow")}: /\n";
        return $"{trainers}{all}\nSitemap: {Urls.Absolute(options.Base, Urls.Sitemap)}\nSitemap: {Urls.Absolute(options.Base, Urls.NewsSitemap)}\n";
    }

    /// <summary>Read when it is requested, which the page cache makes rare, so that an edit needs no restart.</summary>
    private static async Task<IResult> SendAsync(string file, CancellationToken cancellationToken) =>
        Results.Text(await File.ReadAllTextAsync(file, cancellationToken), "text/plain; charset=utf-8");
}
