using Microsoft.Data.Sqlite;
using NewsPortal.Articles;

namespace NewsPortal.Queries;

/// <summary>Counts under what the stories of a search are filed.</summary>
internal static class SearchFacets
{
    private const int MostInGroup = 8;
    private static readonly string[] Groups = ["Sections", "Regions", "Tags", "Places", "Years"];

    /// <summary>Only what narrows the search: not what all of its stories share.</summary>
    public static IReadOnlyList<SearchFacet> Count(SearchSql sql, int total, SqliteConnection connection) =>
        [.. Listings(sql, connection).Concat(Years(sql, connection))
            .Where(facet => facet.Count < total)
            .GroupBy(facet => facet.Group)
            .OrderBy(group => Array.IndexOf(Groups, group.Key))
            .SelectMany(group => group.Take(MostInGroup))];

    private static IEnumerable<SearchFacet> Listings(SearchSql sql, SqliteConnection connection)
    {
        using var command = sql.Command(connection, $"""
            SELECT l.Kind, l.Slug, l.Name, counted.Stories
            FROM (
                SELECT ListingId, COUNT(*) AS Stories FROM Entries
                WHERE ArticleId IN (SELECT a.Id {sql.From}) GROUP BY ListingId) AS counted
            JOIN Listings AS l ON l.Id = counted.ListingId
            ORDER BY counted.Stories DESC, l.Name
            """);
        using var reader = command.ExecuteReader();
        while (reader.Read())
            if (Facet((ListingKind)reader.GetInt32(0), reader.GetString(1), reader.GetString(2), reader.GetInt32(3)) is { } facet)
                yield return facet;
    }

    private static SearchFacet? Facet(ListingKind kind, string slug, string name, int count) => (kind, slug.Split('/')) switch
    {
        (ListingKind.Tag, _) => new("Tags", name, $"tag:{slug}", count),
        (ListingKind.Place, _) => new("Places", name, $"from:{slug}", count),
        (ListingKind.Author, _) => null,
        (_, [_]) => new("Sections", name, $"in:{slug}", count),
        (_, [var section, _]) when Category.IsWorld(section) => new("Regions", name, $"in:{slug}", count),
        _ => null,
    };

    private static IEnumerable<SearchFacet> Years(SearchSql sql, SqliteConnection connection)
    {
        var counted = $"SELECT substr(a.Day, 1, 4) AS Year, COUNT(*) {sql.From} GROUP BY Year ORDER BY Year DESC";
        using var command = sql.Command(connection, counted);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var year = reader.GetString(0);
            yield return new("Years", year.TrimStart('0'), $"on:{year}", reader.GetInt32(1));
        }
    }
}
