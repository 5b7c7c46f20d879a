using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using SQLitePCL;

namespace NewsPortal.Store;

/// <summary>Is one build that this process serves. Pages open it read-only, and never create a file.</summary>
internal sealed class BuildFile : IDisposable
{
    private readonly FileStream? sharedLock;
    private readonly FileIdentity identity;
    private readonly PooledDbContextFactory<PortalDb> contexts;
    private long length;

    private BuildFile(string path, string connection, FileStream? sharedLock, FileIdentity identity)
    {
        FilePath = path;
        Connection = connection;
        this.sharedLock = sharedLock;
        this.identity = identity;
        length = new FileInfo(path).Length;
        contexts = new(new DbContextOptionsBuilder<PortalDb>().UseSqlite(connection).Options);
    }

    public string FilePath { get; }

    public string Connection { get; }

    /// <summary>Returns whether SQLite had no room for the index of its log, so that the file is read as if nobody wrote it.</summary>
    public bool IsImmutable => Connection.Contains("immutable=1", StringComparison.Ordinal);

    /// <summary>Opens a build; null where there is none that this version can read.</summary>
    public static BuildFile? Open(string path, string fingerprint, PortalOptions options)
    {
        if (!File.Exists(path) || !TryLock(path, out var sharedLock)) return null;
        var identity = FileIdentity.Of(path);
        if (FindConnection(path, fingerprint, options) is { } connection) return new(path, connection, sharedLock, identity);
        sharedLock?.Dispose();
        return null;
    }

    private static string? FindConnection(string path, string fingerprint, PortalOptions options)
    {
        var connection = ReadOnly(options, path);
        try
        {
            return Serves(connection, fingerprint) ? connection : null;
        }
        catch (SqliteException e) when (HasNoRoom(e) && !HasLog(path))
        {
            return Serves(connection = ReadOnly(options, $"file:{Uri.EscapeDataString(path)}?immutable=1"), fingerprint) ? connection : null;
        }
        // What cannot be read is not served; the import that fills another says why it has to.
        catch (SqliteException)
        {
            return null;
        }
    }

    public PortalDb CreateDbContext() => contexts.CreateDbContext();

    /// <summary>Returns whether the file that was opened is still the one of that name, and was not cut.</summary>
    public bool IsIntact()
    {
        var now = new FileInfo(FilePath);
        if (!now.Exists || now.Length < length || FileIdentity.Of(FilePath) != identity) return false;
        length = now.Length;
        return true;
    }

    /// <summary>Reads what the build says of itself over a new connection, as a process that starts would see it.</summary>
    public StoreState? ReadState() => ReadState(Connection);

    /// <returns>Null for a file that has no state.</returns>
    /// <exception cref="SqliteException">The file cannot be read.</exception>
    public static StoreState? ReadState(string connection)
    {
        using var opened = new SqliteConnection(WithoutPool(connection));
        opened.Open();
        using var command = opened.CreateCommand();
        command.CommandText = "SELECT Fingerprint, BuildId, ContentVersion, WithdrawnVersion, ChangedAt, RegistryId, RegistryRevision FROM States";
        using var row = command.ExecuteReader();
        return !row.Read() ? null : new()
        {
            Fingerprint = row.GetString(0),
            BuildId = row.GetString(1),
            ContentVersion = row.GetInt64(2),
            WithdrawnVersion = row.GetInt64(3),
            ChangedAt = DateTime.UnixEpoch.AddSeconds(row.GetInt64(4)),
            RegistryId = row.GetString(5),
            RegistryRevision = row.GetInt64(6),
        };
    }

    /// <summary>Returns whether a build is complete and has all tables of this version, whatever else it has.</summary>
    private static bool Serves(string connection, string fingerprint) =>
        ReadState(connection) is { ContentVersion: > 0 } state && (state.Fingerprint == fingerprint || Tables.IsSubsetOf(ShapeOf(connection)));

    private static HashSet<string> Tables => LazyTables.Value;

    private static readonly Lazy<HashSet<string>> LazyTables = new(() =>
    {
        using var db = PortalDb.At("Data Source=:memory:");
        db.Database.OpenConnection();
        db.Database.ExecuteSqlRaw(PortalDb.CreateScript(db));
        return ShapeOf((SqliteConnection)db.Database.GetDbConnection());
    });

    private static HashSet<string> ShapeOf(string connection)
    {
        using var opened = new SqliteConnection(WithoutPool(connection));
        opened.Open();
        return ShapeOf(opened);
    }

    private static HashSet<string> ShapeOf(SqliteConnection opened)
    {
        using var shape = new Statement(opened, "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL", 0);
        return [.. shape.Read(row => row.GetString(0))];
    }

    private static bool HasNoRoom(SqliteException e) => e.SqliteErrorCode is raw.SQLITE_FULL or raw.SQLITE_IOERR or raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY;

    /// <summary>A log holds changes that the file alone does not.</summary>
    private static bool HasLog(string path) => new FileInfo(path + "-wal") is { Exists: true, Length: > 0 };

    private static string ReadOnly(PortalOptions options, string source) =>
        new SqliteConnectionStringBuilder(options.Store) { DataSource = source, Mode = SqliteOpenMode.ReadOnly }.ConnectionString;

    private static string WithoutPool(string connection) => new SqliteConnectionStringBuilder(connection) { Pooling = false }.ConnectionString;

    /// <returns>False while another process deletes the build.</returns>
    private static bool TryLock(string path, out FileStream? sharedLock)
    {
        sharedLock = null;
        try
        {
            sharedLock = new(BuildFiles.LockOf(path), FileMode.OpenOrCreate, FileAccess.Read, FileShare.Read);
            return true;
        }
        catch (IOException e) when (StoreFiles.IsLocked(e))
        {
            return false;
        }
        // Where no lock can be written, as in a folder that is mounted read-only, nobody deletes a build either.
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    public void Dispose()
    {
        using (var pooled = new SqliteConnection(Connection)) SqliteConnection.ClearPool(pooled);
        sharedLock?.Dispose();
    }
}
