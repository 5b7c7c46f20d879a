using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace NewsPortal.Store;

/// <summary>
/// A new store while it is filled. Nobody reads it and a killed import leaves nothing but a file to delete, so it is
/// written without a journal; its indexes are made when all rows are there, and that of its texts meanwhile.
/// </summary>
/// <param name="path">Where it is to stand in the end.</param>
public sealed class StoreBuild(string path, ILogger log) : IDisposable
{
    private readonly string fresh = path + ".new";
    private SearchBuild? search;
    private List<(string Name, string Sql)> indexes = [];

    /// <summary>Of a store that was created.</summary>
    public SearchBuild Search => search!;

    public async Task<PortalDb> CreateAsync(string fingerprint, CarriedOver carried, CancellationToken stop)
    {
        Delete(fresh);
        var db = new PortalDb(new DbContextOptionsBuilder<PortalDb>().UseSqlite($"Data Source={fresh};Pooling=False").Options);
        await db.Database.EnsureCreatedAsync(stop);
        await db.Database.OpenConnectionAsync(stop);
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -32768", stop);
        await db.Database.ExecuteSqlRawAsync(SearchIndex.CreateScript, stop);
        db.States.Add(new StoreState { Fingerprint = fingerprint, ContentVersion = carried.ContentVersion });
        await db.SaveChangesAsync(stop);
        Carry(db, carried.Addresses);
        DropIndexes(db);
        search = new(fresh + "-search");
        return db;
    }

    private static void Carry(PortalDb db, IReadOnlyList<Address> addresses)
    {
        using var rows = new RowWriter<Address>(db);
        foreach (var address in addresses) rows.Write(new Address { Path = address.Path, Seed = address.Seed, WithdrawnAt = address.WithdrawnAt });
    }

    /// <summary>Of those that only readers need.</summary>
    private void DropIndexes(PortalDb db)
    {
        using var find = new Statement(db, "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND name <> 'IX_Addresses_Seed'", 0);
        indexes = find.Read(row => (row.GetString(0), row.GetString(1)));
        foreach (var (name, _) in indexes) Run(db, $"DROP INDEX \"{name}\"");
    }

    /// <summary>When all rows are there.</summary>
    public void MakeIndexes(PortalDb db)
    {
        foreach (var (_, sql) in indexes) Run(db, sql);
        Search.MoveInto(db);
    }

    public async Task FinishAsync(PortalDb db, CancellationToken stop)
    {
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL; PRAGMA wal_checkpoint(TRUNCATE)", stop);
        await db.Database.CloseConnectionAsync();
        SqliteConnection.ClearAllPools();
        await using (var file = new FileStream(fresh, FileMode.Open, FileAccess.ReadWrite)) file.Flush(flushToDisk: true);
        File.Delete(path + "-wal");
        File.Delete(path + "-shm");
        File.Move(fresh, path, overwrite: true);
        log.LogInformation("A new store was made at {Path}", path);
    }

    private static void Run(PortalDb db, string sql)
    {
        using var statement = new Statement(db, sql, 0);
        statement.Run();
    }

    private static void Delete(string path)
    {
        foreach (var suffix in (string[])["", "-wal", "-shm"]) File.Delete(path + suffix);
    }

    /// <summary>After the store was closed.</summary>
    public void Dispose() => search?.Dispose();
}
