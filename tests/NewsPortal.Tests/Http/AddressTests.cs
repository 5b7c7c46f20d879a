using System.IO.Compression;
using System.Net;
using Microsoft.EntityFrameworkCore;

namespace NewsPortal.Tests.Http;

/// <summary>All addresses: what answers, with which status and type, and where the others lead.</summary>
[Collection(nameof(SmallPaper))]
public sealed class AddressTests(SmallPaper paper)
{
    private const string Html = "text/html; charset=utf-8";
    private const string Xml = "application/xml; charset=utf-8";
    private const string Text = "text/plain; charset=utf-8";

    [Theory]
    [InlineData("/", Html)]
    [InlineData(SmallPaper.Talks, Html)]
    [InlineData(SmallPaper.Talks + "/print", Html)]
    [InlineData(SmallPaper.Toll, Html)]
    [InlineData(SmallPaper.DateOnly, Html)]
    [InlineData(SmallPaper.Japanese, Html)]
    [InlineData(SmallPaper.Script, Html)]
    [InlineData("/international", Html)]
    [InlineData("/international/east-asia-pacific", Html)]
    [InlineData("/science/space?before=20220310T085900Z-20", Html)]
    [InlineData("/science/space?after=20220310T085900Z-20", Html)]
    [InlineData("/science/space?before=nonsense", Html)]
    [InlineData("/社会", Html)]
    [InlineData("/international/print", Html)]
    [InlineData("/international/east-asia-pacific/print", Html)]
    [InlineData("/regions", Html)]
    [InlineData("/tags", Html)]
    [InlineData("/tags/g7-summit", Html)]
    [InlineData("/tags/g7-summit/print", Html)]
    [InlineData("/from", Html)]
    [InlineData("/from/hanoi", Html)]
    [InlineData("/from/hanoi/print", Html)]
    [InlineData("/by", Html)]
    [InlineData("/by/jiji-press", Html)]
    [InlineData("/by/taro-sample", Html)]
    [InlineData("/by/afp-jiji", Html)]
    [InlineData("/by/時事", Html)]
    [InlineData("/by/jiji-press/print", Html)]
    [InlineData("/2022", Html)]
    [InlineData("/2022/05", Html)]
    [InlineData("/2022/05/01", Html)]
    [InlineData("/2022/05/01/print", Html)]
    [InlineData("/search", Html)]
    [InlineData("/search?q=hanoi", Html)]
    [InlineData("/search?q=nosuchword", Html)]
    [InlineData("/opensearch.xml", "application/opensearchdescription+xml; charset=utf-8")]
    [InlineData("/sitemap.xml", Xml)]
    [InlineData("/sitemap-0.xml", Xml)]
    [InlineData("/sitemap-1.xml", Xml)]
    [InlineData("/news-sitemap.xml", Xml)]
    [InlineData("/rss.xml", "application/rss+xml; charset=utf-8")]
    [InlineData("/tags/g7-summit/atom.xml", "application/atom+xml; charset=utf-8")]
    [InlineData("/2022/05/01/feed.json", "application/feed+json")]
    [InlineData(SmallPaper.Talks + ".json", "application/json")]
    [InlineData(SmallPaper.Talks + ".txt", Text)]
    [InlineData("/robots.txt", Text)]
    [InlineData("/healthz", Text)]
    [InlineData("/readyz", Text)]
    public async Task An_address_answers_both_GET_and_HEAD(string address, string type)
    {
        var response = await paper.Site.GetAsync(address);
        Assert.Equal((HttpStatusCode.OK, type), (response.StatusCode, response.Content.Headers.ContentType?.ToString()));

        var head = await paper.Site.SendAsync(HttpMethod.Head, address);
        Assert.Equal((HttpStatusCode.OK, type), (head.StatusCode, head.Content.Headers.ContentType?.ToString()));
    }

    [Theory]
    [InlineData(SmallPaper.Old, SmallPaper.Talks)]
    [InlineData(SmallPaper.Old + "/print", SmallPaper.Talks + "/print")]
    [InlineData(SmallPaper.Talks + "/", SmallPaper.Talks)]
    [InlineData("/2022/05/01/Two-Prime-Ministers-Meet-in-Hanoi", SmallPaper.Talks)]
    [InlineData("/2022/04/03/超特急走る/", "/2022/04/03/%E8%B6%85%E7%89%B9%E6%80%A5%E8%B5%B0%E3%82%8B")]
    [InlineData("/tags/", "/tags")]
    [InlineData("/tags/?columns=2&x=1", "/tags?columns=2")]
    [InlineData("/tags/G7-Summit", "/tags/g7-summit")]
    [InlineData("/from/HANOI", "/from/hanoi")]
    [InlineData("/by/Jiji-Press", "/by/jiji-press")]
    [InlineData("/International", "/international")]
    [InlineData("/international/East-Asia-Pacific", "/international/east-asia-pacific")]
    [InlineData("//example.org/", "/example.org")]
    [InlineData("/%5Cexample.org/", "/%5Cexample.org")]
    public async Task An_address_of_another_spelling_or_time_leads_to_the_one_of_now(string address, string location)
    {
        var response = await paper.Site.SendAsync(HttpMethod.Get, "https://news.example" + address);

        Assert.Equal((HttpStatusCode.MovedPermanently, location), (response.StatusCode, response.Headers.Location?.OriginalString));
    }

    [Theory]
    [InlineData("/2022/05/01/no-such-story")]
    [InlineData("/2022/05/01/no-such-story/print")]
    [InlineData("/2022/05/32")]
    [InlineData("/2022/13")]
    [InlineData("/2022/02/30/print")]
    [InlineData("/0000")]
    [InlineData("/9999")]
    [InlineData("/2022/5/1")]
    [InlineData("/2022/5")]
    [InlineData("/2022/06")]
    [InlineData("/1999")]
    [InlineData("/no-such-section")]
    [InlineData("/international/no-such-region")]
    [InlineData("/international/print/print")]
    [InlineData("/tags/no-such-tag")]
    [InlineData("/tags/no-such-tag/print")]
    [InlineData("/from/nowhere")]
    [InlineData("/by/nobody")]
    [InlineData("/s/nocode")]
    [InlineData("/error/404")]
    [InlineData("/error/500")]
    [InlineData("/sitemap-2.xml")]
    [InlineData("/assets/site.css")]
    [InlineData("/appsettings.json")]
    [InlineData("/a/b/c/d/e/f")]
    [InlineData("/%2e%2e%2fetc%2fpasswd")]
    [InlineData(SmallPaper.Future)]
    [InlineData(SmallPaper.Future + "/print")]
    [InlineData("/tomorrow")]
    [InlineData("/tags/secret")]
    [InlineData("/from/atlantis")]
    [InlineData("/2022/07/01")]
    public async Task An_address_without_anything_behind_it_is_not_found(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await paper.Site.GetAsync(address)).StatusCode);

    [Theory]
    [InlineData(SmallPaper.Removed)]
    [InlineData(SmallPaper.Removed + "/print")]
    [InlineData(SmallPaper.Withdrawn)]
    public async Task A_story_that_is_no_more_says_so(string address)
    {
        var response = await paper.Site.GetAsync(address);

        Assert.Equal(HttpStatusCode.Gone, response.StatusCode);
        Assert.Equal("This story was withdrawn", (await TestSite.ReadAsync(response)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_short_address_leads_to_the_story_of_now()
    {
        var code = await CodeOfAsync(SmallPaper.Old);

        var response = await paper.Site.GetAsync(code);

        Assert.Equal((HttpStatusCode.MovedPermanently, SmallPaper.Talks), (response.StatusCode, response.Headers.Location?.OriginalString));
    }

    [Fact]
    public async Task The_short_address_of_a_story_that_is_no_more_says_so() =>
        Assert.Equal(HttpStatusCode.Gone, (await paper.Site.GetAsync(await CodeOfAsync(SmallPaper.Removed))).StatusCode);

    [Theory]
    [InlineData("POST", "/")]
    [InlineData("PUT", SmallPaper.Talks)]
    [InlineData("DELETE", "/sitemap.xml")]
    [InlineData("POST", "/healthz")]
    public async Task Nothing_can_be_sent_to_the_portal(string method, string address)
    {
        var status = (int)(await paper.Site.SendAsync(new HttpMethod(method), address)).StatusCode;
        Assert.InRange(status, 400, 405);
    }

    [Theory]
    [InlineData("/")]
    [InlineData(SmallPaper.Talks)]
    [InlineData("/rss.xml")]
    [InlineData("/search?q=hanoi")]
    [InlineData("/search/rss.xml?q=hanoi")]
    public async Task Kept_or_made_for_one_reader_an_answer_comes_compressed_to_who_takes_that(string address)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Accept-Encoding", "gzip" } } };

        var response = await paper.Site.Client.SendAsync(asked);

        Assert.Equal(["gzip"], response.Content.Headers.ContentEncoding);
        Assert.Equal(["Accept-Encoding"], response.Headers.Vary);
        await using var text = new GZipStream(await response.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        Assert.Equal(await paper.Site.TextAsync(address), await new StreamReader(text).ReadToEndAsync());
    }

    [Fact]
    public async Task Every_link_of_every_page_leads_to_a_page()
    {
        var (asked, waiting) = (new HashSet<string>(), new Queue<string>(["/"]));
        while (waiting.TryDequeue(out var address))
        {
            if (!asked.Add(address)) continue;
            var response = await paper.Site.GetAsync(address);
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{address} answers {response.StatusCode}.");
            if (response.Content.Headers.ContentType?.MediaType != "text/html") continue;
            foreach (var link in (await TestSite.ReadAsync(response)).QuerySelectorAll("a[href], link[href], script[src], image[href]"))
                if (Resolve(address, link.GetAttribute("href") ?? link.GetAttribute("src")!) is { } next) waiting.Enqueue(next);
        }
        Assert.True(asked.Count > 100);
    }

    private static string? Resolve(string page, string link)
    {
        var target = new Uri(new Uri(new Uri("https://news.example"), page), link);
        return target.Host == "news.example" ? target.PathAndQuery : null;
    }

    /// <summary>The short address that belongs to the story behind another.</summary>
    private Task<string> CodeOfAsync(string address) => paper.Site.Portal.AskAsync(db => db.Permalinks
        .Where(a => a.Path.StartsWith("/s/") && db.Permalinks.Any(other => other.Path == address && other.Story == a.Story)).Select(a => a.Path).SingleAsync());
}
