using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;

namespace NewsPortal.Tests.Syndication;

[Collection(nameof(SmallPaper))]
public sealed class SitemapTests(SmallPaper paper)
{
    private static readonly XNamespace Space = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task The_sitemap_has_every_published_story_and_listing_once()
    {
        var addresses = (await UrlsAsync("/sitemap.xml")).Select(u => Uri.UnescapeDataString(new Uri(u.Element(Space + "loc")!.Value).AbsolutePath)).ToList();
        var stories = await paper.Site.Portal.AskAsync(db => db.Articles.Where(a => a.Headline != "Not yet").Select(a => a.Address).ToListAsync());

        Assert.Equal(addresses.Distinct(), addresses);
        Assert.Equal(50, stories.Count);
        Assert.Subset(addresses.ToHashSet(), stories.ToHashSet());
        Assert.Subset(addresses.ToHashSet(), new HashSet<string> { "/", "/tags", "/regions", "/from", "/international", "/international/east-asia-pacific", "/tags/stars", "/from/kobe", "/社会", "/2022", "/2022/05", "/2022/05/01" });
        Assert.All(addresses, address => Assert.DoesNotContain("print", address, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Addresses_are_absolute_and_encoded_and_stories_say_when_they_changed()
    {
        var urls = (await UrlsAsync("/sitemap.xml")).ToDictionary(u => u.Element(Space + "loc")!.Value, u => u.Element(Space + "lastmod")?.Value);

        Assert.Equal("2022-05-04", urls["https://news.example" + SmallPaper.Toll]);
        Assert.Equal("1922-11-30", urls["https://news.example" + SmallPaper.DateOnly]);
        Assert.Contains("https://news.example/2022/04/03/%E8%B6%85%E7%89%B9%E6%80%A5%E8%B5%B0%E3%82%8B", urls.Keys);
    }

    [Theory]
    [InlineData("/sitemap.xml")]
    [InlineData("/news-sitemap.xml")]
    [InlineData("/opensearch.xml")]
    [InlineData("/rss.xml")]
    public async Task Xml_begins_with_its_declaration_and_no_byte_order_mark(string address)
    {
        var bytes = await (await paper.Site.GetAsync(address)).Content.ReadAsByteArrayAsync();

        Assert.Equal((byte)'<', bytes[0]);
    }

    [Fact]
    public async Task The_parts_together_are_the_whole() =>
        Assert.Equal((await UrlsAsync("/sitemap.xml")).Count(), (await UrlsAsync("/sitemap-0.xml")).Count() + (await UrlsAsync("/sitemap-1.xml")).Count());

    [Fact]
    public async Task Robots_are_told_where_the_sitemap_is() =>
        Assert.Contains("\nSitemap: https://news.example/sitemap.xml\n", await paper.Site.TextAsync("/robots.txt"), StringComparison.Ordinal);

    private async Task<IEnumerable<XElement>> UrlsAsync(string address) => XDocument.Parse(await paper.Site.TextAsync(address)).Root!.Elements(Space + "url");
}
