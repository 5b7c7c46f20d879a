using System.Globalization;
using Microsoft.EntityFrameworkCore;
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

    /// <summary>Only what narrows the search: not what all of its stories share.</summary>
    public static async Task<IReadOnlyList<SearchFacet>> OfAsync(PortalDb db, SearchScan scan, CancellationToken stop) =>
        scan.Total < 2 ? [] :
        [
            .. (await ListingsAsync(db, scan, stop)).Concat(Years(scan))
                .Where(facet => facet.Count < scan.Total)
                .GroupBy(facet => facet.Group)
                .OrderBy(group => Array.IndexOf(Groups, group.Key))
                .SelectMany(group => group.Take(MostInGroup)),
        ];

    private static async Task<IEnumerable<SearchFacet>> ListingsAsync(PortalDb db, SearchScan scan, CancellationToken stop)
    {
        var numbers = scan.Listings.OrderByDescending(listing => listing.Value).Take(MostListings).Select(listing => (long)listing.Key).ToList();
        var listings = await db.Listings.AsNoTracking().Where(l => numbers.Contains(l.Id) && l.Kind != ListingKind.Author).ToListAsync(stop);
        return listings.Select(listing => Facet(listing, scan.Listings[(int)listing.Id])).OfType<SearchFacet>()
            .OrderByDescending(facet => facet.Count).ThenBy(facet => facet.Name, StringComparer.Ordinal);
    }

    private static SearchFacet? Facet(Listing listing, int count) => (listing.Kind, listing.Slug.Split('/')) switch
    {
        (ListingKind.Tag, _) => new("Tags", listing.Name, $"tag:{listing.Slug}", count),
        (ListingKind.Place, _) => new("Places", listing.Name, $"from:{listing.Slug}", count),
        (_, [_]) => new("Sections", listing.Name, $"in:{listing.Slug}", count),
        (_, [var section, _]) when Category.IsWorld(section) => new("Regions", listing.Name, $"in:{listing.Slug}", count),
        _ => null,
    };

    private static IEnumerable<SearchFacet> Years(SearchScan scan) =>
        from year in scan.Years
        orderby year.Key descending
        let name = year.Key.ToString(CultureInfo.InvariantCulture)
        select new SearchFacet("Years", name, $"on:{name.PadLeft(4, '0')}", year.Value);
}
