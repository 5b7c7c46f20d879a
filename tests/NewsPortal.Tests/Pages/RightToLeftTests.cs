using System.Text.Json;

namespace NewsPortal.Tests.Pages;

/// <summary>A story in Arabic in a paper in English.</summary>
public sealed class RightToLeftTests : IAsyncLifetime
{
    private const string Headline = "عودة العبارة إلى الميناء";
    private const string Address = "/2022/05/01/عودة-العبارة-إلى-الميناء";

    private TestSite site = null!;

    public async Task InitializeAsync()
    {
        var portal = new TestPortal();
        portal.Write("ar.txt", SampleDump.Of(
            Headline, date: "May 1, 2022", category: "دولي", body: "عادت العبارة إلى الميناء يوم الأحد بعد إصلاحات استمرت شهرين.", tags: ["عبارات"]));
        portal.Write("en.txt", SampleDump.Of("A ferry sails", date: "May 1, 2022", category: "WORLD", body: "It sailed on Sunday.", tags: ["Ferries"]));
        await portal.ImportAsync();
        site = await TestSite.StartAsync(portal);
    }

    public Task DisposeAsync() => site.DisposeAsync().AsTask();

    [Theory]
    [InlineData(Address)]
    [InlineData(Address + "/print")]
    [InlineData("/2022/05/01/print")]
    public async Task The_story_runs_from_right_to_left_and_what_is_English_in_it_does_not(string address)
    {
        var article = (await site.PageAsync(address)).QuerySelectorAll("article").Single(a => a.GetAttribute("lang") == "ar");

        Assert.Equal("rtl", article.GetAttribute("dir"));
        Assert.All(article.QuerySelectorAll("[lang=en]"), furniture => Assert.Equal("ltr", furniture.Closest("[dir]")!.GetAttribute("dir")));
    }

    [Fact]
    public async Task A_story_from_left_to_right_says_nothing_of_it() =>
        Assert.DoesNotContain("dir=", (await site.PageAsync("/2022/05/01/a-ferry-sails")).QuerySelector("article")!.OuterHtml, StringComparison.Ordinal);

    [Theory]
    [InlineData("/")]
    [InlineData("/2022/05/01")]
    [InlineData("/دولي")]
    [InlineData("/tags/عبارات")]
    [InlineData("/search?q=العبارة")]
    public async Task Its_headline_in_a_listing_has_its_language_and_direction(string address)
    {
        var link = (await site.PageAsync(address)).QuerySelectorAll("main a").First(a => a.TextContent == Headline);

        Assert.Equal("rtl", link.Closest("[dir]")!.GetAttribute("dir"));
        Assert.Equal("ar", link.Closest("[lang]")!.GetAttribute("lang"));
    }

    [Fact]
    public async Task The_names_of_its_section_and_tag_are_marked_as_well()
    {
        var section = (await site.PageAsync("/")).QuerySelectorAll(".sections a").Single(a => a.TextContent == "دولي");
        var tag = (await site.PageAsync("/tags")).QuerySelectorAll(".counts a").Single(a => a.TextContent == "عبارات");

        Assert.All([section, tag], name => Assert.Equal(("ar", "rtl"), (name.GetAttribute("lang"), name.GetAttribute("dir"))));
    }

    [Fact]
    public async Task Programs_get_its_language_and_readers_of_feeds_its_direction()
    {
        using var feed = JsonDocument.Parse(await site.TextAsync("/feed.json"));
        var item = feed.RootElement.GetProperty("items").EnumerateArray().Single(i => i.GetProperty("title").GetString() == Headline);

        Assert.Equal("ar", item.GetProperty("language").GetString());
        Assert.StartsWith("<div lang=\"ar\" dir=\"rtl\">", item.GetProperty("content_html").GetString(), StringComparison.Ordinal);
        Assert.Contains("\"inLanguage\":\"ar\"", (await site.TextAsync(Address)).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
