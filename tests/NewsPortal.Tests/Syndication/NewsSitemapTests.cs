using System.Xml.Linq;

namespace NewsPortal.Tests.Syndication;

public sealed class NewsSitemapTests
{
    private static readonly XNamespace News = "http://www.google.com/schemas/sitemap-news/0.9";

    [Fact]
    public async Task Only_stories_of_the_last_two_days_are_named()
    {
        var portal = new TestPortal().Write("new.txt", SampleDump.Of("New & <old>", date: "May 31, 2022", time: "11:00 a.m.")).Write("early.txt", SampleDump.Of("Early", date: "May 30, 2022", time: "8:59 a.m."));
        portal.Write("date.txt", SampleDump.Of("Dated", date: "May 31, 2022", time: null)).Write("later.txt", SampleDump.Of("Later", date: "June 2, 2022")).Write("ja.txt", SampleDump.Of("東京の駅", date: "May 31, 2022", body: "東京の駅で新しい列車が出た。"));
        await portal.ImportAsync();
        await using var site = await TestSite.StartAsync(portal);

        var stories = XDocument.Parse(await site.TextAsync("/news-sitemap.xml")).Descendants(News + "news").ToDictionary(n => n.Element(News + "title")!.Value);

        Assert.Equal(["Dated", "New & <old>", "東京の駅"], stories.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("2022-05-31T11:00:00+09:00", stories["New & <old>"].Element(News + "publication_date")!.Value);
        Assert.Equal("2022-05-31", stories["Dated"].Element(News + "publication_date")!.Value);
        Assert.Equal(("NewsPortal", "ja"), (stories["東京の駅"].Descendants(News + "name").Single().Value, stories["東京の駅"].Descendants(News + "language").Single().Value));
    }

    [Theory]
    [InlineData("en-GB", "en")]
    [InlineData("pt-BR", "pt")]
    [InlineData("zh-Hant", "zh-tw")]
    [InlineData("zh-TW", "zh-tw")]
    [InlineData("zh", "zh-cn")]
    public async Task A_language_is_named_as_the_format_knows_it(string language, string expected)
    {
        var portal = new TestPortal().Write("a.md", $"---\nheadline: One\npublished: 2022-05-31T11:00\ncategory: News\nlanguage: {language}\n---\nWords.");
        await portal.ImportAsync();
        await using var site = await TestSite.StartAsync(portal);

        Assert.Equal(expected, XDocument.Parse(await site.TextAsync("/news-sitemap.xml")).Descendants(News + "language").Single().Value);
    }

    [Fact]
    public async Task An_update_leaves_the_date_of_publication_and_the_address_is_the_canonical_one()
    {
        var portal = new TestPortal().Write("a.md", "---\nheadline: Über eins\npublished: 2022-05-31T11:00\nupdated: 2022-05-31T23:00\ncategory: News\nkicker: Kicker\nbyline: By Hanako Example\n---\nWords.");
        portal.Options.Name = "The Paper (Tokyo)";
        await portal.ImportAsync();
        await using var site = await TestSite.StartAsync(portal);

        var url = XDocument.Parse(await site.TextAsync("/news-sitemap.xml")).Root!.Elements().Single();
        Assert.Equal("2022-05-31T11:00:00+09:00", url.Descendants(News + "publication_date").Single().Value);
        Assert.Equal("Über eins", url.Descendants(News + "title").Single().Value);
        Assert.Equal("The Paper", url.Descendants(News + "name").Single().Value);
        var address = url.Elements().First().Value;
        Assert.Equal(address, (await site.PageAsync(address)).QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_quiet_paper_has_an_empty_one()
    {
        var portal = new TestPortal().Write("a.txt", SampleDump.Of("Old"));
        await portal.ImportAsync();
        await using var site = await TestSite.StartAsync(portal);

        Assert.Empty(XDocument.Parse(await site.TextAsync("/news-sitemap.xml")).Root!.Elements());
    }
}
