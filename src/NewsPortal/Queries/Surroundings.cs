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
        var (previous, next, related) = (section.Before.FirstOrDefault(), section.After.FirstOrDefault(), Choose(article, shared, sequels, most));
        var stories = ReadStories(db, [.. related.Select(card => card.Id), .. new[] { previous, next }.OfType<Card>().Select(card => card.Id)]);
        StoryLink? Link(Card? card) => card is not null && stories.TryGetValue(card.Id, out var story) ? new(story.Headline, story.Address, story.Language) : null;
        return new(Link(previous), Link(next), [.. related.Where(card => stories.ContainsKey(card.Id)).Select(card => Relate(article, stories[card.Id], card, shared))]);
    }

    private static List<Around> ReadAround(PortalDb db, Article article)
    {
        var cards = new Dictionary<long, Card>();
        using var statement = new Statement(db, walks, 3);
        return statement.Read(
            row => new Around(row.GetInt32(0), (ListingKind)row.GetInt32(1), row.GetString(2), Cards(row, 3), Cards(row, 4), Cards(row, 5)),
            $"[{string.Join(',', ListingNumbers.Read(article.ListingNumbers))}]", article.Id, SearchSql.Seconds(article.PublishedAt));

        List<Card> Cards(SqliteDataReader row, int column) => row.IsDBNull(column) ? [] : ReadCards(row.GetString(column), cards);
    }

    /// <summary>As an aggregate, because SQLite gives a part of a list for each row of another in no other way.</summary>
    private static string Walk(string which, string direction) => $"""
        (SELECT group_concat(e.ArticleId || ' ' || e.PublishedAt || ' ' || hex(c.ListingNumbers)) FROM (
            SELECT ArticleId, PublishedAt FROM Entries WHERE ListingId = l.Id AND {which} ORDER BY PublishedAt {direction}, ArticleId {direction} LIMIT {MostOfWalk}) AS e
            CROSS JOIN Cards AS c ON c.Id = e.ArticleId)
        """;

    /// <param name="known">By their numbers: most stories are met in several walks.</param>
    private static List<Card> ReadCards(ReadOnlySpan<char> text, Dictionary<long, Card> known)
    {
        var cards = new List<Card>(MostOfWalk);
        foreach (var range in text.Split(','))
        {
            var card = text[range];
            var (idEnd, timeEnd) = (card.IndexOf(' '), card.LastIndexOf(' '));
            var id = long.Parse(card[..idEnd], CultureInfo.InvariantCulture);
            if (!known.TryGetValue(id, out var read))
                known[id] = read = new(id, long.Parse(card[idEnd..timeEnd], CultureInfo.InvariantCulture), ListingNumbers.Read(Convert.FromHexString(card[(timeEnd + 1)..])));
            cards.Add(read);
        }
        return cards;
    }

    /// <summary>The best first.</summary>
    private static List<Card> Choose(Article article, List<Around> shared, bool sequels, int most)
    {
        var listings = shared.ConvertAll(around => around.Listing);
        return
        [
            .. shared.SelectMany(around => around.All).Distinct()
                .OrderByDescending(card => listings.Count(card.Listings.Contains) + (sequels && card.IsAfter(article) ? 1 : 0))
                .ThenByDescending(card => card.PublishedAt).ThenBy(card => card.Id)
                .Take(most),
        ];
    }

    private static Dictionary<long, Story> ReadStories(PortalDb db, HashSet<long> ids)
    {
        using var statement = new Statement(db, $"SELECT Id, Headline, Address, Day, Language FROM Articles WHERE Id IN ({string.Join(',', ids)})", 0);
        return statement.Read(row => (Id: row.GetInt64(0), Story: new Story(row.GetString(1), row.GetString(2), DateOnly.ParseExact(row.GetString(3), "O", CultureInfo.InvariantCulture), row.GetString(4))))
            .ToDictionary(found => found.Id, found => found.Story);
    }

    private static Related Relate(Article article, Story story, Card card, List<Around> shared)
    {
        var common = shared.FindAll(around => card.Listings.Contains(around.Listing));
        return new(
            story.Headline, story.Address, story.Day, story.Language, card.IsAfter(article),
            [.. common.Where(c => c.Kind == ListingKind.Tag).Select(c => c.Name)], common.Find(c => c.Kind == ListingKind.Place)?.Name);
    }

    /// <summary>A listing of the story, with others in it: the newest, those just before, and those that came next.</summary>
    private sealed record Around(int Listing, ListingKind Kind, string Name, List<Card> Newest, List<Card> Before, List<Card> After)
    {
        public IEnumerable<Card> All => [.. Newest, .. Before, .. After];
    }

    /// <summary>What it takes to compare a story with others: hundreds are looked at, and a few are shown.</summary>
    /// <param name="publishedAt">Seconds since 1970, UTC.</param>
    private sealed class Card(long id, long publishedAt, List<int> listings)
    {
        public long Id => id;

        public long PublishedAt => publishedAt;

        public List<int> Listings => listings;

        public bool IsAfter(Article article) => (PublishedAt, Id).CompareTo((SearchSql.Seconds(article.PublishedAt), article.Id)) > 0;
    }

    private sealed record Story(string Headline, string Address, DateOnly Day, string Language);
}

/// <summary>A story to go on to.</summary>
/// <param name="Address">A path.</param>
/// <param name="Language">BCP 47.</param>
public sealed record StoryLink(string Text, string Address, string Language);
