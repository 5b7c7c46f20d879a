using System.Net;
using NewsPortal.Articles;
using NewsPortal.Fuzz;

namespace NewsPortal.Tests.Attacks;

/// <summary>Every payload through every field of both formats into every output.</summary>
[Trait("Fault", "33"), Trait("Fault", "34"), Trait("Fault", "35"), Trait("Fault", "36"), Trait("Fault", "37"), Trait("Fault", "38"), Trait("Fault", "39"), Trait("Fault", "40")]
public sealed class PayloadTests(PayloadPaper paper) : IClassFixture<PayloadPaper>
{
    private const int AtOnce = 4, BetweenFloods = 50;

    [Fact]
    public void There_are_two_thousand_payloads_and_their_stories_are_taken()
    {
        Assert.True(Payloads.All.Count >= 2000, $"There are {Payloads.All.Count}.");
        var lost = paper.Report.Diagnostics.Where(p => p.IsError).ToList();
        Assert.True(paper.Addresses.Count >= paper.Seeds * 9 / 10, $"{paper.Addresses.Count} of {paper.Seeds} are stories: {string.Join('\n', lost.Take(20))}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("/print")]
    public Task No_page_of_a_story_acts(string end) => ForEachAsync(paper.Addresses.Select(address => address + end), HarmlessPage.CheckPage);

    [Theory]
    [InlineData("json")]
    [InlineData("csl.json")]
    public Task No_file_of_a_story_acts(string extension) => ForEachAsync(paper.Addresses.Select(address => Urls.StoryFile(address, extension)), HarmlessPage.CheckJson);

    [Theory]
    [InlineData("txt", "text/plain")]
    [InlineData("md", "text/markdown")]
    [InlineData("bib", "application/x-bibtex")]
    [InlineData("ris", "application/x-research-info-systems")]
    public async Task No_text_of_a_story_is_taken_for_a_page(string extension, string type)
    {
        foreach (var address in paper.Addresses.Take(20))
        {
            using var response = await paper.Site.GetAsync(Urls.Encode(Urls.StoryFile(address, extension)));
            Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
            Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        }
    }

    [Fact]
    public async Task No_feed_or_sitemap_acts()
    {
        var days = paper.Addresses.Select(address => address[..11]).Distinct().ToList();
        await ForEachAsync(days.SelectMany(day => (string[])[day + "/rss.xml", day + "/atom.xml"]).Concat(["/rss.xml", "/atom.xml", "/sitemap.xml", "/news-sitemap.xml", "/opensearch.xml", "/search/rss.xml?q=words"]), HarmlessPage.CheckXml);
        await ForEachAsync(days.Select(day => day + "/feed.json").Append("/feed.json").Append("/search/suggest?q=al"), HarmlessPage.CheckJson);
    }

    [Fact]
    public async Task No_listing_acts()
    {
        var pages = new[] { "/", "/regions", "/tags", "/from", "/by", "/2022", "/2022/04", "/2022/05" }.Concat(paper.Addresses.Select(address => address[..11]).Distinct().SelectMany(day => (string[])[day, day + "/print"])).ToList();
        await ForEachAsync(pages, HarmlessPage.CheckPage);
        var listings = (await paper.Site.PageAsync("/tags")).QuerySelectorAll("main a").Concat((await paper.Site.PageAsync("/by")).QuerySelectorAll("main a")).Select(link => link.GetAttribute("href")!)
            .Where(href => href.StartsWith("/tags/", StringComparison.Ordinal) || href.StartsWith("/by/", StringComparison.Ordinal)).Distinct().Where((_, i) => i % 40 == 0);
        await ForEachAsync(listings, HarmlessPage.CheckPage);
    }

    [Fact]
    [Trait("Fault", "45")]
    public Task No_search_acts() =>
        ForEachAsync(Payloads.All.Where((_, i) => i % 16 == 0).Select(payload => Urls.Searching(payload[..Math.Min(150, payload.Length)])).Append("/search?q=words").Append("/search?q=alert"), HarmlessPage.CheckPage);

    /// <summary>On a paper of one story: what is near takes its time where a paper has thousands of tags.</summary>
    [Fact]
    [Trait("Fault", "47")]
    public async Task No_error_page_acts()
    {
        var portal = new TestPortal().Write("a.txt", SampleDump.Of("One"));
        await portal.ImportAsync();
        await using var site = await TestSite.StartAsync(portal);
        foreach (var some in Payloads.All.Chunk(BetweenFloods))
        {
            portal.Clock.Advance(TimeSpan.FromSeconds(11));
            foreach (var address in some.Select(payload => "/" + Uri.EscapeDataString(payload)))
            {
                using var response = await site.GetAsync(address);
                Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
                HarmlessPage.CheckPage(address, await response.Content.ReadAsStringAsync());
            }
        }
    }

    private Task ForEachAsync(IEnumerable<string> addresses, Action<string, string> check) =>
        Parallel.ForEachAsync(addresses, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (address, stop) =>
        {
            using var response = await paper.Site.GetAsync(address);
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{address} answers {response.StatusCode}.");
            check(address, await response.Content.ReadAsStringAsync(stop));
        });
}
