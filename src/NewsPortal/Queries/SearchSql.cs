using Microsoft.Data.Sqlite;
using NewsPortal.Store;

namespace NewsPortal.Queries;

/// <summary>
/// A query as SQL: which stories it finds. Nothing that a reader wrote stands in it but as a parameter or as a quoted
/// string of FTS5.
/// </summary>
internal sealed class SearchSql
{
    private readonly List<string> wanted = [], conditions = [];
    private readonly Dictionary<string, object> parameters = [];
    private string match = "";

    /// <param name="before">Only what stands behind this place of a newest-first list; null for all.</param>
    public SearchSql(IReadOnlyList<SearchTerm> terms, Cursor? before = null)
    {
        if (before is not null) conditions.Add($"(a.PublishedAt, a.Id) < ({Parameter(Seconds(before.PublishedAt))}, {Parameter(before.ArticleId)})");
        foreach (var term in terms) Add(term);
        MatchWanted();
    }

    private SearchSql()
    {
    }

    /// <summary>Headlines with all of some words; the last need only be the beginning of one.</summary>
    public static SearchSql OfHeadline(IReadOnlyList<string> words)
    {
        var sql = new SearchSql();
        sql.wanted.Add($"(Headline : ({string.Join(" AND ", words.Select(Quoted))} *))");
        sql.MatchWanted();
        return sql;
    }

    /// <summary>Whether the full-text index has a part in it: only then are there better and worse finds.</summary>
    public bool Ranks => wanted.Count > 0;

    /// <summary>Beginning with FROM; <c>a</c> are the cards of the stories found.</summary>
    public string From =>
        "FROM " + (Ranks ? "Search CROSS JOIN Cards AS a ON a.Id = Search.rowid" : "Cards AS a") + " WHERE " + string.Join(" AND ", conditions.DefaultIfEmpty("TRUE"));

    /// <summary>Of stories known to be found, what the full-text index knows of them. It goes straight to them, instead of finding all again.</summary>
    public string FromIndex(IEnumerable<long> ids) => $"FROM Search WHERE {match} AND rowid IN ({string.Join(',', ids)})";

    public SqliteCommand Command(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters) command.Parameters.AddWithValue(name, value);
        return command;
    }

    private void MatchWanted()
    {
        if (Ranks) conditions.Add(match = $"Search MATCH {Parameter(string.Join(" AND ", wanted))}");
    }

    private void Add(SearchTerm term)
    {
        if (Match(term) is not { } match) conditions.Add((term.IsExcluded ? "NOT " : "") + Condition(term));
        else if (term.IsExcluded) conditions.Add($"a.Id NOT IN (SELECT rowid FROM Search WHERE Search MATCH {Parameter(match)})");
        else wanted.Add(match);
    }

    /// <summary>Null for what the index of words does not answer.</summary>
    private static string? Match(SearchTerm term) => term.Field switch
    {
        SearchField.Text => Quoted(term.Value),
        SearchField.By => $"(Byline : {Quoted(term.Value)})",
        SearchField.Source => $"(Source : {Quoted(term.Value)})",
        SearchField.Tag when term.Listings.Count == 0 => $"(Tags : {Quoted(term.Value)})",
        SearchField.From when term.Listings.Count == 0 => $"(Place : {Quoted(term.Value)})",
        _ => null,
    };

    private static string Quoted(string words) => $"\"{SearchText.Prepare(words).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private string Condition(SearchTerm term) => term switch
    {
        { Field: SearchField.Before, Period: { } period } => $"(a.Day < {Parameter(Number(period.First))})",
        { Field: SearchField.After, Period: { } period } => $"(a.Day > {Parameter(Number(period.Last))})",
        { Field: SearchField.On, Period: { } period } => $"(a.Day BETWEEN {Parameter(Number(period.First))} AND {Parameter(Number(period.Last))})",
        _ => $"(a.Id IN (SELECT ArticleId FROM Entries WHERE ListingId IN ({string.Join(',', term.Listings)})))",
    };

    public static long Seconds(DateTime utc) => (long)(utc - DateTime.UnixEpoch).TotalSeconds;

    /// <summary>As the cards have it.</summary>
    private static int Number(DateOnly day) => (day.Year * 1_00_00) + (day.Month * 1_00) + day.Day;

    private string Parameter(object value)
    {
        var name = $"$p{parameters.Count}";
        parameters[name] = value;
        return name;
    }
}
