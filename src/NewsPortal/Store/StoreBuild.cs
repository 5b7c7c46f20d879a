using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace NewsPortal.Store;

/// <summary>
/// A new store while it is filled. Nobody reads it and a killed import leaves nothing but a file to delete, so it is
/// written without a journal; its indexes are made when all rows are there, and that of its texts meanwhile.
/// </summary>
public sealed class StoreBuild : IDisposable
{
    /// <summary>What Linux, macOS and Windows say of a file that another process holds.</summary>
    private static readonly int[] Held = [11, 35, 32];

    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(100);

    private readonly string path, fresh;
    private readonly ILogger log;
    private readonly FileStream alone;
    private SearchBuild? search;
    private List<(string Name, string Sql)> indexes = [];

    private StoreBuild(string path, ILogger log, FileStream alone) => (this.path, fresh, this.log, this.alone) = (path, path + ".new", log, alone);

    /// <summary>Waits until no other process makes a store at this place: two would write into one file.</summary>
    /// <param name="path">Where it is to stand in the end.</param>
    /// <exception cref="IOException">The folder cannot be written to, as with <see cref="UnauthorizedAccessException"/>.</exception>
    public static async Task<StoreBuild> BeginAsync(string path, ILogger log, CancellationToken stop)
    {
        while (true)
        {
            try
            {
                return new(path, log, new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException e) when (Held.Contains(e.HResult & 0xFFFF))
            {
                await Task.Delay(BetweenTries, stop);
            }
        }
    }

    /// <summary>Of a store that was created.</summary>
    public SearchBuild Search => search!;

    public async Task<PortalDb> CreateAsync(string fingerprint, CarriedOver carried, CancellationToken stop)
    {
        Delete(fresh);
        var db = PortalDb.At($"Data Source={fresh};Pooling=False");
        try
        {
            await ShapeAsync(db, fingerprint, carried, stop);
        }
        catch
        {
            await db.DisposeAsync();
            throw;
        }
        return db;
    }

    private async Task ShapeAsync(PortalDb db, string fingerprint, CarriedOver carried, CancellationToken stop)
    {
        await db.Database.EnsureCreatedAsync(stop);
        await db.Database.OpenConnectionAsync(stop);
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -16384", stop);
        await db.Database.ExecuteSqlRawAsync(SearchIndex.CreateScript, stop);
        db.States.Add(new StoreState { Fingerprint = fingerprint, ContentVersion = carried.ContentVersion });
        await db.SaveChangesAsync(stop);
        Carry(db, carried.Addresses);
        DropIndexes(db);
        search = new(fresh + "-search");
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
    public void Dispose()
    {
        // Whatever stands in the way of the rest, the next import must not wait for this one.
        using (alone) search?.Dispose();
    }
}
