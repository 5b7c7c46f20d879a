using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Store;
using NewsPortal.Text;

namespace NewsPortal.Queries;

/// <summary>Searches the store.</summary>
public static class SearchQueries
{
    private const int WordsOfSnippet = 44;

    /// <summary>What a search reads of a hundred thousand stories, their texts aside. In the two thousand that SQLite takes by itself, one would find nothing any more of what another has read.</summary>
    private const int CacheKibibytes = 8192;

    /// <param name="page">The first is 1.</param>
    /// <param name="now">UTC.</param>
    /// <exception cref="SearchTooSlowException">The deadline came before the stories were found.</exception>
    public static async Task<SearchResult> SearchAsync(
        this PortalDb db, SearchQuery query, SearchOrder order, int page, DateTime now, SearchDeadline deadline, CancellationToken stop)
    {
        var terms = await db.ResolveAsync(query.Terms, stop);
        var (connection, sql) = (await db.OpenForSearchAsync(stop), new SearchSql(terms));
        var scan = deadline.Hold(connection, () => new SearchScan(order, page * SearchResult.PageSize, now).Read(sql, connection));
        var ids = scan.Behind((page - 1) * SearchResult.PageSize);
        var marked = ids.Count == 0 || !sql.Ranks ? [] : deadline.Hold(connection, () => Mark(sql, connection, ids));
        return new(terms, scan.Total, [.. db.Headlines(ids).Select(headline => Hit(headline, marked))], SearchFacets.Of(db, scan));
    }

    /// <summary>The newest stories that a query finds, or those before a cursor.</summary>
    /// <exception cref="SearchTooSlowException">The deadline came before the stories were found.</exception>
    public static async Task<SearchPart> FindNewestAsync(
        this PortalDb db, SearchQuery query, Cursor? before, int most, SearchDeadline deadline, CancellationToken stop)
    {
        if (query.IsEmpty) return new(query.Text, 0, 1, []);
        var terms = await db.ResolveAsync(query.Terms, stop);
        var connection = await db.OpenForSearchAsync(stop);
        var (all, rest) = (new SearchSql(terms), new SearchSql(terms, before));
        var total = deadline.Hold(connection, () => Count(all, connection));
        var left = before is null ? total : deadline.Hold(connection, () => Count(rest, connection));
        return new(query.Text, total, total - left + 1, left == 0 ? [] : deadline.Hold(connection, () => Newest(rest, connection, most)));
    }

    /// <summary>For a query that finds nothing: the nearest that finds something, or null.</summary>
    public static async Task<SearchQuery?> SuggestAsync(
        this PortalDb db, SearchQuery query, SearchDeadline deadline, CancellationToken stop)
    {
        var connection = await db.OpenForSearchAsync(stop);
        try
        {
            if (deadline.Hold(connection, () => SearchSpelling.Mend(query, connection)) is not { } mended) return null;
            var near = SearchQuery.Read(mended);
            var sql = new SearchSql(await db.ResolveAsync(near.Terms, stop));
            return deadline.Hold(connection, () => Count(sql, connection)) > 0 ? near : null;
        }
        catch (SearchTooSlowException)
        {
            return null;
        }
    }

    internal static async Task<SqliteConnection> OpenForSearchAsync(this PortalDb db, CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA cache_size = -{CacheKibibytes}";
        command.ExecuteNonQuery();
        return connection;
    }

    /// <summary>Finds the listings that tags, categories and places mean; a name in full goes before an end of one.</summary>
    private static async Task<IReadOnlyList<SearchTerm>> ResolveAsync(
        this PortalDb db, IReadOnlyList<SearchTerm> terms, CancellationToken stop)
    {
        var resolved = new List<SearchTerm>();
        foreach (var term in terms)
            resolved.Add(KindOf(term.Field) is { } kind ? await ResolveAsync(db, term, kind, stop) : term);
        return resolved;
    }

    private static ListingKind? KindOf(SearchField field) => field switch
    {
        SearchField.Tag => ListingKind.Tag,
        SearchField.In => ListingKind.Category,
        SearchField.From => ListingKind.Place,
        _ => null,
    };

    private static async Task<SearchTerm> ResolveAsync(PortalDb db, SearchTerm term, ListingKind kind, CancellationToken stop)
    {
        var slug = kind == ListingKind.Category
            ? string.Join('/', term.Value.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Urls.CategorySegment))
            : Slug.Of(term.Value);
        var end = "/" + slug;
        var found = await db.Listings
            .Where(l => l.Kind == kind && (l.Slug == slug || (kind == ListingKind.Category && l.Slug.EndsWith(end))))
            .OrderBy(l => l.Slug)
            .ToListAsync(stop);
        var listings = found.Exists(l => l.Slug == slug) ? found.FindAll(l => l.Slug == slug) : found;
        return listings.Count == 0 ? term : term with { Value = listings[0].Name, Listings = [.. listings.Select(l => l.Id)] };
    }

    private static int Count(SearchSql sql, SqliteConnection connection)
    {
        using var command = sql.Command(connection, $"SELECT COUNT(*) {sql.From}");
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    /// <summary>The numbers of the newest stories found.</summary>
    internal static List<long> Newest(SearchSql sql, SqliteConnection connection, int most, int skip = 0) =>
        Ids(sql.Command(connection, string.Create(CultureInfo.InvariantCulture,
            $"SELECT a.Id {sql.From} ORDER BY a.PublishedAt DESC, a.Id DESC LIMIT {most} OFFSET {skip}")));

    private static List<long> Ids(SqliteCommand command)
    {
        using (command)
        {
            using var reader = command.ExecuteReader();
            var ids = new List<long>();
            while (reader.Read()) ids.Add(reader.GetInt64(0));
            return ids;
        }
    }

    /// <summary>The headline, standfirst and a piece of the body of each story, with what was found in them marked.</summary>
    private static Dictionary<long, string[]> Mark(SearchSql sql, SqliteConnection connection, List<long> ids)
    {
        using var command = sql.Command(connection, $"""
            SELECT rowid, highlight(Search, 0, $start, $end), highlight(Search, 1, $start, $end),
                snippet(Search, 2, $start, $end, '…', {WordsOfSnippet})
            {sql.FromIndex(ids)}
            """);
        command.Parameters.AddWithValue("$start", SearchText.MarkStart.ToString());
        command.Parameters.AddWithValue("$end", SearchText.MarkEnd.ToString());
        using var reader = command.ExecuteReader();
        var marked = new Dictionary<long, string[]>();
        while (reader.Read()) marked[reader.GetInt64(0)] = [reader.GetString(1), reader.GetString(2), reader.GetString(3)];
        return marked;
    }

    private static SearchHit Hit(Headline headline, Dictionary<long, string[]> marked)
    {
        if (!marked.TryGetValue(headline.Id, out var texts)) return new(headline, new([(headline.Text, false)]), null);
        var snippet = ((string[])[texts[2], texts[1]]).FirstOrDefault(text => text.Contains(SearchText.MarkStart, StringComparison.Ordinal));
        return new(headline, MarkedText.Of(texts[0]), snippet is null ? null : MarkedText.Of(snippet));
    }
}
