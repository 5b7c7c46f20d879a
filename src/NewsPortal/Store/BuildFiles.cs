namespace NewsPortal.Store;

/// <summary>Names the builds beside a registry: <c>news.db</c> has the builds <c>news-&lt;fingerprint&gt;.db</c>.</summary>
internal static class BuildFiles
{
    public static string Of(PortalOptions options, string fingerprint) =>
        Path.Combine(Folder(options), $"{Path.GetFileNameWithoutExtension(options.StorePath)}-{fingerprint}.db");

    /// <summary>Returns all builds that are complete, the last changed first.</summary>
    public static IReadOnlyList<string> Of(PortalOptions options) => !Directory.Exists(Folder(options)) ? [] :
    [
        .. new DirectoryInfo(Folder(options)).EnumerateFiles($"{Path.GetFileNameWithoutExtension(options.StorePath)}-*.db")
            .Where(file => file.Extension == ".db" && file.Length > 0)
            .OrderByDescending(LastChange)
            .Select(file => file.FullName),
    ];

    /// <summary>Returns the file whose shared lock a process holds while it uses a build.</summary>
    public static string LockOf(string build) => build + ".use";

    private static DateTime LastChange(FileInfo build)
    {
        var log = new FileInfo(build.FullName + "-wal");
        return log.Exists && log.LastWriteTimeUtc > build.LastWriteTimeUtc ? log.LastWriteTimeUtc : build.LastWriteTimeUtc;
    }

    private static string Folder(PortalOptions options) => Path.GetDirectoryName(options.StorePath)!;
}
