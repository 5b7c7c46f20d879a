using System.Net;
using System.Text.RegularExpressions;
using NewsPortal.Articles;

namespace NewsPortal.Seeds.Lint;

/// <summary>Links from stories to the portal itself, and whether something stands at their ends.</summary>
internal sealed partial class InternalLinks(Uri site)
{
    private static readonly string[] AlwaysThere = ["/", Urls.Regions, Urls.Tags, Urls.Places, Urls.Authors, Urls.Search];

    private readonly HashSet<string> addresses = new(AlwaysThere, StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Path, string Address)> links = [];

    public void Add(string path, Article article)
    {
        links.AddRange(Link().Matches(article.Body).Select(match =>
            WebUtility.HtmlDecode(match.Groups[1].Value)).Select(Inside).OfType<string>().Select(address => (path, address)));
        addresses.Add(Urls.Numbered(article.WantedAddress).First(address => !addresses.Contains(address)));
        addresses.UnionWith([Urls.Year(article.Day.Year), Urls.Month(article.Day.Year, article.Day.Month), Urls.Day(article.Day)]);
        addresses.UnionWith(article.Listings.Select(listing => Urls.Listing(listing.Kind, listing.Slug)));
    }

    public IEnumerable<(string Path, string Sentence)> Remarks() =>
        links.Where(link => !addresses.Contains(link.Address)).Select(link =>
            (link.Path, $"The link to {link.Address} leads to nothing in this folder."));

    /// <summary>The page that a link means; null where it leads out of the portal, or to a file.</summary>
    private string? Inside(string link)
    {
        if (!Uri.TryCreate(site, link, out var target) || target.Authority != site.Authority || link.StartsWith('#')) return null;
        var path = Uri.UnescapeDataString(target.AbsolutePath);
        if (path.StartsWith(Urls.Pictures, StringComparison.OrdinalIgnoreCase)
            || path.StartsWith("/s/", StringComparison.OrdinalIgnoreCase) || Path.HasExtension(path)) return null;
        path = path.EndsWith("/print", StringComparison.OrdinalIgnoreCase) ? path[..^"/print".Length] : path;
        return path.Length > 1 ? path.TrimEnd('/') : path;
    }

    [GeneratedRegex("<a [^>]*?href=\"([^\"]*)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
