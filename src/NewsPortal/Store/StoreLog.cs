using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace NewsPortal.Store;

/// <summary>
/// The write-ahead log beside the store's file. It grows with a large import, and while a reader holds an old state; SQLite
/// uses it again from its beginning, but makes it no smaller by itself.
/// </summary>
internal static class StoreLog
{
    /// <summary>A larger one is cut.</summary>
    public const long MostBytes = 64L << 20;

    /// <summary>Before an import, on its connection: whenever SQLite begins the log anew, it cuts it to this.</summary>
    public static async Task LimitAsync(PortalDb db, CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        Run(db, string.Create(CultureInfo.InvariantCulture, $"PRAGMA journal_size_limit = {MostBytes}"));
    }

    /// <summary>After one. It waits for nobody: where a reader still needs the log, the next import tries again.</summary>
    public static void Cut(PortalDb db)
    {
        var store = ((SqliteConnection)db.Database.GetDbConnection()).DataSource;
        if (new FileInfo(store + "-wal") is { Exists: true, Length: > MostBytes }) Run(db, "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private static void Run(PortalDb db, string pragma)
    {
        using var statement = new Statement(db, pragma, 0);
        statement.Run();
    }
}
