using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Store;

namespace NewsPortal.Queries;

/// <summary>What leads on from a story.</summary>
/// <param name="Previous">In its section, as is <paramref name="Next"/>.</param>
/// <param name="Related">
/// Stories that share the most tags and places, each with what it shares; later ones first among equals. Of each tag and
/// place the newest are looked at, those that came next and those just before: so an old story finds its sequels.
/// </param>
public sealed record Surroundings(StoryLink? Previous, StoryLink? Next, IReadOnlyList<Related> Related)
{
    /// <summary>A story with more tags and places is known by the first of them.</summary>
    private const int MostShared = 11;

    private const int MostOfWalk = 8;

    public static readonly Surroundings None = new(null, null, []);

    /// <summary>The section is the first listing of a story.</summary>
    private static readonly string walks = $"""
        SELECT l.Id, l.Kind, l.Name, {Walk("ArticleId <> $1", "DESC")}, {Walk("(PublishedAt, ArticleId) < ($2, $1)", "DESC")}, {Walk("(PublishedAt, ArticleId) > ($2, $1)", "ASC")}
        FROM json_each($0) AS number CROSS JOIN Listings AS l ON l.Id = number.value
        WHERE number.key = 0 OR l.Kind IN ({ListingKind.Tag:D}, {ListingKind.Place:D}) ORDER BY number.key LIMIT 1 + {MostShared}
        """;

    /// <param name="sequels">Whether to have come later counts as one thing more in common.</param>
    /// <param name="most">How many related stories.</param>
    public static async Task<Surroundings> FindAsync(PortalDb db, Article article, bool sequels, int most, CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        if (ReadAround(db, article) is not [var section, .. var shared]) return None;
        var stories = ReadStories(db, article, [.. shared.SelectMany(s => s.All), .. section.Before.Take(1), .. section.After.Take(1)]);
        StoryLink? Link(IEnumerable<long> walk) => walk.Select(stories.GetValueOrDefault).FirstOrDefault() is { } story ? new(story.Headline, story.Address, story.Language) : null;
        return new(Link(section.Before), Link(section.After), Relate(shared, stories, sequels, most));
    }

    private static List<Around> ReadAround(PortalDb db, Article article)
    {
        using var statement = new Statement(db, walks, 3);
        return statement.Read(
            row => new Around(row.GetInt32(0), (ListingKind)row.GetInt32(1), row.GetString(2), Numbers(row, 3), Numbers(row, 4), Numbers(row, 5)),
            $"[{string.Join(',', ListingNumbers.Read(article.ListingNumbers))}]", article.Id, SearchSql.Seconds(article.PublishedAt));
    }

    /// <summary>As an aggregate, because SQLite gives a part of a list for each row of another in no other way.</summary>
    private static string Walk(string which, string direction) => $"""
        (SELECT group_concat(ArticleId) FROM (
            SELECT ArticleId FROM Entries WHERE ListingId = l.Id AND {which} ORDER BY PublishedAt {direction}, ArticleId {direction} LIMIT {MostOfWalk}))
        """;

    private static List<long> Numbers(SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? [] : [.. row.GetString(column).Split(',').Select(number => long.Parse(number, CultureInfo.InvariantCulture))];

    private static Dictionary<long, Story> ReadStories(PortalDb db, Article article, HashSet<long> ids)
    {
        using var statement = new Statement(db, $"SELECT Id, PublishedAt, ListingNumbers, Headline, Address, Day, Language FROM Articles WHERE Id IN ({string.Join(',', ids)})", 0);
        var at = (SearchSql.Seconds(article.PublishedAt), article.Id);
        return statement.Read(row => new Story(
            row.GetInt64(0), row.GetInt64(1), ListingNumbers.Read(row.GetFieldValue<byte[]>(2)), row.GetString(3), row.GetString(4),
            DateOnly.ParseExact(row.GetString(5), "O", CultureInfo.InvariantCulture), row.GetString(6), (row.GetInt64(1), row.GetInt64(0)).CompareTo(at) > 0)).ToDictionary(story => story.Id);
    }

    private static List<Related> Relate(List<Around> shared, Dictionary<long, Story> stories, bool sequels, int most) =>
    [
        .. shared.SelectMany(around => around.All).Distinct().Select(id => (Story: stories[id], Common: shared.FindAll(around => stories[id].Listings.Contains(around.Listing))))
            .OrderByDescending(found => found.Common.Count + (sequels && found.Story.IsLater ? 1 : 0)).ThenByDescending(found => found.Story.PublishedAt).ThenBy(found => found.Story.Id)
            .Take(most)
            .Select(found => Relate(found.Story, found.Common)),
    ];

    private static Related Relate(Story story, List<Around> common) => new(
        story.Headline, story.Address, story.Day, story.Language, story.IsLater,
        [.. common.Where(c => c.Kind == ListingKind.Tag).Select(c => c.Name)], common.Find(c => c.Kind == ListingKind.Place)?.Name);

    /// <summary>A listing of the story, with the numbers of others in it: the newest, those just before, and those that came next.</summary>
    private sealed record Around(int Listing, ListingKind Kind, string Name, List<long> Newest, List<long> Before, List<long> After)
    {
        public IEnumerable<long> All => [.. Newest, .. Before, .. After];
    }

    /// <param name="PublishedAt">Seconds since 1970, UTC.</param>
    /// <param name="IsLater">Than the story that they are around.</param>
    private sealed record Story(long Id, long PublishedAt, int[] Listings, string Headline, string Address, DateOnly Day, string Language, bool IsLater);
}

/// <summary>A story to go on to.</summary>
/// <param name="Address">A path.</param>
/// <param name="Language">BCP 47.</param>
public sealed record StoryLink(string Text, string Address, string Language);
