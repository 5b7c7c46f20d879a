using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using NewsPortal.Store;
using SQLitePCL;

namespace NewsPortal.Queries;

/// <summary>
/// All that a query finds, read in one go, because to find it is what takes long: the stories that come first in an order,
/// and how many there are in all, of each year and under each listing.
/// </summary>
/// <param name="most">So many of the first are kept; the others are only counted.</param>
/// <param name="now">UTC.</param>
internal sealed class SearchScan(SearchOrder order, int most, DateTime now)
{
    /// <summary>Weights of the index's columns, in their order. Without the points they would be converted anew for each word found.</summary>
    private const string Fit = "bm25(Search, 10.0, 5.0, 1.0, 4.0, 2.0, 2.0, 2.0, 1.0)";

    private const double SecondsOfMonth = 2_592_000;
    private const int UsualListings = 4096, MostListings = 1 << 24;

    /// <summary>Between the number of a day and that of the same day a year later.</summary>
    private const int DaysOfYear = 1_00_00;

    private readonly long now = SearchSql.Seconds(now);
    private readonly PriorityQueue<long, Found> first = new(LastFirst(order));
    private readonly Dictionary<int, int> years = [];
    private int[] listings = new int[UsualListings];

    public int Total { get; private set; }

    /// <summary>Stories of each year.</summary>
    public IReadOnlyDictionary<int, int> Years => years;

    /// <summary>Stories under each listing, at its number.</summary>
    public ReadOnlySpan<int> Listings => listings;

    /// <summary>Stories under one listing.</summary>
    public int Under(int listing) => listing < listings.Length ? listings[listing] : 0;

    public SearchScan Read(SearchSql sql, SqliteConnection connection)
    {
        var fit = order == SearchOrder.Best && sql.Ranks ? Fit : "0";
        using var command = sql.Command(connection, $"SELECT a.Id, a.PublishedAt, {fit}, a.Day, a.ListingNumbers {sql.From}");
        using var reader = command.ExecuteReader();
        if (reader.HasRows) TakeAll(reader.Handle!, connection);
        return this;
    }

    /// <summary>The numbers of the stories that come first, but for some at the very front.</summary>
    public List<long> Behind(int skip)
    {
        var ids = new List<long>();
        while (first.Count > skip) ids.Add(first.Dequeue());
        ids.Reverse();
        return ids;
    }

    /// <summary>Past the reader's own methods, which take longer for a row than the index does to find it. The reader has gone to the first.</summary>
    private void TakeAll(sqlite3_stmt row, SqliteConnection connection)
    {
        int state;
        do Take(row);
        while ((state = raw.sqlite3_step(row)) == raw.SQLITE_ROW);
        SqliteException.ThrowExceptionForRC(state, connection.Handle);
    }

    private void Take(sqlite3_stmt row)
    {
        Total++;
        var (id, published) = (raw.sqlite3_column_int64(row, 0), raw.sqlite3_column_int64(row, 1));
        Keep(new(id, published, raw.sqlite3_column_double(row, 2) * Weight(published)));
        CollectionsMarshal.GetValueRefOrAddDefault(years, raw.sqlite3_column_int(row, 3) / DaysOfYear, out _)++;
        var numbers = raw.sqlite3_column_blob(row, 4);
        while (numbers.Length > 0) CountUnder(ListingNumbers.ReadFirst(ref numbers));
    }

    /// <summary>A story of today counts up to twice what one of long ago does that fits as well; after a month the difference is halved.</summary>
    private double Weight(long published) => 1 + (1 / (1 + (Math.Max(now - published, 0) / SecondsOfMonth)));

    private void Keep(Found story)
    {
        if (first.Count < most) first.Enqueue(story.Id, story);
        else first.EnqueueDequeue(story.Id, story);
    }

    private void CountUnder(int listing)
    {
        // No paper has so many: the row is broken.
        if ((uint)listing > MostListings) return;
        if (listing >= listings.Length) Array.Resize(ref listings, 2 * listing);
        listings[listing]++;
    }

    /// <summary>The story that has to go first is the last of the order.</summary>
    private static Comparer<Found> LastFirst(SearchOrder order) => Comparer<Found>.Create(order switch
    {
        SearchOrder.Oldest => NewestFirst,
        SearchOrder.Newest => (a, b) => NewestFirst(b, a),
        // The index gives the best the lowest number.
        _ => (a, b) => b.Fit.CompareTo(a.Fit) is var fit and not 0 ? fit : NewestFirst(b, a),
    });

    private static int NewestFirst(Found a, Found b) => (b.PublishedAt, b.Id).CompareTo((a.PublishedAt, a.Id));

    /// <param name="PublishedAt">Seconds since 1970, UTC.</param>
    private readonly record struct Found(long Id, long PublishedAt, double Fit);
}
