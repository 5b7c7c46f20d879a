using System.Globalization;
using NewsPortal.Text;

namespace NewsPortal.Articles;

/// <summary>The only place that spells an address. All are paths from the root; <see cref="Absolute"/> adds the base URL.</summary>
public static class Urls
{
    public const string FrontPage = "/";
    public const string Regions = "/regions";
    public const string Tags = "/tags";
    public const string Places = "/from";
    public const string Authors = "/by";
    public const string PrintSegment = "print";
    public const string Status = "/status";
    public const string StatusFile = "/status.json";
    public const string Search = "/search";
    public const string Suggest = "/search/suggest";
    public const string OpenSearch = "/opensearch.xml";
    public const string Sitemap = "/sitemap.xml";
    public const string NewsSitemap = "/news-sitemap.xml";
    public const string Trust = "/.well-known/trust.txt";
    public const string Humans = "/humans.txt";

    private static readonly HashSet<string> Reserved =
    [
        "regions", "tags", "from", "search", "s", "by", PrintSegment, "pictures", "assets", "error", "status", "healthz", "readyz",
    ];

    public static string Article(DateOnly day, string slug) => $"{Day(day)}/{(slug == PrintSegment ? "print-story" : slug)}";

    /// <summary>The addresses for stories that want the same one, in the order in which they are given. They never end.</summary>
    /// <param name="first">The number of the one to begin with; the first of all is the wanted one itself.</param>
    public static IEnumerable<string> Numbered(string wanted, int first = 1)
    {
        for (var number = first; ; number++) yield return number == 1 ? wanted
            : string.Create(CultureInfo.InvariantCulture, $"{wanted}-{number}");
    }

    public static string Print(string address) => $"{address}/{PrintSegment}";

    /// <summary>A feed of the front page, a listing, a day or a search.</summary>
    /// <param name="address">Of the page, with its query where it has one.</param>
    /// <param name="file">Such as <c>rss.xml</c>.</param>
    public static string Feed(string address, string file)
    {
        var path = address.Split('?')[0];
        return $"{path.TrimEnd('/')}/{file}{address[path.Length..]}";
    }

    /// <summary>A story in a form for machines.</summary>
    /// <param name="extension">Such as <c>json</c>.</param>
    public static string StoryFile(string address, string extension) => $"{address}.{extension}";

    public static string ShortAddress(string code) => $"/s/{code}";

    public static string Tag(string tag) => $"{Tags}/{Slug.Of(tag)}";

    public static string Place(string city) => $"{Places}/{Slug.Of(city)}";

    public static string Place(Place place) => Listing(ListingKind.Place, place.Slug);

    public static string Author(Author author) => Listing(ListingKind.Author, author.Slug);

    public static string Author(string name) => $"{Authors}/{Slug.Of(name)}";

    public const string Pictures = "/pictures/";

    public static string Picture(string file) => Pictures + Encode(file);

    /// <param name="order">As the address spells it; null for the usual one.</param>
    /// <param name="page">The first is 1.</param>
    public static string Searching(string query, string? order = null, int page = 1) =>
        $"{Search}?q={Uri.EscapeDataString(query)}{(order is null ? "" : "&sort=" + order)}{(page == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"&p={page}"))}";

    /// <summary>The file that holds the IndexNow key.</summary>
    public static string KeyFile(string key) => $"/{key}.txt";

    public static string SitemapPart(int part) => string.Create(CultureInfo.InvariantCulture, $"/sitemap-{part}.xml");

    public static string NewsSitemapPart(int part) => string.Create(CultureInfo.InvariantCulture, $"/news-sitemap-{part}.xml");

    public static string Year(int year) => string.Create(CultureInfo.InvariantCulture, $"/{year:0000}");

    public static string Month(int year, int month) => string.Create(CultureInfo.InvariantCulture, $"{Year(year)}/{month:00}");

    public static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{Month(day.Year, day.Month)}/{day.Day:00}");

    /// <summary>The page of a breadcrumb's level, 0 being the section.</summary>
    public static string Category(Category category, int level) => "/" + category.PathOf(level);

    public static string Listing(ListingKind kind, string slug) => kind switch
    {
        ListingKind.Category => "/" + slug,
        ListingKind.Tag => $"{Tags}/{slug}",
        ListingKind.Author => $"{Authors}/{slug}",
        _ => $"{Places}/{slug}",
    };

    /// <summary>A level's slug, with a suffix where it would hide an address of the portal's own.</summary>
    public static string CategorySegment(string level)
    {
        var slug = Slug.Of(level);
        return Reserved.Contains(slug) || IsYear(slug) ? $"{slug}-section" : slug;
    }

    /// <summary>Percent-encoded (RFC 3986), as headers and machines want it.</summary>
    public static string Absolute(Uri baseUrl, string path) => new Uri(baseUrl, path).AbsoluteUri;

    /// <summary>A path with every segment percent-encoded, for a header.</summary>
    public static string Encode(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static bool IsYear(string slug) => slug.Length == 4 && slug.All(char.IsAsciiDigit);
}
