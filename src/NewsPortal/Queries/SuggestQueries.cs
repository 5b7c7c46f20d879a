using NewsPortal.Store;
using NewsPortal.Text;

namespace NewsPortal.Queries;

/// <summary>What a reader may be about to ask for.</summary>
/// <param name="Listings">Categories, tags, places and authors with a word that begins so, those with the most stories first.</param>
/// <param name="Headlines">With all the words, the last of them perhaps not yet written to its end; newest first.</param>
public sealed record Suggestions(IReadOnlyList<ListingCount> Listings, IReadOnlyList<Headline> Headlines);

/// <summary>Completes a query while it is being written.</summary>
public static class SuggestQueries
{
    private const int MostListings = 4, MostHeadlines = 5, MostCounted = 40;

    /// <param name="written">As far as the reader has come.</param>
    /// <exception cref="SearchTooSlowException">The deadline came first.</exception>
    public static async Task<Suggestions> SuggestionsAsync(this PortalDb db, string written, SearchDeadline deadline, CancellationToken stop)
    {
        var words = SearchQuery.Read(written).Terms.Where(term => term.IsWord).Select(term => term.Value).ToList();
        if (words.Count == 0) return new([], []);
        var connection = await db.OpenForSearchAsync(stop);
        var listings = deadline.Hold(connection, () => db.ListingsLike(Slug.Of(written)));
        var ids = deadline.Hold(connection, () => SearchQueries.Newest(SearchSql.OfHeadline(words), connection, MostHeadlines));
        return new(listings, db.Headlines(ids));
    }

    /// <summary>Names that begin so go before those in which a later word does.</summary>
    private static List<ListingCount> ListingsLike(this PortalDb db, string start)
    {
        var (word, part) = ("-" + start, "/" + start);
        var like = db.Listings
            .Where(l => l.Slug.StartsWith(start) || l.Slug.Contains(word) || l.Slug.Contains(part))
            .OrderBy(l => l.Slug.Length).ThenBy(l => l.Slug)
            .Take(MostCounted).Counted().ToList();
        return
        [
            .. like.Where(l => Begins(l, start) || Last(l).Contains(word, StringComparison.Ordinal))
                .OrderByDescending(l => Begins(l, start))
                .ThenByDescending(l => l.Count).ThenBy(l => l.Name, StringComparer.Ordinal).Take(MostListings),
        ];
    }

    private static bool Begins(ListingCount listing, string start) => Last(listing).StartsWith(start, StringComparison.Ordinal);

    /// <summary>A category's own level: those above it are other listings.</summary>
    private static string Last(ListingCount listing) => listing.Listing.Slug[(listing.Listing.Slug.LastIndexOf('/') + 1)..];
}
