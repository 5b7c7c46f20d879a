using NewsPortal.Articles;
using NewsPortal.Queries;

namespace NewsPortal.Http;

/// <summary>
/// All of a request that a page depends on: its path and the few parts of the query that mean something. Whatever else a
/// request brings, no page ever sees.
/// </summary>
public static class PageKey
{
    private const string Sitemaps = "/sitemap-";

    private static readonly PathString Search = Urls.Search, Pictures = "/pictures", Health = "/healthz", Ready = "/readyz";

    /// <summary>
    /// Null for what is never kept: searches, pictures, sitemaps, and the state of the process for those who may see it; and a path with
    /// a question mark in it, which is no page's, and in a key would begin a query.
    /// </summary>
    public static string? Of(HttpRequest request)
    {
        var path = request.Path;
        if (path.Value is not { } name || name.Contains('?', StringComparison.Ordinal)) return null;
        if (path.StartsWithSegments(Search) || path.StartsWithSegments(Pictures) || path.StartsWithSegments(Health) || path.StartsWithSegments(Ready)
            || Operators.AskForStatus(request.HttpContext)) return null;
        // Sitemaps are streamed: a full part would take more of the cache than all that people read.
        if (IsSitemap(name)) return null;
        return request.QueryString.HasValue ? name + Query(request.Query) : name;
    }

    /// <summary>Only where it may be one: all else that nobody answers is worth keeping.</summary>
    private static bool IsSitemap(string path)
    {
        if (path == Urls.Sitemap) return true;
        if (!path.StartsWith(Sitemaps, StringComparison.Ordinal) || !path.EndsWith(".xml", StringComparison.Ordinal)) return false;
        var number = path.AsSpan(Sitemaps.Length..^4);
        return number.Length is > 0 and <= 5 && !number.ContainsAnyExceptInRange('0', '9') && (number[0] != '0' || number.Length == 1);
    }

    private static string Query(IQueryCollection query)
    {
        var known = new List<string>();
        foreach (var name in (string[])["before", "after"])
            if (Cursor.Parse(query[name].FirstOrDefault()) is { } cursor) known.Add($"{name}={cursor}");
        if (query["columns"].FirstOrDefault() == "2") known.Add("columns=2");
        return known.Count == 0 ? "" : "?" + string.Join('&', known);
    }
}
