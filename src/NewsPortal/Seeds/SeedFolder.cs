using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace NewsPortal.Seeds;

/// <summary>The newsroom: a folder of seeds, sub-folders included. Links are never followed, and nothing odd is opened.</summary>
/// <param name="root">An absolute path.</param>
/// <param name="mostBytes">A larger file is refused unread.</param>
public sealed class SeedFolder(string root, long mostBytes)
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    public string Root => root;

    /// <summary>
    /// All seeds, in ordinal order of their paths. Hidden files, editors' left-overs and README files are no seeds.
    /// </summary>
    /// <exception cref="DirectoryNotFoundException">The folder itself is not there.</exception>
    public IReadOnlyList<SeedFile> List()
    {
        var found = new List<SeedFile>();
        List(new DirectoryInfo(root), "", found);
        found.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return found;
    }

    /// <summary>
    /// The bytes of a seed, or the problem that keeps them away. A refused file is never opened, and what has taken the place
    /// of another since it was listed is looked at once more, when it is open and cannot change its kind any more.
    /// </summary>
    public (byte[] Bytes, Problem? Refusal) Read(SeedFile file)
    {
        if (file.Refusal is not null) return ([], file.Refusal);
        try
        {
            using var opened = OrdinaryFile.Open(root, file.Path);
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

    private (byte[] Bytes, Problem? Refusal) Read(SeedFile file, SafeFileHandle opened)
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

    /// <summary>Differs whenever a file came, went, or has another size or time.</summary>
    public static string Fingerprint(IEnumerable<SeedFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            var line = string.Create(CultureInfo.InvariantCulture, $"{file.Path}\0{file.Length}\0{file.Modified.Ticks}\0{file.Refusal}\n");
            hash.AppendData(Encoding.UTF8.GetBytes(line));
        }
        return Convert.ToHexString(hash.GetHashAndReset());
    }

    /// <summary>A picture that stands beside the seeds; null where there is none, or where the path leads through a link or out of the folder.</summary>
    /// <param name="path">Inside the folder, parted by slashes.</param>
    public FileInfo? FindPicture(string path)
    {
        if (PictureFile.Resolve("", path) != path) return null;
        var parts = path.Split('/');
        var folders = Enumerable.Range(1, parts.Length - 1).Select(depth => new DirectoryInfo(Path.Join([root, .. parts.Take(depth)])));
        var file = new FileInfo(Path.Join([root, .. parts]));
        return folders.All(f => f is { Exists: true, LinkTarget: null }) && file is { Exists: true, LinkTarget: null, Length: > 0 } ? file : null;
    }

    private void List(DirectoryInfo folder, string prefix, List<SeedFile> found)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos("*", Everything))
        {
            var path = prefix + entry.Name;
            if (IsIgnored(entry.Name)) continue;
            if (entry is DirectoryInfo sub && sub.LinkTarget is null) ListSub(sub, path, found);
            else if (IsSeedName(entry.Name)) found.Add(Describe(entry, path));
            else if (entry.LinkTarget is not null) found.Add(Refused(entry, path, Link));
        }
    }

    private void ListSub(DirectoryInfo sub, string path, List<SeedFile> found)
    {
        try
        {
            List(sub, path + "/", found);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            found.Add(Refused(sub, path, $"The folder cannot be listed: {e.Message}"));
        }
    }

    private SeedFile Describe(FileSystemInfo entry, string path) => entry switch
    {
        { LinkTarget: not null } => Refused(entry, path, Link),
        FileInfo { Exists: false } => Refused(entry, path, "The file cannot be opened, because its name is not valid UTF-8; rename it."),
        // Pipes, sockets and devices have no length either, and opening one may never return.
        FileInfo { Length: 0 } => Refused(entry, path, NoStory),
        FileInfo file when file.Length > mostBytes => Refused(entry, path, TooLarge(file.Length)),
        FileInfo file => new(path, file.FullName, file.Length, file.LastWriteTimeUtc, null),
        _ => Refused(entry, path, "This is a folder with the name of a seed; rename it."),
    };

    private const string Link = "This is a link, and links are not followed; put the file itself into the folder.";

    private const string NoStory = "The file is empty, or not an ordinary file; a story was expected.";

    private string TooLarge(long length) => string.Create(CultureInfo.InvariantCulture,
        $"The file has {length} bytes, more than the limit of {mostBytes} (setting Portal:MostSeedBytes); it was not read.");

    private static SeedFile Refused(FileSystemInfo entry, string path, string why) =>
        new(path, entry.FullName, 0, default, Error(path, why));

    private static Problem Error(string path, string why) => new(path, 1, 1, IsError: true, why);

    private static bool IsIgnored(string name) =>
        name[0] is '.' or '~' || name[^1] == '~' || name.Equals("README.md", StringComparison.OrdinalIgnoreCase);

    private static bool IsSeedName(string name) =>
        name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".md", StringComparison.OrdinalIgnoreCase);
}
