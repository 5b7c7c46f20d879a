using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace NewsPortal.Queries;

/// <summary>
/// All that a query finds, read in one go, because to find it is what takes long: what the stories are ordered by, and
/// how many of them are of each year and under each listing.
/// </summary>
internal sealed class SearchScan
{
    /// <summary>
    /// Weights of the index's columns, in their order. A story of today counts up to twice what one of long ago does
    /// that fits as well; after a month the difference is halved.
    /// </summary>
    private const string Fit = "bm25(Search, 10, 5, 1, 4, 2, 2, 2, 1) * (1 + 1.0 / (1 + MAX($now - a.PublishedAt, 0) / 2592000.0))";

    private readonly List<Found> found = [];
    private readonly Dictionary<int, int> years = [], listings = [];

    public int Total => found.Count;

    /// <summary>Stories of each year.</summary>
    public IReadOnlyDictionary<int, int> Years => years;

    /// <summary>Stories under each listing, by its number.</summary>
    public IReadOnlyDictionary<int, int> Listings => listings;

    /// <param name="now">UTC.</param>
    public static SearchScan Read(SearchSql sql, SqliteConnection connection, SearchOrder order, DateTime now)
    {
        var scan = new SearchScan();
        var fit = order == SearchOrder.Best && sql.Ranks ? Fit : "0";
        using var command = sql.Command(connection, $"SELECT a.Id, a.PublishedAt, {fit}, CAST(substr(a.Day, 1, 4) AS INTEGER), a.ListingNumbers {sql.From}");
        command.Parameters.AddWithValue("$now", SearchSql.Seconds(now));
        using var reader = command.ExecuteReader();
        while (reader.Read()) scan.Take(reader.Handle!);
        return scan;
    }

    /// <summary>The numbers of the stories on a page of the list.</summary>
    public List<long> Page(SearchOrder order, int most, int skip) => [.. found.Order(Comparer(order)).Skip(skip).Take(most).Select(story => story.Id)];

    /// <summary>Past the reader's own methods, which take longer for a row than the index does to find it.</summary>
    private void Take(sqlite3_stmt row)
    {
        found.Add(new(raw.sqlite3_column_int64(row, 0), raw.sqlite3_column_int64(row, 1), raw.sqlite3_column_double(row, 2)));
        CollectionsMarshal.GetValueRefOrAddDefault(years, raw.sqlite3_column_int(row, 3), out _)++;
        for (var numbers = raw.sqlite3_column_blob(row, 4); numbers.Length >= sizeof(int); numbers = numbers[sizeof(int)..])
            CollectionsMarshal.GetValueRefOrAddDefault(listings, BinaryPrimitives.ReadInt32LittleEndian(numbers), out _)++;
    }

    private static Comparer<Found> Comparer(SearchOrder order) => Comparer<Found>.Create(order switch
    {
        SearchOrder.Oldest => (a, b) => Newest(b, a),
        SearchOrder.Newest => Newest,
        // The index gives the best the lowest number.
        _ => (a, b) => a.Fit.CompareTo(b.Fit) is var fit and not 0 ? fit : Newest(a, b),
    });

    private static int Newest(Found a, Found b) => (b.PublishedAt, b.Id).CompareTo((a.PublishedAt, a.Id));

    /// <param name="PublishedAt">Seconds since 1970, UTC.</param>
    private readonly record struct Found(long Id, long PublishedAt, double Fit);
}
