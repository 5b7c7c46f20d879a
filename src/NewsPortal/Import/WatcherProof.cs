using System.Globalization;
using NewsPortal.Store;

namespace NewsPortal.Import;

/// <summary>
/// Proves on Linux that the kernel still reports changes in a folder to this process. A <see cref="FileSystemWatcher"/> whose
/// thread has ended, or whose folder was replaced, raises no error and says that it is enabled.
/// </summary>
internal static class WatcherProof
{
    private const string Handles = "/proc/self/fd", Watches = "/proc/self/fdinfo", Inotify = "anon_inode:inotify", InodeField = "ino:";

    /// <summary>Returns whether an inotify handle of this process watches the folder itself.</summary>
    public static bool IsWatched(string folder)
    {
        var inode = FileIdentity.Of(folder).Inode.ToString("x", CultureInfo.InvariantCulture);
        return InotifyHandles().Any(handle => Lines(Path.Join(Watches, handle)).Any(line => IsWatchOf(line, inode)));
    }

    private static IEnumerable<string> InotifyHandles() =>
        new DirectoryInfo(Handles).EnumerateFileSystemInfos().Where(handle => LinkOf(handle) == Inotify).Select(handle => handle.Name);

    /// <summary>A handle may be closed while they are listed.</summary>
    private static string? LinkOf(FileSystemInfo handle)
    {
        try
        {
            return handle.LinkTarget;
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static string[] Lines(string path)
    {
        try
        {
            return File.ReadAllLines(path);
        }
        catch (IOException)
        {
            return [];
        }
    }

    private static bool IsWatchOf(string line, string inode) =>
        line.StartsWith("inotify ", StringComparison.Ordinal)
        && line.Split(' ').Any(field => field.StartsWith(InodeField, StringComparison.Ordinal) && field.AsSpan(InodeField.Length).SequenceEqual(inode));
}
