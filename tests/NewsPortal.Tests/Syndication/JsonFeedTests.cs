using System.Text.Json;

namespace NewsPortal.Tests.Syndication;

[Collection(nameof(SmallPaper))]
public sealed class JsonFeedTests(SmallPaper paper)
{
    [Fact]
    public async Task The_version_comes_first_and_the_addresses_are_those_served()
    {
        var feed = await FeedAsync("/science/feed.json");

        Assert.Equal(("version", "https://jsonfeed.org/version/1.1"), (feed.EnumerateObject().First().Name, feed.GetProperty("version").GetString()));
        Assert.Equal("The Small Paper: Science", feed.GetProperty("title").GetString());
        Assert.Equal("https://news.example/science", feed.GetProperty("home_page_url").GetString());
        Assert.Equal("https://news.example/science/feed.json", feed.GetProperty("feed_url").GetString());
        Assert.False(feed.TryGetProperty("author", out _));
        var next = await FeedAsync(feed.GetProperty("next_url").GetString()!);
        Assert.Equal(feed.GetProperty("next_url").GetString(), next.GetProperty("feed_url").GetString());
        Assert.NotEqual(next.GetProperty("feed_url").GetString(), next.GetProperty("next_url").GetString());
    }

    [Fact]
    public async Task An_item_has_all_that_a_reader_needs()
    {
        var item = (await FeedAsync("/feed.json")).GetProperty("items").EnumerateArray().Single(i => i.GetProperty("title").GetString() == "Rain closes two ports");

        Assert.Equal("https://news.example" + SmallPaper.Toll, item.GetProperty("url").GetString());
        Assert.Equal(("2022-05-02T09:00:00+09:00", "2022-05-04T00:00:00+09:00"), (item.GetProperty("date_published").GetString(), item.GetProperty("date_modified").GetString()));
        Assert.Equal(["Hanako Example", "Taro Sample"], item.GetProperty("authors").EnumerateArray().Select(a => a.GetProperty("name").GetString()));
        Assert.Equal(["Ambassador", "Storms"], item.GetProperty("tags").EnumerateArray().Select(t => t.GetString()));
        Assert.Equal(("en", "Ships wait outside."), (item.GetProperty("language").GetString(), item.GetProperty("summary").GetString()));
        Assert.Contains("<li>Kobe</li>", item.GetProperty("content_html").GetString(), StringComparison.Ordinal);
        Assert.Equal(["Hanoi", "Kobe"], item.GetProperty("_dateline").GetProperty("places").EnumerateArray().Select(p => p.GetString()));
    }

    [Fact]
    public async Task A_picture_and_a_hub_are_named_as_the_standard_has_it()
    {
        var portal = new TestPortal().Write("a.md", "---\nheadline: One\npublished: 2022-05-01\ncategory: News\npicture: { file: p.png, alt: A bridge }\n---\nWords.");
        portal.Options.WebSubHub = "https://hub.example/";
        await portal.ImportAsync();
        await using var site = await TestSite.StartAsync(portal);

        var feed = JsonDocument.Parse(await site.TextAsync("/feed.json")).RootElement;

        var hub = Assert.Single(feed.GetProperty("hubs").EnumerateArray());
        Assert.Equal(("WebSub", "https://hub.example/"), (hub.GetProperty("type").GetString(), hub.GetProperty("url").GetString()));
        Assert.Equal("https://news.example/pictures/p.png", feed.GetProperty("items")[0].GetProperty("image").GetString());
        Assert.False(feed.TryGetProperty("next_url", out _));
    }

    [Fact]
    public async Task Only_names_of_the_standard_and_marked_extensions_are_used()
    {
        string[] top = ["version", "title", "description", "home_page_url", "feed_url", "next_url", "language", "authors", "hubs", "items"];
        string[] ofItem = ["id", "url", "title", "summary", "content_html", "image", "date_published", "date_modified", "authors", "tags", "language"];
        var feed = await FeedAsync("/feed.json");

        Assert.All(feed.EnumerateObject(), property => Assert.Contains(property.Name, top));
        Assert.All(feed.GetProperty("items").EnumerateArray().SelectMany(item => item.EnumerateObject()), property => Assert.True(ofItem.Contains(property.Name) || property.Name[0] == '_', property.Name));
        Assert.All(feed.GetProperty("items").EnumerateArray(), item => Assert.StartsWith("tag:", item.GetProperty("id").GetString(), StringComparison.Ordinal));
    }

    private async Task<JsonElement> FeedAsync(string address) => JsonDocument.Parse(await paper.Site.TextAsync(address)).RootElement;
}
