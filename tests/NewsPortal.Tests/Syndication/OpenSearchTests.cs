using System.Xml.Linq;
using NewsPortal.Syndication;

namespace NewsPortal.Tests.Syndication;

[Collection(nameof(SmallPaper))]
public sealed class OpenSearchTests(SmallPaper paper)
{
    private static readonly XNamespace Names = "http://a9.com/-/spec/opensearch/1.1/";

    [Fact]
    public async Task The_description_says_how_to_search()
    {
        var response = await paper.Site.GetAsync("/opensearch.xml");
        var root = XDocument.Parse(await response.Content.ReadAsStringAsync()).Root!;

        Assert.Equal("application/opensearchdescription+xml", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(Names + "OpenSearchDescription", root.Name);
        Assert.Equal("The Small Paper", root.Element(Names + "ShortName")!.Value);
        Assert.InRange(root.Element(Names + "Description")!.Value.Length, 1, 1024);
        Assert.Equal("UTF-8", root.Element(Names + "InputEncoding")!.Value);
        var image = root.Element(Names + "Image")!;
        Assert.Equal(("16", "16"), ((string?)image.Attribute("width"), (string?)image.Attribute("height")));
        Assert.True((await paper.Site.GetAsync(image.Value)).IsSuccessStatusCode);
    }

    [Fact]
    public async Task Its_addresses_answer()
    {
        var urls = XDocument.Parse(await paper.Site.TextAsync("/opensearch.xml")).Root!.Elements(Names + "Url").ToDictionary(url => (string)url.Attribute("type")!, url => (string)url.Attribute("template")!);

        Assert.Equal("https://news.example/search?q={searchTerms}", urls["text/html"]);
        Assert.Equal("https://news.example/opensearch.xml", urls[OpenSearch.MediaType]);
        Assert.Equal("https://news.example/search/suggest?q={searchTerms}", urls[SearchSuggestions.MediaType]);
        foreach (var type in (string[])["application/rss+xml", "application/atom+xml"])
        {
            var feed = await paper.Site.GetAsync(urls[type].Replace("{searchTerms}", "trade", StringComparison.Ordinal));
            Assert.Equal((type, 1), (feed.Content.Headers.ContentType?.MediaType, XDocument.Parse(await feed.Content.ReadAsStringAsync()).Descendants().Count(e => e.Name.LocalName is "item" or "entry")));
        }
        Assert.Equal("1 story", (await paper.Site.PageAsync(urls["text/html"].Replace("{searchTerms}", "trade", StringComparison.Ordinal))).QuerySelector(".total")!.TextContent);
    }

    [Theory]
    [InlineData("/")]
    [InlineData(SmallPaper.Talks)]
    [InlineData("/search?q=x")]
    public async Task Every_page_leads_browsers_to_it(string address)
    {
        var link = (await paper.Site.PageAsync(address)).QuerySelector("link[rel=search]")!;

        Assert.Equal(("/opensearch.xml", OpenSearch.MediaType, "The Small Paper"), (link.GetAttribute("href"), link.GetAttribute("type"), link.GetAttribute("title")));
    }

    [Theory]
    [InlineData("The Daily Example of Somewhere", "The Daily Exampl")]
    [InlineData("A Paper of Sixty Words", "A Paper of Sixty")]
    [InlineData("新聞", "News")]
    [InlineData("<b> & Co.", "b  Co")]
    public void A_short_name_is_short_and_plain(string name, string shortName) => Assert.Equal(shortName, OpenSearch.ShortName(new PortalOptions { Name = name }));
}
