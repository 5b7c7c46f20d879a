using System.Globalization;
using System.IO.Enumeration;
using Microsoft.Win32.SafeHandles;
using NewsPortal.Seeds.Markdown;

namespace NewsPortal.Seeds.Folder;

/// <summary>The newsroom: a folder of seeds, sub-folders included. Links are never followed, and nothing odd is opened.</summary>
/// <param name="root">An absolute path.</param>
/// <param name="mostBytes">A larger file is refused unread.</param>
public sealed class SeedFolder(string root, long mostBytes)
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <summary>Told of each seed.</summary>
    private delegate void Visit(ReadOnlySpan<char> prefix, ReadOnlySpan<char> name, long length, DateTime modified, Diagnostic? refusal);

    public string Root => root;

    /// <summary>
    /// All seeds, in ordinal order of their paths. Hidden files, editors' left-overs and README files are no seeds.
    /// </summary>
    /// <exception cref="DirectoryNotFoundException">The folder itself is not there.</exception>
    public IReadOnlyList<SeedFile> List()
    {
        var found = new List<SeedFile>();
        Walk(root, "", (prefix, name, length, modified, refusal) => found.Add(new(string.Concat(prefix, name), length, modified, refusal)));
        found.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return found;
    }

    /// <summary>
    /// What the list would show, without the list: it keeps nothing of what it sees, and costs little however often it is taken.
    /// </summary>
    /// <exception cref="DirectoryNotFoundException">The folder itself is not there.</exception>
    public FolderFingerprint Look()
    {
        var look = default(FolderFingerprint);
        Walk(root, "", (prefix, name, length, modified, refusal) => look = look.With(prefix, name, length, modified, refusal));
        return look;
    }

    /// <summary>
    /// The bytes of a seed, or the diagnostic that keeps them away. A refused file is never opened, and what has taken the place
    /// of another since it was listed is looked at once more, when it is open and cannot change its kind any more.
    /// </summary>
    public (byte[] Bytes, Diagnostic? Refusal) Read(SeedFile file)
    {
        if (file.Refusal is not null) return ([], file.Refusal);
        try
        {
            using var opened = NoFollowFile.Open(root, file.Path);
            return Read(file, opened);
        }
        // A pipe has no length.
        catch (NotSupportedException)
        {
            return ([], Error(file.Path, NoStory));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ([], Error(file.Path, $"The file cannot be read: {e.Message}"));
        }
    }

    private (byte[] Bytes, Diagnostic? Refusal) Read(SeedFile file, SafeFileHandle opened)
    {
        var length = RandomAccess.GetLength(opened);
        if (length == 0 || File.GetAttributes(opened).HasFlag(FileAttributes.Directory)) return ([], Error(file.Path, NoStory));
        if (length > mostBytes) return ([], Error(file.Path, TooLarge(length)));
        var (bytes, read) = (new byte[length], 0);
        while (read < bytes.Length && RandomAccess.Read(opened, bytes.AsSpan(read), read) is > 0 and var more) read += more;
        return (read == bytes.Length ? bytes : bytes[..read], null);
    }

    /// <summary>Whether a seed is still there.</summary>
    public bool Holds(string path) => File.Exists(Path.Join(root, path));

    /// <summary>Whether a seed still has the size and the time with which it was listed.</summary>
    public bool HoldsAsListed(SeedFile seed) =>
        new FileInfo(Path.Join(root, seed.Path)) is { Exists: true } file && file.Length == seed.Length
            && file.LastWriteTimeUtc == seed.Modified;

    /// <summary>
    /// A picture that stands beside the seeds; null where there is none, or where the path leads through a link or out of the folder.
    /// </summary>
    /// <param name="path">Inside the folder, parted by slashes.</param>
    public SafeFileHandle? OpenPicture(string path)
    {
        if (PictureFile.Resolve("", path) != path) return null;
        SafeFileHandle? opened = null;
        try
        {
            opened = NoFollowFile.Open(root, path);
            if (!File.GetAttributes(opened).HasFlag(FileAttributes.Directory) && RandomAccess.GetLength(opened) > 0) return opened;
        }
        // Readers are told that there is none; a pipe has no length.
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
        }
        opened?.Dispose();
        return null;
    }

    /// <summary>Whether there is a picture that can be opened.</summary>
    public bool HoldsPicture(string path)
    {
        using var picture = OpenPicture(path);
        return picture is not null;
    }

    /// <param name="prefix">In front of the names of what is in the folder, to make its path.</param>
    private void Walk(string folder, string prefix, Visit visit)
    {
        var folders = new FileSystemEnumerable<string?>(folder, (ref FileSystemEntry entry) => Meet(ref entry, prefix, visit), Everything)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !IsIgnored(entry.FileName),
        };
        foreach (var name in folders)
            if (name is not null) WalkSub(Path.Join(folder, name), prefix + name, visit);
    }

    private void WalkSub(string folder, string path, Visit visit)
    {
        try
        {
            Walk(folder, path + "/", visit);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            visit("", path, 0, default, Error(path, $"The folder cannot be listed: {e.Message}"));
        }
    }

    /// <returns>The name of a folder; null for anything else.</returns>
    private string? Meet(ref FileSystemEntry entry, string prefix, Visit visit)
    {
        var name = entry.FileName;
        var isLink = entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
        if (entry.IsDirectory && !isLink) return name.ToString();
        if (isLink || IsSeedName(name))
        {
            var refusal = Reject(ref entry, isLink) is { } why ? Error($"{prefix}{name}", why) : null;
            if (refusal is null) visit(prefix, name, entry.Length, entry.LastWriteTimeUtc.UtcDateTime, null);
            else visit(prefix, name, 0, default, refusal);
        }
        return null;
    }

    /// <summary>Why it must not even be opened; null for an ordinary file.</summary>
    private string? Reject(ref FileSystemEntry entry, bool isLink) => entry.Length switch
    {
        _ when isLink => Link,
        0 when !File.Exists(entry.ToFullPath()) => "The file cannot be opened, because its name is not valid UTF-8; rename it.",
        // Pipes, sockets and devices have no length either, and opening one may never return.
        0 => NoStory,
        var length when length > mostBytes => TooLarge(length),
        _ => null,
    };

    private const string Link = "This is a link, and links are not followed; put the file itself into the folder.";

    private const string NoStory = "The file is empty, or not an ordinary file; a story was expected.";

    private string TooLarge(long length) => string.Create(CultureInfo.InvariantCulture,
        $"The file has {length} bytes, more than the limit of {mostBytes} (setting Portal:MostSeedBytes); it was not read.");

    private static Diagnostic Error(string path, string why) => new(path, 1, 1, Severity.Error, why);

    private static bool IsIgnored(ReadOnlySpan<char> name) =>
        name[0] is '.' or '~' || name[^1] == '~' || name.Equals("README.md", StringComparison.OrdinalIgnoreCase);

    private static bool IsSeedName(ReadOnlySpan<char> name) =>
        name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".md", StringComparison.OrdinalIgnoreCase);
}
