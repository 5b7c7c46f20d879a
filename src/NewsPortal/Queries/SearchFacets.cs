using System.Globalization;
using Microsoft.Data.Sqlite;
using NewsPortal.Articles;
using NewsPortal.Store;

namespace NewsPortal.Queries;

/// <summary>Under what the stories of a search are filed.</summary>
internal static class SearchFacets
{
    private const int MostInGroup = 8;

    /// <summary>More would hardly be needed for the few of each kind that are shown.</summary>
    private const int MostListings = 1000;

    /// <summary>Nearly always enough, so that one question is.</summary>
    private const int ListingsAtOnce = 100;

    private const string Columns = "SELECT l.Id, l.Kind, l.Slug, l.Name FROM";

    private static readonly string[] Groups = ["Sections", "Regions", "Tags", "Places", "Years"];

    /// <summary>In the order of the numbers: a cross join never turns its tables round.</summary>
    private static readonly string tagsAndPlaces = $"""
        {Columns} json_each($0) AS number CROSS JOIN Listings AS l ON l.Id = number.value
        WHERE l.Kind IN ({ListingKind.Tag:D}, {ListingKind.Place:D})
        """;

    /// <summary>Of categories a paper has few, and the ones with few stories count as well.</summary>
    private static readonly string withCategories = $"{Columns} Listings AS l WHERE l.Kind = {ListingKind.Category:D} UNION ALL {tagsAndPlaces}";

    /// <summary>Only what narrows the search: not what all of its stories share.</summary>
    public static IReadOnlyList<SearchFacet> Of(PortalDb db, SearchScan scan) =>
        scan.Total < 2 ? [] :
        [
            .. Listings(db, scan)
                .OrderByDescending(facet => facet.Count).ThenBy(facet => facet.Name, StringComparer.Ordinal)
                .Concat(Years(scan))
                .Where(facet => facet.Count < scan.Total)
                .GroupBy(facet => facet.Group)
                .OrderBy(group => Array.IndexOf(Groups, group.Key))
                .SelectMany(group => group.Take(MostInGroup)),
        ];

    /// <summary>All categories that have a story, and tags and places with the most stories first, until there are enough of both.</summary>
    private static List<SearchFacet> Listings(PortalDb db, SearchScan scan)
    {
        var (facets, tags, places) = (new List<SearchFacet>(), new Shelf(scan.Total), new Shelf(scan.Total));
        foreach (var (part, numbers) in Commonest(scan.Listings).Chunk(ListingsAtOnce).Index())
        {
            if (part > 0 && !tags.HasRoom(scan.Under(numbers[0])) && !places.HasRoom(scan.Under(numbers[0]))) break;
            using var statement = new Statement(db, part == 0 ? withCategories : tagsAndPlaces, 1);
            facets.AddRange(statement.Read(Taken, $"[{string.Join(',', numbers)}]").OfType<SearchFacet>());
        }
        return facets;

        SearchFacet? Taken(SqliteDataReader row)
        {
            var count = scan.Under(row.GetInt32(0));
            var isTaken = KindOf(row) switch { ListingKind.Tag => tags.Takes(count), ListingKind.Place => places.Takes(count), _ => count > 0 };
            return isTaken ? Facet(row, count) : null;
        }
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

    private static SearchFacet? Facet(SqliteDataReader row, int count)
    {
        var (slug, name) = (row.GetString(2), row.GetString(3));
        return (KindOf(row), slug.Split('/')) switch
        {
            (ListingKind.Tag, _) => new("Tags", name, $"tag:{slug}", count),
            (ListingKind.Place, _) => new("Places", name, $"from:{slug}", count),
            (_, [_]) => new("Sections", name, $"in:{slug}", count),
            (_, [var section, _]) when Category.IsWorld(section) => new("Regions", name, $"in:{slug}", count),
            _ => null,
        };
    }

    private static ListingKind KindOf(SqliteDataReader row) => (ListingKind)row.GetInt32(1);

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
        public bool HasRoom(int count) => taken < MostInGroup || count == least;

        public bool Takes(int count)
        {
            if (count == total || !HasRoom(count)) return false;
            (taken, least) = (taken + 1, count);
            return true;
        }
    }
}
