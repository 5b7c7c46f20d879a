namespace NewsPortal.Store;

/// <summary>Creates and deletes database files with what SQLite puts beside them.</summary>
internal static class StoreFiles
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>What Linux, macOS and Windows report for a file that another process has locked.</summary>
    private static readonly int[] LockedCodes = [11, 35, 32];

    public static bool IsLocked(IOException failure) => LockedCodes.Contains(failure.HResult & 0xFFFF);

    /// <summary>SQLite gives the files beside a database the mode of the database.</summary>
    public static void Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        new FileStream(path, options).Dispose();
    }

    public static void Delete(string path)
    {
        foreach (var suffix in (string[])["", "-wal", "-shm", "-journal"]) File.Delete(path + suffix);
    }
}
