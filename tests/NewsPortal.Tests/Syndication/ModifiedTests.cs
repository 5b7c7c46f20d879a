using System.Text.Json;
using System.Xml.Linq;

namespace NewsPortal.Tests.Syndication;

/// <summary>A correction is a change: programs that read the site learn of it.</summary>
public sealed class ModifiedTests : IAsyncLifetime
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private TestSite site = null!;

    public async Task InitializeAsync()
    {
        var portal = new TestPortal();
        portal.Write("corrected.md", Story("Corrected", "corrections: [{ date: 2022-05-20, text: One. }, { date: 2022-05-09, text: Two. }]"));
        portal.Write("updated.md", Story("Updated later", "updated: 2022-05-25T08:00+09:00\ncorrections: [{ date: 2022-05-20, text: One. }]"));
        portal.Write("same.md", Story("Corrected the same day", "corrections: [{ date: 2022-05-01, text: One. }]"));
        portal.Write("plain.md", Story("Plain", "kicker: K"));
        await portal.ImportAsync();
        site = await TestSite.StartAsync(portal);
    }

    public Task DisposeAsync() => site.DisposeAsync().AsTask();

    [Theory]
    [InlineData("corrected", "2022-05-20")]
    [InlineData("updated-later", "2022-05-25T08:00:00+09:00")]
    [InlineData("corrected-the-same-day", "2022-05-01T10:00:00+09:00")]
    [InlineData("plain", "2022-05-01T10:00:00+09:00")]
    public async Task The_last_change_of_a_story_is_the_latest_of_publication_update_and_corrections(string slug, string modified)
    {
        var address = "/2022/05/01/" + slug;
        var instant = modified.Length == 10 ? modified + "T00:00:00+09:00" : modified;
        var entry = XDocument.Parse(await site.TextAsync("/atom.xml")).Root!.Elements(Atom + "entry")
            .Single(e => e.Elements(Atom + "link").Any(link => link.Attribute("href")!.Value.EndsWith(address, StringComparison.Ordinal)));
        var ninjs = JsonDocument.Parse(await site.TextAsync(address + ".json")).RootElement;
        var lastmod = XDocument.Parse(await site.TextAsync("/sitemap.xml")).Root!.Elements()
            .Single(url => url.Elements().First().Value.EndsWith(address, StringComparison.Ordinal)).Elements().ElementAt(1).Value;

        Assert.Equal(modified, (await site.JsonLdAsync(address, "NewsArticle")).GetProperty("dateModified").GetString());
        Assert.Equal(instant, entry.Element(Atom + "updated")!.Value);
        Assert.Equal(instant, ninjs.GetProperty("versionCreated").GetString());
        Assert.Equal(modified, lastmod);
    }

    [Fact]
    public async Task The_feed_itself_counts_a_correction_as_a_change()
    {
        var feed = XDocument.Parse(await site.TextAsync("/atom.xml")).Root!;
        var item = JsonDocument.Parse(await site.TextAsync("/feed.json")).RootElement.GetProperty("items").EnumerateArray().ToDictionary(i => i.GetProperty("title").GetString()!);
        var rss = XDocument.Parse(await site.TextAsync("/rss.xml")).Descendants("item").ToDictionary(i => i.Element("title")!.Value);

        Assert.Equal("2022-05-25T08:00:00+09:00", feed.Element(Atom + "updated")!.Value);
        Assert.Equal("2022-05-20T00:00:00+09:00", item["Corrected"].GetProperty("date_modified").GetString());
        Assert.False(item["Plain"].TryGetProperty("date_modified", out _));
        Assert.Equal("2022-05-20T00:00:00+09:00", rss["Corrected"].Element(Atom + "updated")!.Value);
        Assert.Null(rss["Plain"].Element(Atom + "updated"));
    }

    [Fact]
    public async Task Open_Graph_says_so_too() =>
        Assert.Equal("2022-05-20", (await site.PageAsync("/2022/05/01/corrected")).QuerySelector("meta[property='article:modified_time']")!.GetAttribute("content"));

    private static string Story(string headline, string keys) => $"---\nheadline: {headline}\npublished: 2022-05-01T10:00+09:00\ncategory: News\n{keys}\n---\nWords.\n";
}
