using System.Text.Json;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace NewsPortal.Store;

/// <summary>Says what a failure of the store means, by SQLite's result codes.</summary>
public static class StoreFailures
{
    /// <summary>Returns whether the data of a build cannot be relied on, so that it has to be built again.</summary>
    public static bool IsDamage(Exception failure) => failure.GetBaseException() switch
    {
        SqliteException e => e.SqliteErrorCode is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB
            || e.SqliteExtendedErrorCode == raw.SQLITE_IOERR_SHORT_READ,
        JsonException => true,
        _ => false,
    };

    /// <summary>Returns whether a page failed because of the store, and may be requested again in a moment.</summary>
    public static bool IsOfStore(Exception? failure) => failure?.GetBaseException() is NoBuildException or SqliteException or JsonException;

    /// <summary>Returns what an operator has to do; null where the failure is not known.</summary>
    public static string? Advice(SqliteException failure) => failure.SqliteErrorCode switch
    {
        raw.SQLITE_FULL => "Free space on the disk of the store (Portal:Store).",
        raw.SQLITE_READONLY or raw.SQLITE_CANTOPEN or raw.SQLITE_PERM =>
            "Allow the portal's user to write the file and its folder (Portal:Store), or name another.",
        raw.SQLITE_IOERR => "The disk of the store (Portal:Store) may be failing or full: see the system's log.",
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_PROTOCOL => "Another program has locked the store; the portal retries.",
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => "The file is damaged: restore a backup, or move the file away so that a new one is created.",
        _ => null,
    };
}

/// <summary>There is no build that can be served yet.</summary>
public sealed class NoBuildException() : Exception("The store has no build that can be served yet.");
