using System.Globalization;
using NewsPortal.Articles;
using NewsPortal.Store;

namespace NewsPortal.Queries;

/// <summary>Under what the stories of a search are filed.</summary>
internal static class SearchFacets
{
    private const int MostInGroup = 8;

    /// <summary>More would hardly be needed for the few of each kind that are shown.</summary>
    private const int MostListings = 1000;

    private static readonly string[] Groups = ["Sections", "Regions", "Tags", "Places", "Years"];

    /// <summary>In the order of the numbers: a cross join never turns its tables round.</summary>
    private static readonly string listings = $"""
        SELECT l.Id, l.Kind, l.Slug, l.Name FROM json_each($0) AS number CROSS JOIN Listings AS l ON l.Id = number.value
        WHERE l.Kind <> {ListingKind.Author:D}
        """;

    /// <summary>Only what narrows the search: not what all of its stories share.</summary>
    public static IReadOnlyList<SearchFacet> Of(PortalDb db, SearchScan scan) =>
        scan.Total < 2 ? [] :
        [
            .. Listings(db, scan).Concat(Years(scan))
                .Where(facet => facet.Count < scan.Total)
                .GroupBy(facet => facet.Group)
                .OrderBy(group => Array.IndexOf(Groups, group.Key))
                .SelectMany(group => group.Take(MostInGroup)),
        ];

    private static IEnumerable<SearchFacet> Listings(PortalDb db, SearchScan scan)
    {
        var (tags, places) = (new Shelf(scan.Total), new Shelf(scan.Total));
        using var statement = new Statement(db, listings, 1);
        var facets = statement.Read(row =>
        {
            var (kind, count) = ((ListingKind)row.GetInt32(1), scan.Listings[row.GetInt32(0)]);
            var isRead = kind switch { ListingKind.Tag => tags.HasRoom(count), ListingKind.Place => places.HasRoom(count), _ => true };
            return isRead ? Facet(kind, row.GetString(2), row.GetString(3), count) : null;
        }, $"[{string.Join(',', Commonest(scan.Listings))}]");
        return facets.OfType<SearchFacet>().OrderByDescending(facet => facet.Count).ThenBy(facet => facet.Name, StringComparer.Ordinal);
    }

    /// <summary>The numbers of the listings with the most stories, most first.</summary>
    private static IEnumerable<int> Commonest(ReadOnlySpan<int> counts)
    {
        var found = new List<(int Count, int Number)>();
        for (var number = 0; number < counts.Length; number++)
            if (counts[number] > 0) found.Add((-counts[number], number));
        found.Sort();
        return found.Take(MostListings).Select(listing => listing.Number);
    }

    private static SearchFacet? Facet(ListingKind kind, string slug, string name, int count) => (kind, slug.Split('/')) switch
    {
        (ListingKind.Tag, _) => new("Tags", name, $"tag:{slug}", count),
        (ListingKind.Place, _) => new("Places", name, $"from:{slug}", count),
        (_, [_]) => new("Sections", name, $"in:{slug}", count),
        (_, [var section, _]) when Category.IsWorld(section) => new("Regions", name, $"in:{slug}", count),
        _ => null,
    };

    private static IEnumerable<SearchFacet> Years(SearchScan scan) =>
        from year in scan.Years
        orderby year.Key descending
        let name = year.Key.ToString(CultureInfo.InvariantCulture)
        select new SearchFacet("Years", name, $"on:{name.PadLeft(4, '0')}", year.Value);

    /// <summary>For one kind of listing, those with the most stories first: of many hundreds that a few stories are filed under, hardly any need be read.</summary>
    private sealed class Shelf(int total)
    {
        private int taken, least;

        /// <summary>As many as the last that is shown may have others still, and names decide.</summary>
        public bool HasRoom(int count)
        {
            if (taken >= MostInGroup) return count == least;
            if (count == total) return false;
            (taken, least) = (taken + 1, count);
            return true;
        }
    }
}
