using System.ServiceModel.Syndication;
using System.Xml;
using System.Xml.Linq;

namespace NewsPortal.Tests.Syndication;

[Collection(nameof(SmallPaper))]
public sealed class RssFeedTests(SmallPaper paper)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace History = "http://purl.org/syndication/history/1.0";

    [Fact]
    public async Task The_channel_says_what_it_is()
    {
        var channel = await ChannelAsync("/tags/ambassador/rss.xml");

        Assert.Equal("2.0", channel.Parent!.Attribute("version")!.Value);
        Assert.Equal(["The Small Paper: Ambassador", "https://news.example/tags/ambassador", "en", "Tue, 03 May 2022 15:00:00 GMT"],
            new[] { "title", "link", "language", "lastBuildDate" }.Select(name => channel.Element(name)!.Value));
        Assert.NotEqual("", channel.Element("description")!.Value);
        var self = channel.Elements(Atom + "link").Single(link => link.Attribute("rel")!.Value == "self");
        Assert.Equal(("https://news.example/tags/ambassador/rss.xml", "application/rss+xml"), (self.Attribute("href")!.Value, self.Attribute("type")!.Value));
    }

    [Fact]
    public async Task An_item_has_all_that_a_reader_needs()
    {
        var item = await ItemAsync("/rss.xml", "Rain closes two ports");

        Assert.Equal("https://news.example" + SmallPaper.Toll, item.Element("link")!.Value);
        Assert.Equal("false", item.Element("guid")!.Attribute("isPermaLink")!.Value);
        Assert.Equal("Mon, 02 May 2022 00:00:00 GMT", item.Element("pubDate")!.Value);
        Assert.Equal("2022-05-04T00:00:00+09:00", item.Element(Atom + "updated")!.Value);
        Assert.Equal(["Hanako Example", "Taro Sample"], item.Elements(DublinCore + "creator").Select(e => e.Value));
        Assert.Equal(["International/East Asia & Pacific", "Ambassador", "Storms"], item.Elements("category").Select(e => e.Value));
        Assert.Equal("https://news.example/tags", item.Elements("category").Last().Attribute("domain")!.Value);
        Assert.Equal("Ships wait outside.", item.Element("description")!.Value);
        var html = item.Element(Content + "encoded")!.Value;
        Assert.Contains("Correction, May 4, 2022:", html, StringComparison.Ordinal);
        Assert.Contains("Hanoi/Kobe, May 2 (AFP-Jiji)–", html, StringComparison.Ordinal);
        Assert.Contains("<li>Kobe</li>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_title_with_markup_is_shown_as_written_by_every_reader()
    {
        var item = await ItemAsync("/rss.xml", "a</script><b>\" & 'c' in a headline");

        Assert.NotNull(item.Element("link"));
        Assert.Contains("a&#x3C;/script&gt;&#x3C;b&gt;\" &#x26; 'c' in a headline", await paper.Site.TextAsync("/rss.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_full_text_is_set_apart_as_it_is() =>
        Assert.Contains("<content:encoded><![CDATA[<p><span class=\"dateline\">", await paper.Site.TextAsync("/rss.xml"), StringComparison.Ordinal);

    [Fact]
    public async Task Only_older_pages_are_archives()
    {
        var first = await ChannelAsync("/science/rss.xml");
        var links = first.Elements(Atom + "link").ToDictionary(link => link.Attribute("rel")!.Value, link => link.Attribute("href")!.Value);
        Assert.Null(first.Element(History + "archive"));
        Assert.Equal(["self", "next", "prev-archive"], links.Keys);

        var second = await ChannelAsync(links["prev-archive"]);
        Assert.NotNull(second.Element(History + "archive"));
        Assert.Equal("https://news.example/science/rss.xml", second.Elements(Atom + "link").Single(link => link.Attribute("rel")!.Value == "current").Attribute("href")!.Value);
        Assert.Equal(links["prev-archive"], second.Elements(Atom + "link").First().Attribute("href")!.Value);
    }

    [Fact]
    public async Task The_library_for_feeds_reads_the_same()
    {
        using var reader = XmlReader.Create(new StringReader(await paper.Site.TextAsync("/rss.xml")));
        var feed = SyndicationFeed.Load(reader);

        Assert.Equal(20, feed.Items.Count());
        Assert.Equal("The Small Paper", feed.Title.Text);
        var item = feed.Items.Single(i => i.Title.Text == "Two prime ministers meet in Hanoi");
        Assert.Equal(new DateTimeOffset(2022, 5, 1, 8, 59, 0, TimeSpan.Zero), item.PublishDate);
        Assert.Equal("https://news.example" + SmallPaper.Talks, item.Links.Single().Uri.AbsoluteUri);
        Assert.StartsWith("tag:newsportal.invalid,2026:/s/", item.Id, StringComparison.Ordinal);
        Assert.Equal("Jiji Press", Assert.Single(item.ElementExtensions.ReadElementExtensions<string>("creator", DublinCore.NamespaceName)));
    }

    private async Task<XElement> ChannelAsync(string address) => XDocument.Parse(await paper.Site.TextAsync(address)).Root!.Element("channel")!;

    private async Task<XElement> ItemAsync(string address, string title) =>
        (await ChannelAsync(address)).Elements("item").Single(item => item.Element("title")!.Value == title);
}
