using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Store;

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
    /// <param name="now">UTC.</param>
    /// <exception cref="SearchTooSlowException">The deadline came first.</exception>
    public static async Task<Suggestions> SuggestionsAsync(this PortalDb db, string written, DateTime now, SearchDeadline deadline, CancellationToken stop)
    {
        var words = SearchQuery.Read(written).Terms.Where(term => term.IsWord).Select(term => term.Value).ToList();
        if (words.Count == 0) return new([], []);
        var listings = await db.ListingsLikeAsync(Slug.Of(written), stop);
        await db.Database.OpenConnectionAsync(stop);
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        var ids = deadline.Hold(connection, () => Newest(words, now, connection));
        var headlines = await db.Everything().Where(f => ids.Contains(f.ArticleId)).NewestFirst().AsHeadlines().ToListAsync(stop);
        return new(listings, headlines);
    }

    /// <summary>Names that begin so go before those in which a later word does.</summary>
    private static async Task<List<ListingCount>> ListingsLikeAsync(this PortalDb db, string start, CancellationToken stop)
    {
        var (word, part) = ("-" + start, "/" + start);
        var like = await db.Listings
            .Where(l => l.Slug.StartsWith(start) || l.Slug.Contains(word) || l.Slug.Contains(part))
            .OrderBy(l => l.Slug.Length).ThenBy(l => l.Slug)
            .Take(MostCounted).Select(l => new { l.Id, l.Slug }).ToListAsync(stop);
        var near = like.Where(l => Last(l.Slug) is var own && (own.StartsWith(start, StringComparison.Ordinal) || own.Contains(word, StringComparison.Ordinal))).Select(l => l.Id).ToList();
        var counted = await db.Listings.Where(l => near.Contains(l.Id)).Counted().ToListAsync(stop);
        return
        [
            .. counted.OrderByDescending(l => Last(l.Listing.Slug).StartsWith(start, StringComparison.Ordinal))
                .ThenByDescending(l => l.Count).ThenBy(l => l.Name, StringComparer.Ordinal).Take(MostListings),
        ];
    }

    /// <summary>A category's own level: those above it are other listings.</summary>
    private static string Last(string slug) => slug[(slug.LastIndexOf('/') + 1)..];

    private static List<long> Newest(List<string> words, DateTime now, SqliteConnection connection)
    {
        var sql = SearchSql.OfHeadline(words, now);
        using var command = sql.Command(connection, $"SELECT a.Id {sql.From} ORDER BY a.PublishedAt DESC, a.Id DESC LIMIT {MostHeadlines}");
        using var reader = command.ExecuteReader();
        var ids = new List<long>();
        while (reader.Read()) ids.Add(reader.GetInt64(0));
        return ids;
    }
}
