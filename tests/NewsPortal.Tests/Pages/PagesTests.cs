using AngleSharp.Html.Dom;

namespace NewsPortal.Tests.Pages;

[Collection(nameof(SmallPaper))]
public sealed class PagesTests(SmallPaper paper)
{
    public static TheoryData<string> Addresses =>
    [
        "/", SmallPaper.Talks, SmallPaper.Talks + "/print", SmallPaper.Japanese, "/international", "/international/east-asia-pacific", "/regions", "/tags", "/tags/stars",
        "/from", "/from/hanoi", "/2022", "/2022/05", "/2022/05/01", "/2022/05/01/print", "/science/print", "/nothing", SmallPaper.Removed,
    ];

    [Theory, MemberData(nameof(Addresses))]
    public async Task A_page_has_one_heading_its_landmarks_and_nothing_from_elsewhere(string address)
    {
        var page = await paper.Site.PageAsync(address);

        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Equal(1, page.QuerySelectorAll("main#main").Length);
        // What is meant for paper is the stories alone.
        var isPrint = address.EndsWith("/print", StringComparison.Ordinal);
        Assert.Equal(isPrint ? 0 : 1, page.QuerySelectorAll("body > header").Length);
        if (!isPrint) Assert.Equal("#main", page.QuerySelector("body > a.skip")!.GetAttribute("href"));
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.EndsWith("The Small Paper", page.Title, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("[style], style, [onclick], [onload], iframe, script:not([src]):not([type='application/ld+json'])"));
        Assert.All(page.QuerySelectorAll("script[src], img, link[rel=stylesheet], link[rel=icon], image"),
            asset => Assert.StartsWith("/assets/", asset.GetAttribute("src") ?? asset.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Addresses))]
    public async Task Headings_skip_no_level_and_no_id_stands_twice(string address)
    {
        var page = await paper.Site.PageAsync(address);
        var levels = page.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(h => h.LocalName[1] - '0').ToList();

        Assert.Equal(1, levels[0]);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"h{pair.Second} follows h{pair.First}."));
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(page.QuerySelectorAll("[aria-labelledby]"), e => Assert.Contains(e.GetAttribute("aria-labelledby"), ids));
    }

    [Theory, Trait("Fault", "29")]
    [InlineData("/")]
    [InlineData("/sitemap.xml")]
    [InlineData("/2022")]
    [InlineData("/tags")]
    [InlineData("/tags/ambassador")]
    [InlineData("/from")]
    [InlineData(SmallPaper.Talks)]
    [InlineData("/nothing")]
    [InlineData("/tags/secrets")]
    public async Task A_future_story_is_on_no_page(string address)
    {
        var text = await (await paper.Site.GetAsync(address)).Content.ReadAsStringAsync();

        foreach (var word in (string[])["Not yet", "not-yet", "TOMORROW", "Tomorrow", "Secret<", "/tags/secret\"", "Atlantis", "/2022/07"])
            Assert.DoesNotContain(word, text, StringComparison.Ordinal);
    }

    [Fact, Trait("Fault", "29")]
    public async Task A_story_appears_when_its_time_has_come()
    {
        var portal = new TestPortal().Write("a.txt", SampleDump.Of("Now", date: "June 1, 2022", time: "10:00 a.m."));
        await portal.ImportAsync();
        await using var site = await TestSite.StartAsync(portal);
        Assert.Empty((await site.PageAsync("/")).QuerySelectorAll("article"));

        portal.Clock.Advance(TimeSpan.FromHours(1));
        await portal.ImportAsync();

        Assert.Equal("1 story", (await site.PageAsync("/search?q=now")).QuerySelector(".total")!.TextContent);
        Assert.Equal("Now", (await site.PageAsync("/")).QuerySelector("article.lead h2")!.TextContent);
    }

    [Fact]
    public async Task The_front_page_shows_no_story_twice_and_every_way_to_browse()
    {
        var page = await paper.Site.PageAsync("/");
        var stories = page.QuerySelectorAll("main h2 a[href^='/20'], main h3 a[href^='/20']").Select(a => a.GetAttribute("href")).ToList();

        Assert.Equal(stories.Distinct(), stories);
        Assert.Equal(SmallPaper.Toll, stories[0]);
        Assert.Equal(["Science", "Culture", "International", "社会"], page.QuerySelectorAll("nav.sections li:not(.browse) a").Select(a => a.TextContent).SkipLast(2));
        foreach (var address in (string[])["/regions", "/tags", "/from", "/international/east-asia-pacific", "/tags/ambassador", "/from/hanoi"])
            Assert.NotNull(page.QuerySelector($"main a[href='{address}']"));
    }

    [Fact]
    public async Task A_paper_without_stories_says_what_to_do()
    {
        var portal = new TestPortal();
        await portal.ImportAsync();
        await using var site = await TestSite.StartAsync(portal);

        foreach (var address in (string[])["/", "/tags", "/regions", "/from"])
            Assert.NotNull((await site.PageAsync(address)).QuerySelector(".empty"));
    }

    [Fact]
    public async Task A_ledger_is_newest_first_in_pages_of_20_that_miss_and_repeat_nothing()
    {
        var seen = new List<string>();
        for (var address = "/science"; address is not null;)
        {
            var page = await paper.Site.PageAsync(address);
            seen.AddRange(Entries(page));
            Assert.True(seen.Count is 20 or 40 or 45);
            address = page.QuerySelector("a[rel=next]")?.GetAttribute("href") is { } next ? "/science" + next : null;
        }
        Assert.Equal(Enumerable.Range(1, 45).Select(i => $"Finding {46 - i}"), seen);
    }

    [Fact]
    public async Task The_way_back_through_a_ledger_shows_the_same_pages()
    {
        var first = await paper.Site.PageAsync("/science");
        var second = await paper.Site.PageAsync("/science" + first.QuerySelector("a[rel=next]")!.GetAttribute("href"));
        var back = await paper.Site.PageAsync("/science" + second.QuerySelector("a[rel=prev]")!.GetAttribute("href"));

        Assert.Equal(Entries(first), Entries(back));
        Assert.Null(back.QuerySelector("a[rel=prev]"));
    }

    [Theory]
    [InlineData("/science", "Section", "Science", "45 stories, 2022 · Print all · Feed")]
    [InlineData("/science/space", "Subsection", "Space", "45 stories, 2022 · Print all · Feed")]
    [InlineData("/international/east-asia-pacific", "Region", "East Asia & Pacific", "2 stories, 2022 · Print all · Feed")]
    [InlineData("/culture", "Section", "Culture", "2 stories, 1922–2022 · Print all · Feed")]
    [InlineData("/tags/g7-summit", "Tag", "G7 Summit", "1 story, 2022 · Print all · Feed")]
    [InlineData("/from/kobe", "Filed from", "Kobe", "1 story, 2022 · Print all · Feed")]
    public async Task A_listing_says_what_it_is_and_how_many_stories_it_has(string address, string kind, string name, string facts)
    {
        var head = (await paper.Site.PageAsync(address)).QuerySelector(".page-head")!;

        Assert.Equal((kind, name, facts), (head.QuerySelector(".label")!.TextContent, head.QuerySelector("h1")!.TextContent, head.QuerySelector(".page-facts")!.TextContent));
    }

    [Fact]
    public async Task Indexes_count_what_they_list()
    {
        Assert.Equal(["East Asia & Pacific: 2 stories"], (await paper.Site.PageAsync("/regions")).QuerySelectorAll(".big-counts li").Select(li => $"{li.QuerySelector("h2")!.TextContent}: {li.QuerySelector("p")!.TextContent.Split(',')[0]}"));
        Assert.Contains("Ambassador 2", await CountsAsync("/tags"));
        Assert.Equal(["Hanoi 2", "Kobe 1"], await CountsAsync("/from"));
    }

    [Fact]
    public async Task Each_place_is_a_point_on_the_map()
    {
        var points = (await paper.Site.PageAsync("/from")).QuerySelectorAll("svg.map a");

        Assert.Equal(["/from/hanoi", "/from/kobe"], points.Select(a => a.GetAttribute("href")));
        Assert.Equal(["Hanoi, 2 stories", "Kobe, 1 story"], points.Select(a => a.QuerySelector("title")!.TextContent));
    }

    [Fact]
    public async Task A_month_is_a_calendar_with_counts_and_links()
    {
        var page = await paper.Site.PageAsync("/2022/05");

        Assert.Equal("May 2022", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(["/2022/05/01", "/2022/05/02"], page.QuerySelectorAll("table.month a").Select(a => a.GetAttribute("href")));
        Assert.Equal("1, 1 story", page.QuerySelector("table.month a")!.TextContent);
        Assert.Equal(31, page.QuerySelectorAll("table.month td").Count(td => td.TextContent.Trim() != ""));
        Assert.All(page.QuerySelectorAll("table.month tr"), row => Assert.Equal(7, row.Children.Length));
        Assert.Equal("/2022/04", page.QuerySelector("nav[aria-label=Months] a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_year_has_twelve_months_and_leads_to_the_others()
    {
        var page = await paper.Site.PageAsync("/2022");

        Assert.Equal(12, page.QuerySelectorAll("table.month").Length);
        Assert.Equal(["2022", "1922"], page.QuerySelectorAll("nav[aria-label=Years] a").Select(a => a.TextContent));
    }

    [Fact]
    public async Task A_day_leads_to_the_days_with_stories_before_and_after() =>
        Assert.Equal(["/2022/04/03", "/2022/05/02"], (await paper.Site.PageAsync("/2022/05/01")).QuerySelectorAll("nav[aria-label=Days] a").Select(a => a.GetAttribute("href")));

    [Fact]
    public async Task A_page_that_is_not_there_says_what_was_asked_and_what_is_near()
    {
        var page = await paper.Site.PageAsync("/tags/ambasador");

        Assert.Equal("/tags/ambasador", page.QuerySelector(".asked")!.TextContent);
        Assert.Equal("/tags/ambassador", page.QuerySelector("main .counts a")!.GetAttribute("href"));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Null(page.QuerySelector("link[rel=canonical]"));
    }

    [Theory]
    [InlineData("/2022/05/01", 1)]
    [InlineData("/international", 2)]
    [InlineData("/international/east-asia-pacific", 2)]
    [InlineData("/tags/stars", 45)]
    [InlineData("/from/hanoi", 2)]
    public async Task A_packet_has_contents_and_every_story_whole(string address, int stories)
    {
        var page = await paper.Site.PageAsync(address + "/print");

        Assert.Equal(stories, page.QuerySelectorAll(".packet-contents li").Length);
        Assert.Equal(stories, page.QuerySelectorAll(".packet-story .e-content").Length);
        Assert.All(page.QuerySelectorAll(".packet-contents li a"), a => Assert.NotNull(page.QuerySelector(a.GetAttribute("href")!)));
        Assert.Equal("noindex, follow", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Equal("https://news.example" + address, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Fact, Trait("Fault", "56")]
    public async Task Absolute_addresses_come_from_the_settings_and_never_from_the_request()
    {
        var text = await paper.Site.TextAsync("https://evil.example" + SmallPaper.Talks);

        Assert.DoesNotContain("evil", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Styles_and_scripts_may_be_kept_for_ever()
    {
        foreach (var asset in (await paper.Site.PageAsync(SmallPaper.Talks)).QuerySelectorAll("link[rel=stylesheet], link[rel=icon], script[src]"))
        {
            var response = await paper.Site.GetAsync(asset.GetAttribute("href") ?? asset.GetAttribute("src")!);
            Assert.Equal("public, max-age=31536000, immutable", response.Headers.CacheControl!.ToString());
        }
    }

    private async Task<List<string>> CountsAsync(string address) =>
        [.. (await paper.Site.PageAsync(address)).QuerySelectorAll("ul.counts li").Select(li => li.TextContent.Trim())];

    private static List<string> Entries(IHtmlDocument page) => [.. page.QuerySelectorAll(".entry-headline").Select(h => h.TextContent)];
}
