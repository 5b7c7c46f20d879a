using NewsPortal.Articles;
using NewsPortal.Text;

namespace NewsPortal.Http;

/// <summary>The addresses of listings, and which listing one means.</summary>
public static class ListingRoute
{
    private static readonly string[] Levels = ["section", "second", "third", "fourth"];

    /// <summary>Beside the one that the page itself names.</summary>
    public static readonly string[] Templates = ["from/{place}", "by/{author}", "{section}/{second?}/{third?}/{fourth?}"];

    public static readonly string[] PrintTemplates =
    [
        "tags/{tag}/print", "from/{place}/print", "by/{author}/print", "{section}/print", "{section}/{second}/print", "{section}/{second}/{third}/print",
        "{section}/{second}/{third}/{fourth}/print",
    ];

    /// <summary>What stands in front of the name of a feed: nothing, a listing's address or a day's.</summary>
    public static readonly string[] FeedPrefixes =
    [
        "", "tags/{tag}/", "from/{place}/", "by/{author}/", "{section}/", "{section}/{second}/", "{section}/{second}/{third}/",
        "{section}/{second}/{third}/{fourth}/", "{year:length(4):int}/{month:length(2):int}/{day:length(2):int}/",
    ];

    public static (ListingKind Kind, string Slug) Read(RouteValueDictionary values)
    {
        if (values["tag"] is string tag) return (ListingKind.Tag, tag);
        if (values["place"] is string place) return (ListingKind.Place, place);
        if (values["author"] is string author) return (ListingKind.Author, author);
        return (ListingKind.Category, string.Join('/', Levels.Select(level => values[level] as string).Where(slug => slug is not null)));
    }

    /// <summary>The slug as the portal itself spells it.</summary>
    public static string Fold(string slug) => string.Join('/', slug.Split('/').Select(Slug.Of));
}
