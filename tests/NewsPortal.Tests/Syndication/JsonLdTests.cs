using System.Text.Json;

namespace NewsPortal.Tests.Syndication;

[Collection(nameof(SmallPaper))]
public sealed class JsonLdTests(SmallPaper paper)
{
    [Fact]
    public async Task A_wire_story_is_a_NewsArticle_by_an_organisation()
    {
        var story = await StoryAsync(SmallPaper.Talks);

        Assert.Equal("https://schema.org", Text(story, "@context"));
        Assert.Equal("Two prime ministers meet in Hanoi", Text(story, "headline"));
        Assert.Equal("2022-05-01T17:59:00+09:00", Text(story, "datePublished"));
        Assert.Equal("2022-05-01T17:59:00+09:00", Text(story, "dateModified"));
        Assert.Equal(["Organization Jiji Press"], Named(story, "author"));
        Assert.Equal("International", Text(story, "articleSection"));
        Assert.Equal(["Ambassador", "G7 Summit"], story.GetProperty("keywords").EnumerateArray().Select(k => k.GetString()));
        Assert.Equal("Hanoi, May 1 (Jiji Press)", Text(story, "dateline"));
        Assert.Equal(["Place Hanoi"], Named(story, "locationCreated"));
        Assert.Equal("https://news.example" + SmallPaper.Talks, Text(story, "mainEntityOfPage"));
        Assert.Equal("The Small Paper", story.GetProperty("publisher").GetProperty("name").GetString());
        Assert.Equal("en", Text(story, "inLanguage"));
        Assert.False(story.TryGetProperty("correction", out _));
    }

    [Fact]
    public async Task Persons_places_updates_and_corrections_are_all_named()
    {
        var story = await StoryAsync(SmallPaper.Toll);

        Assert.Equal(["Person Hanako Example", "Person Taro Sample"], Named(story, "author"));
        Assert.Equal(["Place Hanoi", "Place Kobe"], Named(story, "locationCreated"));
        Assert.Equal("2022-05-04", Text(story, "dateModified"));
        var correction = Assert.Single(story.GetProperty("correction").EnumerateArray());
        Assert.Equal(("CorrectionComment", "The second port is Kobe.", "2022-05-04"), (Text(correction, "@type"), Text(correction, "text"), Text(correction, "datePublished")));
    }

    [Fact]
    public async Task A_story_without_a_time_has_a_date_alone_and_no_empty_properties()
    {
        var story = await StoryAsync(SmallPaper.DateOnly);

        Assert.Equal("1922-11-30", Text(story, "datePublished"));
        Assert.Equal("1922-11-30", Text(story, "dateModified"));
        foreach (var absent in (string[])["keywords", "dateline", "locationCreated", "correction", "image", "description"])
            Assert.False(story.TryGetProperty(absent, out _), absent);
    }

    [Fact, Trait("Fault", "37")]
    public async Task A_headline_cannot_end_the_script_it_stands_in()
    {
        Assert.Equal("a</script><b>\" & 'c' in a headline", Text(await StoryAsync(SmallPaper.Script), "headline"));
        Assert.DoesNotContain("</script><b>", await paper.Site.TextAsync(SmallPaper.Script), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_breadcrumb_is_the_one_of_the_page()
    {
        foreach (var address in (string[])[SmallPaper.Talks, SmallPaper.DateOnly, SmallPaper.Japanese])
        {
            var items = (await paper.Site.JsonLdAsync(address, "BreadcrumbList")).GetProperty("itemListElement").EnumerateArray().Select(i => Text(i, "name")).ToList();
            var trail = (await paper.Site.PageAsync(address)).QuerySelectorAll("nav[aria-label=Breadcrumb] > ol > li");

            Assert.True(items.Count >= 2);
            Assert.Equal(items, trail.Select(li => li.TextContent.Trim()));
            Assert.Equal("page", Assert.Single(trail, li => li.HasAttribute("aria-current")).GetAttribute("aria-current"));
            Assert.True(trail[^1].HasAttribute("aria-current"));
        }
    }

    /// <summary>Whatever the data says in words of the story stands on the page too.</summary>
    [Theory]
    [InlineData(SmallPaper.Talks)]
    [InlineData(SmallPaper.Toll)]
    [InlineData(SmallPaper.DateOnly)]
    [InlineData(SmallPaper.Japanese)]
    [InlineData(SmallPaper.Script)]
    public async Task It_says_nothing_that_the_page_does_not(string address)
    {
        var page = await paper.Site.PageAsync(address);
        var visible = string.Join(' ', page.QuerySelectorAll("article.story, .nameplate").Select(e => e.TextContent));
        var story = await StoryAsync(address);

        foreach (var name in (string[])["headline", "alternativeHeadline", "description", "articleSection", "dateline", "version"])
            if (story.TryGetProperty(name, out var text)) Assert.Contains(text.GetString()!, visible, StringComparison.Ordinal);
        foreach (var name in (string[])["author", "locationCreated", "keywords", "correction"])
            if (story.TryGetProperty(name, out var list))
                Assert.All(list.EnumerateArray(), item => Assert.Contains(
                    item.ValueKind == JsonValueKind.String ? item.GetString()! : Text(item, name == "correction" ? "text" : "name")!, visible, StringComparison.Ordinal));
        Assert.Contains(story.GetProperty("publisher").GetProperty("name").GetString()!, visible, StringComparison.Ordinal);
        Assert.Equal(page.QuerySelector("time.dt-published")!.GetAttribute("datetime"), Text(story, "datePublished"));
        Assert.Contains(Text(story, "dateModified"), page.QuerySelectorAll("time.dt-published, time.dt-updated, .corrections time").Select(time => time.GetAttribute("datetime")));
        Assert.Equal(
            page.QuerySelectorAll(".byline .who .p-name").Select(e => e.TextContent.Trim()),
            story.TryGetProperty("author", out var authors) ? authors.EnumerateArray().Select(a => Text(a, "name")!) : []);
        Assert.Equal(page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), Text(story, "mainEntityOfPage"));
        Assert.True(story.GetProperty("isAccessibleForFree").GetBoolean());
        Assert.Equal("NewsMediaOrganization", Text(story.GetProperty("publisher"), "@type"));
    }

    [Fact]
    public async Task An_update_that_a_seed_dates_before_the_publication_is_no_modification()
    {
        var portal = new TestPortal().Write("a.md", "---\nheadline: Early\npublished: 2022-05-02T09:00+09:00\nupdated: 2022-05-01T09:00+09:00\n---\nWords.");
        await portal.ImportAsync();
        await using var site = await TestSite.StartAsync(portal);

        Assert.Equal("2022-05-02T09:00:00+09:00", Text(await site.JsonLdAsync("/2022/05/02/early", "NewsArticle"), "dateModified"));
    }

    [Fact]
    public async Task The_papers_policies_are_named_and_linked_where_a_setting_gives_them()
    {
        const string Principles = "https://news.example/principles", Corrections = "https://news.example/corrections";
        var portal = new TestPortal().Write("a.txt", SampleDump.Of("One"));
        (portal.Options.PublishingPrinciples, portal.Options.CorrectionsPolicy) = (Principles, Corrections);
        await portal.ImportAsync();
        await using var site = await TestSite.StartAsync(portal);

        var publisher = (await site.JsonLdAsync("/2022/05/01/one", "NewsArticle")).GetProperty("publisher");
        var foot = (await site.PageAsync("/")).QuerySelectorAll(".foot a[href^='https:']").Select(a => $"{a.TextContent} {a.GetAttribute("href")}");

        Assert.Equal((Principles, Corrections), (Text(publisher, "publishingPrinciples"), Text(publisher, "correctionsPolicy")));
        Assert.Equal([$"Publishing principles {Principles}", $"Corrections policy {Corrections}"], foot);
        Assert.False((await StoryAsync(SmallPaper.Talks)).GetProperty("publisher").TryGetProperty("correctionsPolicy", out _));
    }

    [Fact]
    public async Task The_breadcrumb_ends_at_the_story()
    {
        var items = (await paper.Site.JsonLdAsync(SmallPaper.Talks, "BreadcrumbList")).GetProperty("itemListElement").EnumerateArray().ToList();

        Assert.Equal([1, 2, 3], items.Select(i => i.GetProperty("position").GetInt32()));
        Assert.Equal(["International", "East Asia & Pacific", "Two prime ministers meet in Hanoi"], items.Select(i => Text(i, "name")));
        Assert.Equal(["/international", "/international/east-asia-pacific", SmallPaper.Talks], items.Select(i => Text(i, "item")!["https://news.example".Length..]));
    }

    private Task<JsonElement> StoryAsync(string address) => paper.Site.JsonLdAsync(address, "NewsArticle");

    private static string? Text(JsonElement data, string name) => data.GetProperty(name).GetString();

    private static IEnumerable<string> Named(JsonElement data, string name) => data.GetProperty(name).EnumerateArray().Select(e => $"{Text(e, "@type")} {Text(e, "name")}");
}
