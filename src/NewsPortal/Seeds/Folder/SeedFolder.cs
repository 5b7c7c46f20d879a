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

    /// <summary>Returns the seeds of some names, and those below folders of these names; what is not there is left out.</summary>
    /// <param name="names">Paths inside the folder, separated by slashes.</param>
    /// <exception cref="DirectoryNotFoundException">The folder itself is not there.</exception>
    public IReadOnlyList<SeedFile> List(IEnumerable<string> names)
    {
        if (!Directory.Exists(root)) throw new DirectoryNotFoundException($"Could not find a part of the path '{root}'.");
        var found = new SortedDictionary<string, SeedFile>(StringComparer.Ordinal);
        foreach (var name in names.Where(name => !name.Split('/').Any(part => IsIgnored(part))))
            Find(name, (prefix, part, length, modified, refusal) =>
                found[string.Concat(prefix, part)] = new(string.Concat(prefix, part), length, modified, refusal));
        return [.. found.Values];
    }

    /// <summary>Visits one name as a walk over its folder would, without the walk.</summary>
    private void Find(string path, Visit visit)
    {
        var slash = path.LastIndexOf('/');
        var prefix = path[..(slash + 1)];
        var name = path[(slash + 1)..];
        if (IsBehindLink(prefix)) return;
        var file = new FileInfo(Path.Join(root, path));
        var isLink = file.LinkTarget is not null;
        if (Directory.Exists(file.FullName) && !isLink) WalkSub(file.FullName, path, visit);
        else if (isLink || (file.Exists && IsSeedName(name)))
            VisitSeed(visit, prefix, name, isLink ? 0 : file.Length, isLink ? default : file.LastWriteTimeUtc, isLink ? Link : Reject(file.Length, file.FullName));
    }

    private bool IsBehindLink(string prefix)
    {
        for (var slash = prefix.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = prefix.IndexOf('/', slash + 1))
            if (new DirectoryInfo(Path.Join(root, prefix[..slash])) is not { Exists: true, LinkTarget: null }) return true;
        return false;
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
        if (!PictureFile.IsPath(path)) return null;
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
            var path = entry.Length == 0 ? entry.ToFullPath() : "";
            VisitSeed(visit, prefix, name, entry.Length, entry.LastWriteTimeUtc.UtcDateTime, isLink ? Link : Reject(entry.Length, path));
        }
        return null;
    }

    private static void VisitSeed(Visit visit, ReadOnlySpan<char> prefix, ReadOnlySpan<char> name, long length, DateTime modified, string? why)
    {
        if (why is null) visit(prefix, name, length, modified, null);
        else visit(prefix, name, 0, default, Error($"{prefix}{name}", why));
    }

    /// <summary>Why it must not even be opened; null for an ordinary file.</summary>
    /// <param name="path">The whole path of a file without a length.</param>
    private string? Reject(long size, string path) => size switch
    {
        0 when !File.Exists(path) => "The file cannot be opened, because its name is not valid UTF-8; rename it.",
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
        name.IsEmpty || name[0] is '.' or '~' || name[^1] == '~' || name.Equals("README.md", StringComparison.OrdinalIgnoreCase);

    private static bool IsSeedName(ReadOnlySpan<char> name) =>
        name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".md", StringComparison.OrdinalIgnoreCase);
}
