using System.Text;
using NewsPortal.Articles;
using NewsPortal.Seeds;
using NewsPortal.Seeds.Folder;

namespace NewsPortal.Tests.Seeds;

/// <summary>What the settings limit in a seed, in both formats.</summary>
[Trait("Fault", "44")]
public sealed class SeedLimitsTests
{
    private static readonly SeedDefaults SeedDefaults = new(PublisherZone.Find("Asia/Tokyo")!, "en") { Limits = SeedLimits.Default with { LongestLine = 100, MostTags = 2, DeepestNesting = 3 } };

    [Theory]
    [InlineData("a.txt", "8:101")]
    [InlineData("a.md", "6:101")]
    public void A_line_that_is_too_long_is_named_with_the_limit_and_its_setting(string path, string place)
    {
        Assert.Equal($"{path}:{place}: error: The line has 101 characters, more than the limit of 100 (setting Portal:LongestLine).", Refusal(path, new('x', 101)));
        Assert.Equal("", Refusal(path, new('x', 100)));
    }

    [Fact]
    public void A_line_of_the_front_matter_is_no_longer_either() =>
        Assert.Equal("a.md:2:101: error: The line has 111 characters, more than the limit of 100 (setting Portal:LongestLine).",
            Read("a.md", $"---\nheadline: {new string('x', 101)}\n---\n"));

    [Theory]
    [InlineData("a.txt", "One,Two,Three", "12:5")]
    [InlineData("a.md", "One,Two,Three", "5:18")]
    public void Too_many_tags_are_named_with_the_limit_and_its_setting(string path, string tags, string place)
    {
        Assert.Equal($"{path}:{place}: error: The story has 3 tags, more than the limit of 2 (setting Portal:MostTags).", Refusal(path, "Words.", tags.Split(',')));
        Assert.Equal("", Refusal(path, "Words.", tags.Split(',')[..2]));
        Assert.Equal("", Refusal(path, "Words.", [.. tags.Split(',')[..2], "one"]));
    }

    [Fact, Trait("Fault", "41")]
    public void Nesting_that_is_too_deep_is_named_with_the_limit_and_its_setting()
    {
        Assert.Equal("a.md:6:1: error: Lists or block quotes exceed the nesting limit of 3 (setting Portal:DeepestNesting).", Refusal("a.md", "> > > > x"));
        Assert.Equal("", Refusal("a.md", "> > > x"));
    }

    private static string Refusal(string path, string body, params string[] tags) => Read(
        path,
        SeedReader.IsMarkdown(path)
            ? $"---\nheadline: A\npublished: 2022-05-01\ncategory: News{(tags.Length > 0 ? $"\ntags: [{string.Join(", ", tags)}]" : "")}\n---\n{body}\n"
            : SampleDump.Of("A", body: body, tags: tags));

    private static string Read(string path, string seed)
    {
        var reading = SeedReader.Read(path, Encoding.UTF8.GetBytes(seed), SeedDefaults);
        Assert.Equal(reading.Diagnostics.Count > 0, reading.Article is null);
        return string.Join('\n', reading.Diagnostics);
    }
}
