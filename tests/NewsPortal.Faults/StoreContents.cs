using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using NewsPortal.Import;
using NewsPortal.Store;

namespace NewsPortal.Faults;

/// <summary>All of a store that readers could notice, free of the numbers that depend on its history.</summary>
internal sealed class StoreContents(IReadOnlyDictionary<string, IReadOnlyList<string>> tables)
{
    private static readonly (string Name, string Sql)[] Questions =
    [
        // What the seeds cannot give back is not compared: addresses of before. Those of now have to be there, each with its short form.
        ("addresses", "SELECT p.Path, a.Address FROM Permalinks p JOIN Articles a ON a.Id = p.Story WHERE p.Path NOT LIKE '/s/%'"),
        ("short addresses", "SELECT a.Address, (SELECT COUNT(*) FROM Permalinks p WHERE p.Story = a.Id AND p.Path = '/s/' || a.ShortCode) FROM Articles a"),
        ("integrity", "PRAGMA integrity_check"),
        ("stories", "SELECT Address, Version, Headline, Body, Day, PublishedAt, Tags, Dateline, Byline FROM Articles"),
        ("listings", "SELECT Kind, Slug, Name, Stories, First, Latest FROM Listings WHERE Stories > 0"),
        ("entries", "SELECT l.Kind, l.Slug, a.Address, e.PublishedAt FROM Entries e JOIN Listings l ON l.Id = e.ListingId LEFT JOIN Articles a ON a.Id = e.ArticleId"),
        ("months", "SELECT l.Kind, l.Slug, m.Month, m.Stories FROM Months m LEFT JOIN Listings l ON l.Id = m.ListingId"),
        ("days", "SELECT Day, Stories FROM Days WHERE Stories > 0"),
        ("seeds", "SELECT Path, Hash, Withdrawn, ArticleId IS NULL FROM Seeds"),
        ("full text", "SELECT a.Address, s.Headline, s.Body, s.Tags FROM Search s LEFT JOIN Articles a ON a.Id = s.rowid"),
        ("full text finds", "SELECT a.Address FROM Search s JOIN Articles a ON a.Id = s.rowid WHERE Search MATCH 'word7'"),
    ];

    /// <summary>Returns what a build that is filled from the folder alone holds.</summary>
    /// <param name="place">A folder for it.</param>
    public static async Task<StoreContents> OfFolderAsync(string seeds, string place)
    {
        if (Directory.Exists(place)) Directory.Delete(place, recursive: true);
        var options = new PortalOptions { Seeds = seeds, Store = $"Data Source={Path.Combine(place, "news.db")};Pooling=False" };
        await using var services = new ServiceCollection().AddNewsPortal(options)
            .AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance).BuildServiceProvider();
        await services.GetRequiredService<Importer>().RunAsync(null, default);
        return await OfBuildAsync(services.GetRequiredService<Builds>().OwnPath);
    }

    /// <summary>A build that cannot be read holds nothing.</summary>
    public static async Task<StoreContents> OfBuildAsync(string store)
    {
        var tables = new Dictionary<string, IReadOnlyList<string>>();
        if (!File.Exists(store)) return new(tables);
        try
        {
            await using var connection = new SqliteConnection($"Data Source={store};Mode=ReadOnly;Pooling=False");
            await connection.OpenAsync();
            foreach (var (name, sql) in Questions) tables[name] = await AskAsync(connection, sql);
        }
        catch (SqliteException e)
        {
            tables["failure"] = [e.Message];
        }
        return new(tables);
    }

    private static async Task<IReadOnlyList<string>> AskAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync()) rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetValue(column))));
        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Tables => tables;

    /// <summary>Null where both are the same.</summary>
    public string? DifferenceTo(StoreContents other)
    {
        foreach (var name in tables.Keys.Union(other.Tables.Keys))
        {
            var (mine, others) = (tables.GetValueOrDefault(name, []), other.Tables.GetValueOrDefault(name, []));
            if (mine.SequenceEqual(others)) continue;
            return $"{name}: {mine.Count} rows wanted, {others.Count} there; wanted and not there: {First(mine.Except(others))}; there and not wanted: {First(others.Except(mine))}";
        }
        return null;
    }

    private static string First(IEnumerable<string> rows) => rows.FirstOrDefault() is { } row ? row[..Math.Min(row.Length, 120)] : "none";
}
