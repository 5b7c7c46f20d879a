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
        Assert.Equal("2022-05-03T10:30:00+09:00", Text(story, "dateModified"));
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

    [Fact]
    public async Task A_headline_cannot_end_the_script_it_stands_in()
    {
        Assert.Equal("a</script><b>\" & 'c' in a headline", Text(await StoryAsync(SmallPaper.Script), "headline"));
        Assert.DoesNotContain("</script><b>", await paper.Site.TextAsync(SmallPaper.Script), StringComparison.Ordinal);
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
