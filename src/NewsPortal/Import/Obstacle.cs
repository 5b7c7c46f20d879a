using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace NewsPortal.Import;

/// <summary>What stood in the way of an import, in a sentence that tells whoever runs the portal what to do.</summary>
public static class Obstacle
{
    private const int NoSpace = 28, ReadOnlyFileSystem = 30, NoHandles = 24, InputOutput = 5;

    public static string Describe(Exception failure)
    {
        var todo = ToDo(failure);
        return string.IsNullOrEmpty(todo) ? failure.GetBaseException().Message : $"{failure.GetBaseException().Message} {todo}";
    }

    /// <summary>Whether the sentence says all that is to be known. Of anything else somebody has to see where it came from.</summary>
    public static bool IsForeseen(Exception failure) => ToDo(failure) is not null;

    /// <summary>Empty where the failure itself says it; null where nobody knows.</summary>
    private static string? ToDo(Exception failure) => failure.GetBaseException() switch
    {
        SqliteException store => OfStore(store.SqliteErrorCode),
        StoriesMissingException or FolderChangedException => "",
        DirectoryNotFoundException => "See that the folder is there (Portal:Seeds) and its disk mounted; until then every story stays as it is.",
        UnauthorizedAccessException => "Give the portal's user the right to read the seeds and to write in the folder of the store.",
        IOException io => OfDisk(io.HResult & 0xFFFF),
        _ => null,
    };

    private static string? OfStore(int code) => code switch
    {
        raw.SQLITE_FULL => "Make room on the disk of the store (Portal:Store).",
        raw.SQLITE_READONLY or raw.SQLITE_CANTOPEN or raw.SQLITE_PERM => "Let the portal's user write to the store's file and its folder (Portal:Store), or name another.",
        raw.SQLITE_IOERR => "The disk of the store (Portal:Store) may be failing or full: look at the system's log.",
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_PROTOCOL => "Another program holds the store; the portal tries again.",
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => "The store is broken and is built anew from the seeds.",
        _ => null,
    };

    private static string? OfDisk(int code) => code switch
    {
        NoSpace => "Make room on the disk of the store (Portal:Store).",
        ReadOnlyFileSystem => "The disk is mounted read-only: mount it for writing, or put the store elsewhere (Portal:Store).",
        NoHandles => "Too many files are open: raise the limit (ulimit -n).",
        InputOutput => "The disk may be failing: look at the system's log.",
        _ => null,
    };
}
