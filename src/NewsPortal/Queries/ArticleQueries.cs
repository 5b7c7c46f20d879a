using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Store;

namespace NewsPortal.Queries;

/// <summary>Questions about one story and those around it, which the page of every story asks.</summary>
public static class ArticleQueries
{
    /// <summary>A story with more tags and places is known by the first of them.</summary>
    private const int MostShared = 11;

    private const int MostOfWalk = 12;

    /// <summary>The section is the first listing of a story.</summary>
    private const string Neighbours = """
        SELECT a.Headline, a.Address, a.Language, found.IsLater
        FROM (
            SELECT * FROM (SELECT ArticleId, 0 AS IsLater FROM Entries WHERE ListingId = $0 AND (PublishedAt, ArticleId) < ($1, $2) ORDER BY PublishedAt DESC, ArticleId DESC LIMIT 1)
            UNION ALL
            SELECT * FROM (SELECT ArticleId, 1 FROM Entries WHERE ListingId = $0 AND (PublishedAt, ArticleId) > ($1, $2) ORDER BY PublishedAt, ArticleId LIMIT 1)) AS found
        JOIN Articles AS a ON a.Id = found.ArticleId
        """;

    private static readonly string relatives = $"""
        WITH own AS MATERIALIZED (
            SELECT l.Id, l.Kind, l.Name, numbers.key AS Place FROM json_each($0) AS numbers JOIN Listings AS l ON l.Id = numbers.value
            WHERE l.Kind IN ({ListingKind.Tag:D}, {ListingKind.Place:D}) ORDER BY numbers.key LIMIT {MostShared}),
        near AS (
            {Walk("ArticleId <> $1", "PublishedAt DESC, ArticleId DESC")} UNION
            {Walk("(PublishedAt, ArticleId) < ($2, $1)", "PublishedAt DESC, ArticleId DESC")} UNION
            {Walk("(PublishedAt, ArticleId) > ($2, $1)", "PublishedAt, ArticleId")}),
        best AS MATERIALIZED (
            SELECT e.ArticleId AS Id, e.PublishedAt, (e.PublishedAt, e.ArticleId) > ($2, $1) AS IsLater, COUNT(*) AS Common
            FROM near CROSS JOIN Entries AS e ON e.ArticleId = near.Id JOIN own ON own.Id = e.ListingId
            GROUP BY e.ArticleId ORDER BY Common + (IsLater AND $3) DESC, e.PublishedAt DESC, e.ArticleId LIMIT $4)
        SELECT a.Id, a.Headline, a.Address, a.Day, a.Language, best.IsLater, own.Kind, own.Name
        FROM best CROSS JOIN Articles AS a ON a.Id = best.Id JOIN Entries AS e ON e.ArticleId = best.Id JOIN own ON own.Id = e.ListingId
        ORDER BY best.Common + (best.IsLater AND $3) DESC, best.PublishedAt DESC, best.Id, own.Place
        """;

    private static readonly Func<PortalDb, string, CancellationToken, Task<Article?>> find =
        EF.CompileAsyncQuery((PortalDb db, string address, CancellationToken stop) => db.Articles.AsNoTracking().SingleOrDefault(a => a.Address == address));

    /// <summary>Null where no published story has that address now.</summary>
    public static Task<Article?> FindArticleAsync(this PortalDb db, string address, CancellationToken stop) => find(db, address, stop);

    /// <summary>The stories before and after one in its section.</summary>
    public static async Task<(StoryLink? Previous, StoryLink? Next)> AroundAsync(this PortalDb db, Article article, CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        using var statement = new Statement(db, Neighbours, 3);
        var found = statement.Read(row => (row.GetBoolean(3), new StoryLink(row.GetString(0), row.GetString(1), row.GetString(2))),
            ListingNumbers.Read(article.ListingNumbers).FirstOrDefault(), SearchSql.Seconds(article.PublishedAt), article.Id);
        return (found.Find(link => !link.Item1).Item2, found.Find(link => link.Item1).Item2);
    }

    /// <summary>
    /// Stories that share the most tags and places, each with what it shares; later ones first among equals. Of each tag
    /// and place it looks at the newest, at those that came next and at those just before: so an old story finds its sequels.
    /// </summary>
    /// <param name="sequels">Whether to have come later counts as one thing more in common.</param>
    public static async Task<List<Related>> RelatedToAsync(this PortalDb db, Article article, bool sequels, int most, CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        using var statement = new Statement(db, relatives, 5);
        var shared = statement.Read(
            row => new Shared(row.GetInt64(0), row.GetString(1), row.GetString(2), DateOnly.ParseExact(row.GetString(3), "O"), row.GetString(4), row.GetBoolean(5), (ListingKind)row.GetInt32(6), row.GetString(7)),
            $"[{string.Join(',', ListingNumbers.Read(article.ListingNumbers))}]", article.Id, SearchSql.Seconds(article.PublishedAt), sequels, most);
        return [.. shared.GroupBy(s => s.ArticleId).Select(g => Relate([.. g]))];
    }

    /// <summary>A few stories of each listing along its index.</summary>
    private static string Walk(string which, string order) => $"""
        SELECT found.value AS Id FROM own, json_each((SELECT json_group_array(ArticleId) FROM (
            SELECT ArticleId FROM Entries WHERE ListingId = own.Id AND {which} ORDER BY {order} LIMIT {MostOfWalk}))) AS found
        """;

    private static Related Relate(List<Shared> shared) => new(
        shared[0].Headline,
        shared[0].Address,
        shared[0].Day,
        shared[0].Language,
        shared[0].IsLater,
        [.. shared.Where(s => s.Kind == ListingKind.Tag).Select(s => s.Name)],
        shared.Find(s => s.Kind == ListingKind.Place)?.Name);

    /// <summary>One thing that another story has in common with this one.</summary>
    private sealed record Shared(long ArticleId, string Headline, string Address, DateOnly Day, string Language, bool IsLater, ListingKind Kind, string Name);
}

/// <summary>A story to go on to.</summary>
/// <param name="Address">A path.</param>
/// <param name="Language">BCP 47.</param>
public sealed record StoryLink(string Text, string Address, string Language);

/// <summary>A story that has something in common with another.</summary>
/// <param name="IsLater">Published after the other.</param>
/// <param name="Tags">The tags that both have.</param>
/// <param name="Place">The place that both were filed from, or null.</param>
public sealed record Related(string Headline, string Address, DateOnly Day, string Language, bool IsLater, IReadOnlyList<string> Tags, string? Place)
{
    /// <summary>Why it is shown, in words.</summary>
    public string Reason => string.Join("; ", Reasons());

    private IEnumerable<string> Reasons()
    {
        if (Tags.Count > 0) yield return $"also about {string.Join(", ", Tags)}";
        if (Place is not null) yield return $"also from {Place}";
    }
}
