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

    private static readonly string[] Groups = ["Sections", "Regions", "Tags", "Places", "Years"];

    private static readonly string listings = $"""
        SELECT l.Kind, l.Slug, l.Name, l.Id FROM json_each($0) AS number CROSS JOIN Listings AS l ON l.Id = number.value WHERE l.Kind <> {ListingKind.Author:D}
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
        var numbers = scan.Listings.Index().Where(listing => listing.Item > 0).OrderByDescending(listing => listing.Item).Take(MostListings).Select(listing => listing.Index);
        using var statement = new Statement(db, listings, 1);
        return statement.Read(row => Facet(row, scan.Listings[row.GetInt32(3)]), $"[{string.Join(',', numbers)}]").OfType<SearchFacet>()
            .OrderByDescending(facet => facet.Count).ThenBy(facet => facet.Name, StringComparer.Ordinal);
    }

    private static SearchFacet? Facet(SqliteDataReader row, int count)
    {
        var (kind, slug, name) = ((ListingKind)row.GetInt32(0), row.GetString(1), row.GetString(2));
        return (kind, slug.Split('/')) switch
        {
            (ListingKind.Tag, _) => new("Tags", name, $"tag:{slug}", count),
            (ListingKind.Place, _) => new("Places", name, $"from:{slug}", count),
            (_, [_]) => new("Sections", name, $"in:{slug}", count),
            (_, [var section, _]) when Category.IsWorld(section) => new("Regions", name, $"in:{slug}", count),
            _ => null,
        };
    }

    private static IEnumerable<SearchFacet> Years(SearchScan scan) =>
        from year in scan.Years
        orderby year.Key descending
        let name = year.Key.ToString(CultureInfo.InvariantCulture)
        select new SearchFacet("Years", name, $"on:{name.PadLeft(4, '0')}", year.Value);
}
