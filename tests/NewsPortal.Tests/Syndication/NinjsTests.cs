using System.Text.Json;
using NewsPortal.Tests.Syndication.Rules;

namespace NewsPortal.Tests.Syndication;

/// <summary>IPTC ninjs 3.1: its schema lets no unknown property pass, at any level.</summary>
[Collection(nameof(SmallPaper))]
public sealed class NinjsTests(SmallPaper paper)
{
    [Theory]
    [InlineData(SmallPaper.Talks)]
    [InlineData(SmallPaper.Toll)]
    [InlineData(SmallPaper.Japanese)]
    [InlineData(SmallPaper.Script)]
    [InlineData(SmallPaper.DateOnly)]
    public async Task Every_property_is_one_of_the_schema(string address) => NinjsRules.Check(await paper.Site.TextAsync(address + ".json"));

    [Fact]
    public async Task A_story_is_told_whole()
    {
        var story = await StoryAsync(SmallPaper.Toll);

        Assert.StartsWith("tag:newsportal.invalid,2026:/s/", Text(story, "uri"), StringComparison.Ordinal);
        Assert.Equal(("text", "full", "usable", "en"), (Text(story, "type"), Text(story, "representationType"), Text(story, "pubStatus"), Text(story, "language")));
        Assert.Equal(("2022-05-02T09:00:00+09:00", "2022-05-04T00:00:00+09:00"), (Text(story, "firstCreated"), Text(story, "versionCreated")));
        Assert.Equal(("By Hanako Example and Taro Sample, Staff Writers", "Hanoi"), (Text(story, "by"), Text(story, "located")));
        Assert.Equal(["Rain closes two ports", "Weather"], story.GetProperty("headlines").EnumerateArray().Select(h => Text(h, "value")));
        Assert.Equal(["Hanoi", "Kobe"], story.GetProperty("places").EnumerateArray().Select(p => Text(p, "name")));
        Assert.Equal(["Hanako Example", "Taro Sample"], story.GetProperty("people").EnumerateArray().Select(p => Text(p, "name")));
        Assert.Equal(["International", "East Asia & Pacific", "Ambassador", "Storms"], story.GetProperty("subjects").EnumerateArray().Select(s => Text(s, "name")));
        Assert.Contains("<li>Kobe</li>", Text(story.GetProperty("bodies")[0], "value"), StringComparison.Ordinal);
        Assert.Equal("https://news.example" + SmallPaper.Toll, Text(story.GetProperty("renditions")[0], "href"));
    }

    [Fact]
    public async Task A_picture_is_associated()
    {
        var portal = new TestPortal().Write("a.md", "---\nheadline: One\npublished: 2022-05-01\ncategory: News\npicture: { file: p.png, alt: A bridge, credit: J. Doe }\n---\nWords.");
        await portal.ImportAsync();
        await using var site = await TestSite.StartAsync(portal);
        var text = await site.TextAsync("/2022/05/01/one.json");
        var story = JsonDocument.Parse(text).RootElement;

        NinjsRules.Check(text);
        Assert.Equal("https://news.example/pictures/p.png", Text(story.GetProperty("associations")[0], "uri"));
    }

    private async Task<JsonElement> StoryAsync(string address) => JsonDocument.Parse(await paper.Site.TextAsync(address + ".json")).RootElement;

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString()!;
}
