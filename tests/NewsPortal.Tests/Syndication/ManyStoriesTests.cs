using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Syndication;
using NewsPortal.Tests.Syndication.Rules;

namespace NewsPortal.Tests.Syndication;

/// <summary>All that machines read of two whole papers: the one that ships with the portal, and one of 2,000 stories of two days.</summary>
public sealed class ManyStoriesTests(ManyStories papers) : IClassFixture<ManyStories>
{
    public static TheoryData<string, string> Feeds => new() { { "shipped", "rss.xml" }, { "shipped", "atom.xml" }, { "shipped", "feed.json" }, { "made", "rss.xml" }, { "made", "atom.xml" }, { "made", "feed.json" } };

    [Theory, Trait("Fault", "39")]
    [MemberData(nameof(Feeds))]
    public async Task Every_page_of_the_feed_is_valid_and_together_they_have_every_story_once(string name, string file)
    {
        var (ids, address) = (new List<string>(), $"https://news.example/{file}");
        while (address is not null)
        {
            var bytes = await papers.Of(name).Client.GetByteArrayAsync(new Uri(address));
            ids.AddRange(FeedRules.Check(file, bytes));
            address = FeedTests.Next(System.Text.Encoding.UTF8.GetString(bytes));
        }
        Assert.Equal((papers.CountOf(name), papers.CountOf(name)), (ids.Count, ids.Distinct().Count()));
    }

    [Theory, Trait("Fault", "39")]
    [InlineData("shipped")]
    [InlineData("made")]
    public async Task The_sitemap_is_valid_and_every_story_in_it_is_valid_ninjs(string name)
    {
        var addresses = SitemapRules.Check(await papers.Of(name).Client.GetByteArrayAsync(new Uri("https://news.example/sitemap.xml")));
        var stories = addresses.Where(address => new Uri(address).Segments.Length == 5).ToList();

        Assert.Equal((papers.CountOf(name), addresses.Count), (stories.Count, addresses.Distinct().Count()));
        var portal = papers.Of(name).Portal;
        Assert.All(await portal.AskAsync(db => db.Articles.ToListAsync()), story => NinjsRules.Check(Ninjs.Write(story, portal.Options)));
    }

    [Fact]
    public async Task The_news_sitemap_of_more_than_a_thousand_stories_is_an_index_of_parts()
    {
        var parts = SitemapRules.Check(await papers.Of("made").Client.GetByteArrayAsync(new Uri("https://news.example/news-sitemap.xml")));
        Assert.Equal(["https://news.example/news-sitemap-1.xml", "https://news.example/news-sitemap-2.xml"], parts);

        var stories = new List<string>();
        foreach (var part in parts) stories.AddRange(SitemapRules.CheckNews(await papers.Of("made").Client.GetByteArrayAsync(new Uri(part))));
        Assert.Equal((ManyStories.Count, ManyStories.Count), (stories.Count, stories.Distinct().Count()));
        Assert.Equal(HttpStatusCode.NotFound, (await papers.Of("made").GetAsync("/news-sitemap-3.xml")).StatusCode);
    }

    [Fact]
    public async Task The_news_sitemap_of_a_quiet_paper_is_valid() =>
        Assert.Empty(SitemapRules.CheckNews(await papers.Of("shipped").Client.GetByteArrayAsync(new Uri("https://news.example/news-sitemap.xml"))));
}

/// <summary>The papers, imported once.</summary>
public sealed class ManyStories : IAsyncLifetime
{
    public const int Count = 2000;

    private static readonly string[] Headlines = ["Rain & <wind>", "]]> closes a section", "東京で会談", "خبر عاجل", "Über “quotes” and 'others'", "😀 wins", "C# 100% {done}"];
    private readonly Dictionary<string, (TestSite Site, int Count)> papers = [];

    internal TestSite Of(string name) => papers[name].Site;

    internal int CountOf(string name) => papers[name].Count;

    public async Task InitializeAsync()
    {
        var shipped = new TestPortal();
        foreach (var seed in Directory.EnumerateFiles(Path.Combine(PortalSettings.Home, "seeds"))) shipped.Write(Path.GetFileName(seed), await File.ReadAllBytesAsync(seed));
        var made = new TestPortal();
        made.Options.Name = "The Paper (of & for tests)";
        for (var i = 0; i < Count; i++) made.Write($"{i % 7}/{i}.txt", SampleDump.Of($"{Headlines[i % Headlines.Length]} {i}", date: i % 2 == 0 ? "May 31, 2022" : "June 1, 2022", time: i % 2 == 0 ? "5:59 p.m." : "8:00 a.m.", body: Body(i), tags: $"Tag {i % 50}"));
        await AddAsync("shipped", shipped);
        await AddAsync("made", made);
    }

    private static string Body(int i) => string.Join("\n\n\n", Enumerable.Repeat($"Kobe, May 31 (Jiji Press)–{new string('長', i % 9 * 40)} <b>text</b> & ]]> no. {i}.", 1 + (i % 5)));

    private async Task AddAsync(string name, TestPortal portal)
    {
        await portal.ImportAsync();
        var count = await portal.AskAsync(db => Task.FromResult(db.Articles.Count()));
        papers[name] = (await TestSite.StartAsync(portal), count);
    }

    public async Task DisposeAsync()
    {
        foreach (var (site, _) in papers.Values) await site.DisposeAsync();
    }
}
