using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace NewsPortal.Tests.Pages;

public sealed class DayPageTests : IAsyncLifetime
{
    private TestSite site = null!;

    public async Task InitializeAsync()
    {
        var portal = new TestPortal();
        Write(portal, 1, "May 1, 2022", null);
        Write(portal, 3, "May 3, 2022");
        Write(portal, 210, "May 5, 2022");
        Write(portal, 1, "July 1, 2022");
        portal.Write("rare.txt", SampleDump.Of("A rare one", date: "May 5, 2022", time: "8:00 p.m.", category: "RARE", body: "Kobe, May 5 (AP)–It rained."));
        await portal.ImportAsync();
        site = await TestSite.StartAsync(portal);
    }

    public Task DisposeAsync() => site.DisposeAsync().AsTask();

    [Fact]
    public async Task A_day_of_one_story_is_a_paper_of_one_story()
    {
        var page = await site.PageAsync("/2022/05/01");

        Assert.Equal(["May 1, 2022: 1"], Stories(page));
        Assert.Single(page.QuerySelectorAll("article.lead"));
        Assert.Empty(page.QuerySelectorAll(".seconds, .latest, .bands, .ledger, .top time"));
        Assert.Equal(1, page.QuerySelectorAll(".page-facts").Count(p => p.TextContent.StartsWith("1 story of this day", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_day_is_made_up_as_its_front_page_newest_first_with_times_in_place_of_dates()
    {
        var page = await site.PageAsync("/2022/05/03");

        Assert.Equal(["May 3, 2022: 3", "May 3, 2022: 2", "May 3, 2022: 1"], Stories(page));
        Assert.DoesNotContain("May 3", string.Concat(page.QuerySelectorAll(".top time, .top .credits").Select(Words)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_day_shows_each_story_once_with_a_band_for_every_section()
    {
        var page = await site.PageAsync("/2022/05/05");
        var stories = Stories(page);

        Assert.Equal(200, stories.Count);
        Assert.Equal(stories.Distinct(), stories);
        Assert.Equal("A rare one", stories[0]);
        Assert.Equal(["Culture", "News", "Science"], page.QuerySelectorAll(".band-name").Select(Words).Order());
        Assert.Equal("5:59 p.m.", Words(page.QuerySelector(".band time")!));
    }

    [Fact]
    public async Task More_than_a_paper_holds_is_in_a_list_that_misses_nothing()
    {
        var seen = new List<string>();
        var next = (await site.PageAsync("/2022/05/05")).QuerySelector("main p.pager a")!.GetAttribute("href");
        while (next is not null)
        {
            var page = await site.PageAsync("/2022/05/05" + next);
            seen.AddRange(page.QuerySelectorAll(".entry-headline").Select(Words));
            next = page.QuerySelector("nav[aria-label=Pages] a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(211, seen.Distinct().Count());
        Assert.Equal(211, seen.Count);
    }

    [Fact]
    public async Task The_masthead_has_the_date_of_the_edition_and_other_pages_that_of_today()
    {
        Assert.Equal("The paper of Tuesday, May 3, 2022", Words((await site.PageAsync("/2022/05/03")).QuerySelector(".masthead-front .edition-date")!));
        Assert.Equal("Wednesday, June 1, 2022 JST", Words((await site.PageAsync("/2022/05")).QuerySelector(".edition-date")!));
    }

    [Fact]
    public async Task The_days_before_and_after_are_those_that_have_a_story_by_now()
    {
        Assert.Equal(["prev /2022/05/01", "next /2022/05/05"], await DaysAsync("/2022/05/03"));
        Assert.Equal(["prev /2022/05/03"], await DaysAsync("/2022/05/05"));
        Assert.Equal(["next /2022/05/03"], await DaysAsync("/2022/05/01"));
    }

    [Fact]
    public async Task Its_month_is_a_calendar_that_marks_the_day()
    {
        var page = await site.PageAsync("/2022/05/03");

        Assert.Equal(["/2022/05/01", "/2022/05/03", "/2022/05/05"], page.QuerySelectorAll("table.month td a").Select(a => a.GetAttribute("href")));
        Assert.Equal("/2022/05/03", Assert.Single(page.QuerySelectorAll("table.month [aria-current=date]")).GetAttribute("href"));
    }

    [Fact]
    public async Task Its_map_has_the_places_of_that_day_with_their_counts()
    {
        Assert.Equal(["Kobe 1"], (await site.PageAsync("/2022/05/05")).QuerySelectorAll(".day-map .counts li").Select(Words));
        Assert.Empty((await site.PageAsync("/2022/05/03")).QuerySelectorAll(".day-map"));
    }

    [Fact]
    public async Task It_leads_to_its_packet_and_its_feed()
    {
        var page = await site.PageAsync("/2022/05/03");

        Assert.NotNull(page.QuerySelector(".folio a[href='/2022/05/03/print']"));
        Assert.NotNull(page.QuerySelector(".folio a[href='/2022/05/03/rss.xml']"));
        Assert.NotNull(page.QuerySelector("link[rel=alternate][href='https://news.example/2022/05/03/atom.xml']"));
    }

    [Theory]
    [InlineData("/2022/05/02")]
    [InlineData("/2022/07/01")]
    [InlineData("/9999/12/31")]
    [InlineData("/0001/01/01")]
    public async Task A_day_without_a_story_has_no_paper(string address) =>
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await site.GetAsync(address)).StatusCode);

    private static void Write(TestPortal portal, int stories, string date, string? time = "5:59 p.m.")
    {
        string[] sections = ["NEWS", "CULTURE", "SCIENCE"];
        for (var number = 1; number <= stories; number++)
            portal.Write($"{date}/{number:000}.txt", SampleDump.Of($"{date}: {number}", date: date, time: time, category: sections[number % 3]));
    }

    private async Task<IEnumerable<string>> DaysAsync(string address) =>
        (await site.PageAsync(address)).QuerySelectorAll("nav[aria-label=Days] a").Select(a => $"{a.GetAttribute("rel")} {a.GetAttribute("href")}");

    private static List<string> Stories(IHtmlDocument page) => [.. page.QuerySelectorAll("main article h2, main .latest h3, main .band h3").Select(Words)];

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
