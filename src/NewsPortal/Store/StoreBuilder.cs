using Microsoft.EntityFrameworkCore;

namespace NewsPortal.Store;

/// <summary>
/// Fills a new build. No process reads it and a killed import leaves nothing but a file to delete, so it is written without
/// a journal; its indexes are made when all rows are there, and that of its texts meanwhile.
/// </summary>
public sealed class StoreBuilder : IDisposable
{
    private static readonly TimeSpan RetryInterval = TimeSpan.FromMilliseconds(100);

    private readonly string path;
    private readonly string newPath;
    private readonly ILogger log;
    private readonly FileStream exclusiveLock;
    private SearchBuild? search;
    private List<(string Name, string Sql)> indexes = [];

    private StoreBuilder(string path, ILogger log, FileStream exclusiveLock)
    {
        this.path = path;
        this.log = log;
        this.exclusiveLock = exclusiveLock;
        newPath = path + ".new";
    }

    /// <summary>Waits until no other process fills this build: two would write into one file.</summary>
    /// <param name="path">Where it is when it is complete.</param>
    /// <exception cref="IOException">The folder cannot be written, as with <see cref="UnauthorizedAccessException"/>.</exception>
    public static async Task<StoreBuilder> BeginAsync(string path, ILogger log, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new(path, log, new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException e) when (StoreFiles.IsLocked(e))
            {
                await Task.Delay(RetryInterval, cancellationToken);
            }
        }
    }

    /// <summary>Is there after <see cref="CreateAsync"/>.</summary>
    public SearchBuild Search => search!;

    public async Task<PortalDb> CreateAsync(StoreState state, CancellationToken cancellationToken)
    {
        StoreFiles.Delete(newPath);
        StoreFiles.Create(newPath);
        var db = PortalDb.At($"Data Source={newPath};Pooling=False");
        try
        {
            await ShapeAsync(db, state, cancellationToken);
        }
        catch
        {
            await db.DisposeAsync();
            throw;
        }
        return db;
    }

    private async Task ShapeAsync(PortalDb db, StoreState state, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -16384", cancellationToken);
        await db.Database.ExecuteSqlRawAsync(PortalDb.CreateScript(db), cancellationToken);
        db.States.Add(state);
        await db.SaveChangesAsync(cancellationToken);
        DropIndexes(db);
        search = new(newPath + "-search");
    }

    /// <summary>Those that only readers need are made at the end.</summary>
    private void DropIndexes(PortalDb db)
    {
        using var find = new Statement(db, "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL", 0);
        indexes = find.Read(row => (row.GetString(0), row.GetString(1)));
        foreach (var (name, _) in indexes) Run(db, $"DROP INDEX \"{name}\"");
    }

    /// <summary>Comes when all rows are there.</summary>
    public void MakeIndexes(PortalDb db)
    {
        foreach (var (_, sql) in indexes) Run(db, sql);
        Search.MoveInto(db);
    }

    /// <summary>Puts the build, on disk, where it is found.</summary>
    public async Task FinishAsync(PortalDb db, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL; PRAGMA wal_checkpoint(TRUNCATE)", cancellationToken);
        await db.Database.CloseConnectionAsync();
        await using (var file = new FileStream(newPath, FileMode.Open, FileAccess.ReadWrite)) file.Flush(flushToDisk: true);
        // What is left of a damaged build must not be applied to this one.
        StoreFiles.Delete(path);
        File.Move(newPath, path);
        log.LogInformation("Completed the build {Path}", path);
    }

    private static void Run(PortalDb db, string sql)
    {
        using var statement = new Statement(db, sql, 0);
        statement.Run();
    }

    /// <summary>Comes after the context was closed.</summary>
    public void Dispose()
    {
        // Whatever prevents the rest, the next import must not wait for this one.
        using (exclusiveLock) search?.Dispose();
    }
}
