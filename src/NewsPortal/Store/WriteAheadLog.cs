using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace NewsPortal.Store;

/// <summary>
/// Limits the write-ahead log beside a build. It grows with a large import, and while a reader uses an old state; SQLite
/// uses it again from its beginning, but does not shorten it by itself.
/// </summary>
internal static class WriteAheadLog
{
    /// <summary>A longer one is shortened.</summary>
    public const long MaxBytes = 64L << 20;

    /// <summary>Prepares an import's connection: SQLite shortens the log whenever it begins it again, and overwrites what is deleted.</summary>
    public static async Task LimitAsync(PortalDb db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        Run(db, string.Create(CultureInfo.InvariantCulture, $"PRAGMA journal_size_limit = {MaxBytes}"));
        Run(db, "PRAGMA secure_delete = ON");
    }

    /// <summary>Shortens the log after an import. It waits for no reader: where one still needs the log, the next import tries again.</summary>
    /// <param name="isAlways">However short it is.</param>
    public static void Cut(PortalDb db, bool isAlways)
    {
        var log = new FileInfo(((SqliteConnection)db.Database.GetDbConnection()).DataSource + "-wal");
        if (log is { Exists: true, Length: > 0 } && (isAlways || log.Length > MaxBytes)) Run(db, "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private static void Run(PortalDb db, string pragma)
    {
        using var statement = new Statement(db, pragma, 0);
        statement.Run();
    }
}
