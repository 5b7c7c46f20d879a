using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;

namespace NewsPortal.Tests.Syndication;

/// <summary>What is true of feeds in every format.</summary>
[Collection(nameof(SmallPaper))]
public sealed partial class FeedTests(SmallPaper paper)
{
    private const string Atom = "{http://www.w3.org/2005/Atom}";

    public static TheoryData<string> Files => new("rss.xml", "atom.xml", "feed.json");

    [Theory]
    [InlineData("rss.xml", "application/rss+xml; charset=utf-8")]
    [InlineData("atom.xml", "application/atom+xml; charset=utf-8")]
    [InlineData("feed.json", "application/feed+json")]
    public async Task The_front_page_and_every_listing_and_day_have_a_feed_of_the_right_type(string file, string type)
    {
        foreach (var page in (string[])["", "/international", "/international/east-asia-pacific", "/社会", "/tags/g7-summit", "/from/hanoi", "/by/hanako-example", "/2022/05/01"])
        {
            var response = await paper.Site.GetAsync($"{page}/{file}");
            Assert.Equal((HttpStatusCode.OK, type), (response.StatusCode, response.Content.Headers.ContentType?.ToString()));
            Assert.Equal("*", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_listing_without_a_published_story_has_no_feed(string file)
    {
        foreach (var page in (string[])["/tags/secret", "/tomorrow", "/by/nobody", "/2022/07/01", "/2022/02/31", "/2022/05", "/international/print"])
            Assert.Equal(HttpStatusCode.NotFound, (await paper.Site.GetAsync($"{page}/{file}")).StatusCode);
        Assert.DoesNotContain("Not yet", await paper.Site.TextAsync($"/{file}"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_feed_of_another_spelling_leads_to_the_right_one(string file)
    {
        var response = await paper.Site.GetAsync($"/tags/G7-Summit/{file}");

        Assert.Equal((HttpStatusCode.MovedPermanently, $"/tags/g7-summit/{file}"), (response.StatusCode, response.Headers.Location?.OriginalString));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Asking_again_costs_nothing_while_the_feed_is_the_same(string file)
    {
        var first = await paper.Site.GetAsync($"/{file}");
        Assert.NotNull(first.Headers.ETag);
        Assert.NotNull(first.Content.Headers.LastModified);

        Assert.Equal(HttpStatusCode.NotModified, (await AskAgainAsync($"/{file}", "If-None-Match", first.Headers.ETag.ToString())).StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, (await AskAgainAsync($"/{file}", "If-Modified-Since", first.Content.Headers.LastModified.Value.ToString("r"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await AskAgainAsync($"/{file}", "If-None-Match", "\"another\"")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await AskAgainAsync($"/{file}", "If-Modified-Since", "Sat, 01 Jan 2022 00:00:00 GMT")).StatusCode);
    }

    [Fact]
    public async Task Even_a_silent_edit_is_newer_than_what_a_reader_has()
    {
        var portal = new TestPortal().Write("a.txt", SampleDump.Of("One", body: "Wrods."));
        await portal.ImportAsync();
        await using var site = await TestSite.StartAsync(portal);
        var before = (await site.GetAsync("/rss.xml")).Content.Headers.LastModified;

        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        portal.Write("a.txt", SampleDump.Of("One", body: "Words."));
        await portal.ImportAsync();

        Assert.True((await site.GetAsync("/rss.xml")).Content.Headers.LastModified > before);
    }

    [Fact]
    public async Task The_id_of_a_story_outlives_headline_date_file_name_store_and_host()
    {
        var portal = new TestPortal().Write("a.txt", SampleDump.Of("One"));
        await portal.ImportAsync();
        var id = await IdAsync(portal);
        Assert.Matches("^tag:newsportal\\.invalid,2026:/s/[a-z0-9]+$", id);

        portal.Write("a.txt", SampleDump.Of("Another headline", date: "May 3, 2022"));
        await portal.ImportAsync();
        Assert.Equal(id, await IdAsync(portal));

        portal.Rename("a.txt", "2022/b.txt");
        await portal.ImportAsync();
        Assert.Equal(id, await IdAsync(portal));

        portal.Options.BaseUrl = "https://elsewhere.example";
        File.Delete(portal.BuildPath);
        await portal.ImportAsync();
        Assert.Equal(id, await IdAsync(portal));
        portal.Dispose();
    }

    [Fact]
    public async Task A_story_keeps_its_id_where_its_file_takes_the_name_of_one_that_is_gone()
    {
        using var portal = new TestPortal().Write("a.txt", SampleDump.Of("One")).Write("b.txt", SampleDump.Of("Two"));
        await portal.ImportAsync();
        var id = await CodeAsync(portal, "Two");
        portal.Delete("a.txt");
        await portal.ImportAsync();

        portal.Rename("b.txt", "a.txt");
        await portal.ImportAsync();
        portal.Write("a.txt", SampleDump.Of("Two", body: "Changed."));
        await portal.ImportAsync();

        Assert.Equal(id, await CodeAsync(portal, "Two"));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Following_the_archive_shows_every_story_once(string file)
    {
        var (seen, address) = (new List<string>(), $"https://news.example/science/{file}");
        for (var pages = 0; address is not null; pages++)
        {
            Assert.True(pages < 4);
            var text = await paper.Site.TextAsync(address);
            seen.AddRange(Ids().Matches(text).Select(id => id.Value));
            address = Next(text);
        }
        Assert.Equal((45, 45), (seen.Count, seen.Distinct().Count()));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_page_has_at_most_250_KB_or_one_story_and_none_is_lost(string file)
    {
        var portal = new TestPortal();
        for (var i = 0; i < 24; i++) portal.Write($"{i:00}.txt", SampleDump.Of($"長い記事 {i}", body: Body(i == 12 ? 30 : i % 8)));
        await portal.ImportAsync();
        await using var site = await TestSite.StartAsync(portal);

        var (seen, alone, address) = (0, 0, $"https://news.example/{file}");
        while (address is not null)
        {
            var text = await site.TextAsync(address);
            var count = Ids().Count(text);
            if (Encoding.UTF8.GetByteCount(text) > 250_000) Assert.Equal((1, 1), (count, ++alone));
            seen += count;
            address = Next(text)!;
        }
        Assert.Equal((24, 1), (seen, alone));
    }

    private static string Body(int paragraphs) => string.Join("\n\n\n", Enumerable.Repeat(string.Concat(Enumerable.Repeat("春の海ひねもすのたり<&>", 400)), Math.Max(1, paragraphs)));

    [Theory, Trait("Fault", "39")]
    [MemberData(nameof(Files))]
    public async Task One_bad_character_breaks_no_feed(string file)
    {
        var portal = new TestPortal().Write("a.txt", SampleDump.Of("One", tags: "Steel")).Write("b.txt", SampleDump.Of("Two ]]> & <three>"));
        await portal.ImportAsync();
        await using (var db = portal.OpenBuild())
            await db.Articles.Where(a => a.Headline == "One").ExecuteUpdateAsync(set => set
                .SetProperty(a => a.Headline, "O\fn\u0001e\uFFFF").SetProperty(a => a.Body, "<p title=\"]]>\">\fB\u0002</p>").SetProperty(a => a.Lead, "\u0003"));
        await using var site = await TestSite.StartAsync(portal);

        var text = await site.TextAsync($"/{file}");

        if (file == "feed.json") Assert.Equal(2, System.Text.Json.JsonDocument.Parse(text).RootElement.GetProperty("items").GetArrayLength());
        else Assert.Contains(XDocument.Parse(text).Descendants(), e => e.Name.LocalName == "title" && e.Value == "Two ]]> & <three>");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_hub_is_named_only_where_one_is_set(string file)
    {
        Assert.False((await paper.Site.GetAsync($"/{file}")).Headers.Contains("Link"));
        var portal = new TestPortal().Write("a.txt", SampleDump.Of("One"));
        portal.Options.WebSubHub = "https://hub.example/";
        await portal.ImportAsync();
        await using var site = await TestSite.StartAsync(portal);

        var response = await site.GetAsync($"/{file}");

        Assert.Equal($"<https://hub.example/>; rel=\"hub\", <https://news.example/{file}>; rel=\"self\"", Assert.Single(response.Headers.GetValues("Link")));
        Assert.Contains("https://hub.example/", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rss.xml")]
    [InlineData("atom.xml")]
    public async Task A_feed_names_itself_once_on_every_page_and_its_hub_beside(string file)
    {
        var portal = new TestPortal();
        for (var i = 0; i < 21; i++) portal.Write($"{i}.txt", SampleDump.Of($"Story {i}"));
        portal.Options.WebSubHub = "https://hub.example/";
        await portal.ImportAsync();
        await using var site = await TestSite.StartAsync(portal);

        for (string? address = $"https://news.example/{file}"; address is not null;)
        {
            var response = await site.GetAsync(address);
            var text = await response.Content.ReadAsStringAsync();
            var links = XDocument.Parse(text).Root!.DescendantsAndSelf().Where(e => e.Name.LocalName is "feed" or "channel").Elements(Atom + "link").ToLookup(link => (string)link.Attribute("rel")!, link => (string)link.Attribute("href")!);
            Assert.Equal((address, "https://hub.example/"), (links["self"].Single(), links["hub"].Single()));
            Assert.Equal($"<https://hub.example/>; rel=\"hub\", <{address}>; rel=\"self\"", Assert.Single(response.Headers.GetValues("Link")));
            address = Next(text);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task An_update_changes_neither_id_nor_date_of_publication(string file)
    {
        var portal = new TestPortal().Write("a.txt", SampleDump.Of("One"));
        await portal.ImportAsync();
        await using var site = await TestSite.StartAsync(portal);
        var before = await site.TextAsync($"/{file}");

        portal.Write("a.txt", SampleDump.Of("One", time: "5:59 p.m. (updated 8:01 p.m.)"));
        await portal.ImportAsync();
        var after = await site.TextAsync($"/{file}");

        var published = file switch { "rss.xml" => "<pubDate>Sun, 01 May 2022 08:59:00 GMT</pubDate>", "atom.xml" => "<published>2022-05-01T17:59:00+09:00</published>", _ => "\"date_published\":\"2022-05-01T17:59:00\\u002B09:00\"" };
        Assert.All((string[])[before, after], text => Assert.Contains(published, text, StringComparison.Ordinal));
        Assert.Equal(Ids().Match(before).Value, Ids().Match(after).Value);
        Assert.Contains(file == "rss.xml" ? "2022-05-01T20:01:00+09:00" : "2022-05-01T20:01:00", after, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", 3)]
    [InlineData("/tags/g7-summit", 6)]
    [InlineData("/by/jiji-press", 6)]
    [InlineData("/2022/05/01", 6)]
    [InlineData(SmallPaper.Talks, 6)]
    [InlineData("/tags", 3)]
    public async Task Every_page_names_its_feeds_with_distinct_titles(string address, int feeds)
    {
        var links = (await paper.Site.PageAsync(address)).QuerySelectorAll("link[rel=alternate]").Where(link => !link.GetAttribute("title")!.StartsWith("This story", StringComparison.Ordinal)).ToList();

        Assert.Equal(feeds, links.Count);
        Assert.Equal(feeds, links.Select(link => link.GetAttribute("title")).Distinct().Count());
        foreach (var link in links)
            Assert.Equal(link.GetAttribute("type"), (await paper.Site.GetAsync(link.GetAttribute("href")!)).Content.Headers.ContentType?.MediaType);
    }

    [Fact, Trait("Fault", "40")]
    public async Task The_text_is_complete_and_its_addresses_are_absolute()
    {
        var portal = new TestPortal();
        portal.Write("a.md", "---\nheadline: One\npublished: 2022-05-01\ncategory: News\npicture: { file: p.png, alt: A bridge }\n---\nHanoi, May 1 (Jiji Press)–See [the tag](/tags/x?a=1&b=2), [below](#more) and `href=\"/y\"`.\n\n## More\n\n![x](q.png)");
        await portal.ImportAsync();
        await using var site = await TestSite.StartAsync(portal);

        var html = XDocument.Parse(await site.TextAsync("/atom.xml")).Descendants(Atom + "content").Single().Value;

        Assert.Contains("Hanoi, May 1 (Jiji Press)–", html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://news.example/tags/x?a=1&amp;b=2\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://news.example/2022/05/01/one#s-more\"", html, StringComparison.Ordinal);
        Assert.Contains("src=\"https://news.example/pictures/p.png\"", html, StringComparison.Ordinal);
        Assert.Contains("src=\"https://news.example/pictures/q.png\"", html, StringComparison.Ordinal);
        Assert.Contains("<code>href=\"/y\"</code>", html, StringComparison.Ordinal);
    }

    /// <summary>The address of the page of a feed that comes after a page; null after the last.</summary>
    internal static string? Next(string text) =>
        text.StartsWith('{')
            ? System.Text.Json.JsonDocument.Parse(text).RootElement.TryGetProperty("next_url", out var next) ? next.GetString() : null
            : XDocument.Parse(text).Descendants(Atom + "link").SingleOrDefault(link => (string?)link.Attribute("rel") == "prev-archive")?.Attribute("href")!.Value;

    private async Task<HttpResponseMessage> AskAgainAsync(string address, string header, string value)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation(header, value);
        return await paper.Site.Client.SendAsync(request);
    }

    private static Task<string> CodeAsync(TestPortal portal, string headline) =>
        portal.AskAsync(db => db.Articles.Where(a => a.Headline == headline).Select(a => a.ShortCode).SingleAsync());

    private static async Task<string> IdAsync(TestPortal portal) =>
        NewsPortal.Syndication.StoryId.Of(await portal.AskAsync(db => db.Articles.SingleAsync()), portal.Options);

    [GeneratedRegex("tag:newsportal\\.invalid,2026:/s/[a-z0-9]+")]
    private static partial Regex Ids();
}
