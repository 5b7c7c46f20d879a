using NewsPortal.Articles;
using NewsPortal.Seeds;
using NewsPortal.Seeds.Folder;

namespace NewsPortal.Tests.Seeds;

/// <summary>
/// Compares what the shipped seeds give with <c>seeds.snapshot</c>, so that a change of a reader shows what it changes.
/// Where the change is meant, <c>NEWSPORTAL_SNAPSHOT=write</c> writes the file again.
/// </summary>
public sealed class SeedsSnapshotTests
{
    private static readonly string Committed = Path.Combine(Repository.Root, "tests", "NewsPortal.Tests", "Seeds", "seeds.snapshot");

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
