using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace NewsPortal.Tests.Syndication;

[Collection(nameof(SmallPaper))]
public sealed class SearchFeedTests(SmallPaper paper)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom", OpenSearch = "http://a9.com/-/spec/opensearch/1.1/";

    public static TheoryData<string> Files => FeedTests.Files;

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_feed_has_what_the_search_finds_and_is_not_for_search_engines(string file)
    {
        var response = await paper.Site.GetAsync($"/search/{file}?q=trade+tag:ambassador");
        var text = await response.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(("noindex", "*"), (response.Headers.GetValues("X-Robots-Tag").Single(), response.Headers.GetValues("Access-Control-Allow-Origin").Single()));
        Assert.Contains("Two prime ministers meet in Hanoi", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Rain closes two ports", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Not yet", await paper.Site.TextAsync($"/search/{file}?q=atlantis"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Its_pages_together_have_every_story_once_with_the_newest_first(string file)
    {
        var (titles, address) = (new List<string>(), $"https://news.example/search/{file}?q=finding");
        for (var pages = 0; address is not null; pages++)
        {
            Assert.True(pages < 4);
            var text = await paper.Site.TextAsync(address);
            Assert.Contains(file == "feed.json" ? JsonSerializer.Serialize(address).Replace("&", "\\u0026", StringComparison.Ordinal) : address.Replace("&", "&amp;", StringComparison.Ordinal), text, StringComparison.Ordinal);
            titles.AddRange(Titles(text));
            address = FeedTests.Next(text);
        }
        Assert.Equal(Enumerable.Range(1, 45).Reverse().Select(i => $"Finding {i}"), titles.OrderByDescending(t => int.Parse(t["Finding ".Length..], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.StartsWith("Finding 45", titles[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rss.xml")]
    [InlineData("atom.xml")]
    public async Task It_says_how_many_stories_there_are_and_what_was_asked(string file)
    {
        var first = XDocument.Parse(await paper.Site.TextAsync($"/search/{file}?q=finding tag:stars"));
        var second = XDocument.Parse(await paper.Site.TextAsync(FeedTests.Next(first.ToString())!));

        Assert.Equal(["45", "1", "20"], Numbers(first));
        Assert.Equal(["45", "21", "20"], Numbers(second));
        var query = first.Descendants(OpenSearch + "Query").Single();
        Assert.Equal(("request", "finding%20tag%3Astars"), (query.Attribute("role")!.Value, query.Attribute("searchTerms")!.Value));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?q=")]
    [InlineData("?q=%00%ff%22")]
    [InlineData("?q=%3F%21")]
    [InlineData("?q=zeppelin")]
    public async Task Where_nothing_is_found_the_feed_is_an_empty_one(string query)
    {
        Assert.Equal(["0", "1", "0"], Numbers(XDocument.Parse(await paper.Site.TextAsync("/search/rss.xml" + query))));
        var feed = XDocument.Parse(await paper.Site.TextAsync("/search/atom.xml" + query)).Root!;
        Assert.Empty(feed.Elements(Atom + "entry"));
        Assert.True(Uri.IsWellFormedUriString(feed.Element(Atom + "id")!.Value, UriKind.Absolute));
        Assert.Equal(0, JsonDocument.Parse(await paper.Site.TextAsync("/search/feed.json" + query)).RootElement.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task The_page_of_results_leads_to_its_feeds()
    {
        var page = await paper.Site.PageAsync("/search?q=rain+%26+wind");
        var links = page.QuerySelectorAll("link[rel=alternate]");

        Assert.Equal(6, links.Select(link => link.GetAttribute("title")).Distinct().Count());
        Assert.Contains("The Small Paper: Search: rain & wind (RSS)", links.Select(link => link.GetAttribute("title")));
        Assert.Contains("https://news.example/search/atom.xml?q=rain%20%26%20wind", links.Select(link => link.GetAttribute("href")));
        Assert.Equal("/search/rss.xml?q=rain%20%26%20wind", page.QuerySelectorAll(".page-facts a").Single(a => a.TextContent == "Feed").GetAttribute("href"));
        Assert.Equal(3, (await paper.Site.PageAsync("/search")).QuerySelectorAll("link[rel=alternate]").Length);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_search_that_takes_too_long_is_given_up(string file)
    {
        var portal = new TestPortal().Write("a.txt", SampleDump.Of("One"));
        await portal.ImportAsync();
        var clock = new FakeTimeProvider(portal.Clock.GetUtcNow()) { AutoAdvanceAmount = TimeSpan.FromSeconds(10) };
        await using var site = await TestSite.StartAsync(portal, also: services => services.AddSingleton<TimeProvider>(clock));

        var response = await site.GetAsync($"/search/{file}?q=one");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.NotNull(response.Headers.RetryAfter?.Delta);
    }

    private static IEnumerable<string> Numbers(XDocument feed) =>
        ((string[])["totalResults", "startIndex", "itemsPerPage"]).Select(name => feed.Descendants(OpenSearch + name).Single().Value);

    private static IEnumerable<string> Titles(string text) =>
        text.StartsWith('{')
            ? JsonDocument.Parse(text).RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("title").GetString()!)
            : XDocument.Parse(text).Descendants().Where(e => e.Name.LocalName is "item" or "entry").Select(e => e.Elements().Single(child => child.Name.LocalName == "title").Value);
}
