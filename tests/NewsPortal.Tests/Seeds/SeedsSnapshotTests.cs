using System.Security.Cryptography;
using System.Text;
using NewsPortal.Articles;
using NewsPortal.Seeds;
using NewsPortal.Seeds.Folder;
using NewsPortal.Tests.Seeds.Dump;

namespace NewsPortal.Tests.Seeds;

/// <summary>
/// Compares what the shipped seeds give with <c>seeds.snapshot</c>, so that a change of a reader shows what it changes.
/// Where the change is meant, <c>NEWSPORTAL_SNAPSHOT=write</c> writes the file again.
/// </summary>
public sealed class SeedsSnapshotTests
{
    private static readonly string Committed = Path.Combine(Repository.Root, "tests", "NewsPortal.Tests", "Seeds", "seeds.snapshot");

    private static readonly string CommittedVersion = Path.Combine(Repository.Root, "tests", "NewsPortal.Tests", "Seeds", "readers.version");

    private static readonly Lazy<List<(string Path, string Text)>> Current = new(Read);

    private static bool IsWriting => Environment.GetEnvironmentVariable("NEWSPORTAL_SNAPSHOT") == "write";

    public static TheoryData<string> Names => [.. Current.Value.Select(seed => seed.Path)];

    [Fact]
    public void The_snapshot_has_the_seeds_that_ship_and_no_others()
    {
        if (IsWriting) File.WriteAllText(Committed, string.Concat(Current.Value.Select(seed => seed.Text)));
        Assert.Equal(Current.Value.Select(seed => seed.Path), Parts().Keys.Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Names))]
    public void A_shipped_seed_reads_as_in_the_snapshot(string path)
    {
        if (IsWriting) return;
        Assert.Equal(Parts()[path], Current.Value.Single(seed => seed.Path == path).Text);
    }

    /// <summary>
    /// Builds of an earlier version hold what its readers made. Where a reader makes another article of any page or seed that the
    /// tests know, <see cref="SeedReader.Version"/> has to be raised, and <c>NEWSPORTAL_SNAPSHOT=write</c> writes the file again.
    /// </summary>
    [Fact]
    public void Readers_that_read_otherwise_have_another_version()
    {
        var current = $"{SeedReader.Version} {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(AllThatIsRead())))}";
        if (IsWriting) File.WriteAllText(CommittedVersion, current + "\n");

        Assert.Equal(File.ReadAllText(CommittedVersion).TrimEnd(), current);
    }

    private static string AllThatIsRead()
    {
        var pages = PageFile.All().Select(page => Describe(page.Name, PageReading.Read(page)));
        return string.Concat(pages.Concat(Current.Value.Select(seed => seed.Text)));
    }

    private static Dictionary<string, string> Parts() => File.ReadAllText(Committed).Split("=== ", StringSplitOptions.RemoveEmptyEntries)
        .ToDictionary(part => part[..part.IndexOf('\n', StringComparison.Ordinal)], part => "=== " + part);

    private static List<(string, string)> Read()
    {
        var defaults = new SeedDefaults(PublisherZone.Find("Asia/Tokyo")!, "en");
        var folder = new SeedFolder(Path.Combine(Repository.Root, "seeds"), 1 << 20);
        return [.. folder.List().Select(file => (file.Path, Describe(file.Path, SeedReader.Read(file.Path, folder.Read(file).Bytes, defaults))))];
    }

    private static string Describe(string path, ReadResult result) =>
        result.Article is { } article ? ArticleSnapshot.Of(path, article) : $"=== {path}\n{string.Join('\n', result.Diagnostics)}\n\n";
}
