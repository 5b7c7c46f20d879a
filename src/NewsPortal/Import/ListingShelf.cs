using System.Runtime.InteropServices;
using System.Text.Json;
using NewsPortal.Articles;
using NewsPortal.Store;
using NewsPortal.Text;

namespace NewsPortal.Import;

/// <summary>Files a story under its day, its categories, tags, places and authors, and keeps count of what is under each.</summary>
/// <param name="isNew">Entries come very many at once, in the order in which they lie: a store that nobody reads yet can wait.</param>
public sealed class ListingShelf(PortalDb db, bool isNew = false) : IDisposable
{
    /// <summary>Of 16 bytes each.</summary>
    private const int MostWaiting = 500_000;

    private readonly RowWriter<Listing> rows = new(db);
    private readonly RowWriter<ListingEntry> entries = new(db);
    private readonly Statement remove = new(db, "DELETE FROM Entries WHERE ArticleId = $0 RETURNING ListingId", 1);
    private readonly Statement locate = new(db, "UPDATE Listings SET Coordinates = $0 WHERE Id = $1 AND Coordinates IS NOT $0", 2);
    private readonly List<(int Listing, int Article, DateTime PublishedAt)> waiting = [];
    private readonly Dictionary<(long Listing, YearMonth Month), int> more = [];
    private readonly HashSet<DateOnly> days = [];
    private readonly Dictionary<(ListingKind, string), long> ids = [];
    private readonly Statement find = new(db, "SELECT Id FROM Listings WHERE Kind = $0 AND Slug = $1", 2);
    private long lastId;

    /// <summary>Makes the listings that a story needs, and notes them in it.</summary>
    public void Assign(Article article)
    {
        if (lastId == 0 && !isNew) lastId = db.Listings.Max(listing => (long?)listing.Id) ?? 0;
        article.ListingNumbers = ListingNumbers.Write(ListingsOf(article).Select(IdOf).Distinct());
        // A place has the coordinates that were read last, so that those which a seed gives later reach the map.
        if (article.Coordinates is { } at && article.Dateline?.Places is [var first, ..])
            locate.Run(JsonSerializer.Serialize(at), ids[(ListingKind.Place, Slug.Of(first.City))]);
    }

    /// <summary>Comes when the story itself is written.</summary>
    public void File(Article article)
    {
        days.Add(article.Day);
        foreach (var listing in ListingNumbers.Read(article.ListingNumbers))
        {
            if (waiting.Count == MostWaiting) FileWaiting();
            if (isNew) waiting.Add((listing, checked((int)article.Id), article.PublishedAt));
            else entries.Write(new ListingEntry { ListingId = listing, PublishedAt = article.PublishedAt, ArticleId = article.Id });
            Count(listing, article.Day, 1);
        }
    }

    /// <summary>Writes what waited; after the last story as well.</summary>
    public void FileWaiting()
    {
        waiting.Sort((a, b) => (a.Listing, a.PublishedAt, a.Article).CompareTo((b.Listing, b.PublishedAt, b.Article)));
        foreach (var (listing, article, publishedAt) in waiting) entries.Write(new ListingEntry { ListingId = listing, PublishedAt = publishedAt, ArticleId = article });
        waiting.Clear();
    }

    /// <param name="day">Of the story that goes.</param>
    public void Remove(long articleId, DateOnly day)
    {
        days.Add(day);
        foreach (var listing in remove.Read(row => row.GetInt64(0), articleId)) Count(listing, day, -1);
    }

    private void Count(long listing, DateOnly day, int stories) =>
        CollectionsMarshal.GetValueRefOrAddDefault(more, (listing, YearMonth.Of(day)), out _) += stories;

    private static IEnumerable<Listing> ListingsOf(Article article) => article.Listings.Select(listing => new Listing
    {
        Kind = listing.Kind,
        Slug = listing.Slug,
        Name = listing.Name,
        Coordinates = listing.Kind == ListingKind.Place ? CoordinatesOf(article, listing.Name) : null,
    });

    private static Coordinates? CoordinatesOf(Article article, string city)
    {
        var places = article.Dateline!.Places;
        return (places[0].City == city ? article.Coordinates : null) ?? Gazetteer.Find(places.First(place => place.City == city));
    }

    private long IdOf(Listing listing)
    {
        if (ids.TryGetValue((listing.Kind, listing.Slug), out var known)) return known;
        if (!isNew && find.Read(row => row.GetInt64(0), (int)listing.Kind, listing.Slug) is [var stored]) return ids[(listing.Kind, listing.Slug)] = stored;
        var made = new Listing { Id = ++lastId, Kind = listing.Kind, Slug = listing.Slug, Name = listing.Name, Coordinates = listing.Coordinates };
        rows.Write(made);
        return ids[(made.Kind, made.Slug)] = made.Id;
    }

    /// <summary>Sums up what this import touched; what has no story any more goes. Returns the addresses of what stays.</summary>
    public IReadOnlyList<string> Count()
    {
        var stay = new List<string>();
        CountMonths();
        CountListings(stay);
        CountDays(stay);
        using var clear = new Statement(db, "DELETE FROM Months WHERE Stories = 0; DELETE FROM Listings WHERE Stories = 0; DELETE FROM Days WHERE Stories = 0", 0);
        clear.Run();
        return stay;
    }

    private void CountMonths()
    {
        using var count = new RowStatement(db, "INSERT INTO Months (ListingId, Month, Stories) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET Stories = Stories + excluded.Stories");
        foreach (var ((listing, month), stories) in more.OrderBy(m => m.Key.Listing).ThenBy(m => m.Key.Month.Number))
        {
            count.Bind(1, listing);
            count.Bind(2, month.Number);
            count.Bind(3, stories);
            count.Run();
        }
    }

    private void CountListings(List<string> stay)
    {
        using var count = new Statement(db, """
            UPDATE Listings SET
                Stories = (SELECT COALESCE(SUM(Stories), 0) FROM Months WHERE ListingId = $0),
                First = COALESCE((SELECT MIN(PublishedAt) FROM Entries WHERE ListingId = $0), 0),
                Latest = COALESCE((SELECT MAX(PublishedAt) FROM Entries WHERE ListingId = $0), 0)
            WHERE Id = $0 RETURNING Kind, Slug, Stories
            """, 1);
        foreach (var listing in more.Keys.Select(key => key.Listing).Distinct())
            Keep(stay, count.Read(row => (Urls.Listing((ListingKind)row.GetInt32(0), row.GetString(1)), row.GetInt32(2)), listing));
    }

    private void CountDays(List<string> stay)
    {
        using var count = new Statement(db, "INSERT OR REPLACE INTO Days (Day, Stories) SELECT $0, COUNT(*) FROM Articles WHERE Day = $0 RETURNING Stories", 1);
        foreach (var day in days) Keep(stay, count.Read(row => (Urls.Day(day), row.GetInt32(0)), day));
    }

    private static void Keep(List<string> addresses, List<(string Address, int Stories)> counted)
    {
        if (addresses.Count < Changes.MostListings) addresses.AddRange(counted.Where(c => c.Stories > 0).Select(c => c.Address));
    }

    public void Dispose()
    {
        foreach (var part in (IDisposable[])[rows, entries, remove, find, locate]) part.Dispose();
    }
}
