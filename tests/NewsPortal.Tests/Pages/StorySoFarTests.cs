using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace NewsPortal.Tests.Pages;

public sealed class StorySoFarTests : IAsyncLifetime
{
    private TestSite site = null!;

    public async Task InitializeAsync()
    {
        var portal = new TestPortal();
        Write(portal, "Once", "May 1, 2021");
        Write(portal, "Twice", "May 1, 2021", "May 2, 2022");
        Write(portal, "Crowded", "March 1, 2022", "March 2, 2022", "March 3, 2022");
        Write(portal, "Short", "Nov. 30, 2021", "Dec. 1, 2021", "Dec. 2, 2021", "Feb. 3, 2022", "July 1, 2022");
        Write(portal, "Long", [.. Enumerable.Range(1990, 30).SelectMany(year => new[] { $"May 1, {year}", $"June 1, {year}" }), .. Enumerable.Range(1, 25).Select(day => $"June {day}, 2001")]);
        await portal.ImportAsync();
        site = await TestSite.StartAsync(portal);
    }

    public Task DisposeAsync() => site.DisposeAsync().AsTask();

    [Theory]
    [InlineData("/tags/once")]
    [InlineData("/tags/twice")]
    [InlineData("/tags/crowded")]
    [InlineData("/news")]
    public async Task Where_there_is_no_story_to_tell_nothing_stands_in_its_place(string address) =>
        Assert.Empty((await site.PageAsync(address)).QuerySelectorAll(".so-far, .by-month, .chart, details"));

    [Fact]
    public async Task It_leads_to_the_first_and_the_latest_story() =>
        Assert.Equal(
            ["First story, Nov. 30, 2021: Short 1", "Latest story, Feb. 3, 2022: Short 4"],
            (await site.PageAsync("/tags/short")).QuerySelectorAll(".ends > div").Select(end => $"{Words(end.QuerySelector("dt")!)}: {Words(end.QuerySelector("dd a")!)}"));

    [Fact]
    public async Task Months_come_newest_first_with_their_counts_and_stories_and_a_future_one_is_not_among_them()
    {
        var page = await site.PageAsync("/tags/short");

        Assert.Equal(["February 2022 1 story", "December 2021 2 stories", "November 2021 1 story"], Summaries(page));
        Assert.Equal(["Short 3", "Short 2"], page.QuerySelectorAll(".by-month details")[1].QuerySelectorAll("li a").Select(Words));
        Assert.Equal(["February 2022 1 story"], Open(page));
        Assert.Empty(page.QuerySelectorAll(".by-month h3"));
    }

    [Fact]
    public async Task The_chart_has_a_bar_for_each_month_with_stories_and_says_its_numbers()
    {
        var svg = (await site.PageAsync("/tags/short")).QuerySelector("svg[role=img]")!;

        Assert.Equal(3, svg.QuerySelectorAll("rect").Length);
        Assert.Equal("Stories by month, November 2021 to February 2022", svg.QuerySelector("#" + svg.GetAttribute("aria-labelledby"))!.TextContent);
        Assert.Equal("November 2021: 1; December 2021: 2; February 2022: 1", svg.QuerySelector("#" + svg.GetAttribute("aria-describedby"))!.TextContent);
        Assert.Equal("Stories by month; most in December 2021, with 2 stories", svg.ParentElement!.QuerySelector("figcaption")!.TextContent);
    }

    [Fact]
    public async Task A_long_story_is_drawn_by_year() =>
        Assert.Equal("Stories by year; most in 2001, with 27 stories", (await site.PageAsync("/tags/long")).QuerySelector(".chart figcaption")!.TextContent);

    [Fact]
    public async Task A_long_story_shows_a_few_months_and_leads_to_every_year()
    {
        var page = await site.PageAsync("/tags/long");

        Assert.Equal(12, Summaries(page).Count);
        Assert.Equal(["June 2019 1 story"], Open(page));
        Assert.Equal(30, page.QuerySelectorAll(".by-month .counts li").Length);
        var year = page.QuerySelectorAll(".by-month .counts a").Single(a => a.TextContent == "2001").GetAttribute("href");
        Assert.StartsWith("June 25, 2001", Words((await site.PageAsync("/tags/long" + year)).QuerySelector(".ledger .entry")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_month_of_many_stories_shows_the_newest_and_leads_to_all_of_them()
    {
        var first = await site.PageAsync("/tags/long");
        var year = first.QuerySelectorAll(".by-month .counts a").Single(a => a.TextContent == "2001").GetAttribute("href");
        var open = (await site.PageAsync("/tags/long" + year)).QuerySelector(".by-month details[open]")!;

        Assert.Equal("June 2001 26 stories", Words(open.QuerySelector("summary")!));
        Assert.Equal(["June 25", "June 24", "June 23", "June 22", "June 21"], open.QuerySelectorAll("time").Select(Words));
        Assert.Equal("All 26 stories of June 2001", Words(open.QuerySelector(".all a")!));
        var all = await site.PageAsync("/tags/long" + open.QuerySelector(".all a")!.GetAttribute("href"));
        Assert.StartsWith("June 25, 2001", Words(all.QuerySelector(".ledger .entry")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_page_further_back_the_month_that_it_begins_in_is_open()
    {
        var page = await site.PageAsync("/tags/long?before=20050101T000000Z-0");

        Assert.Equal(["June 2004 1 story"], Open(page));
        Assert.Equal("Latest story, June 1, 2019", Words(page.QuerySelectorAll(".ends dt")[1]));
        Assert.Equal(20, page.QuerySelectorAll(".ledger .entry").Length);
    }

    [Theory]
    [InlineData("?before=99991231T235959Z-1")]
    [InlineData("?before=00010101T000000Z-1")]
    [InlineData("?after=00010101T000000Z-1")]
    [InlineData("?after=99991231T235959Z-1")]
    public async Task No_cursor_however_far_away_breaks_it(string query) =>
        Assert.Equal(12, Summaries(await site.PageAsync("/tags/long" + query)).Count);

    private static void Write(TestPortal portal, string tag, params string[] dates)
    {
        foreach (var (index, date) in dates.Index()) portal.Write($"{tag}{index:000}.txt", SampleDump.Of($"{tag} {index + 1}", date: date, tags: [tag]));
    }

    private static List<string> Summaries(IHtmlDocument page) => [.. page.QuerySelectorAll(".by-month summary").Select(Words)];

    private static IEnumerable<string> Open(IHtmlDocument page) => page.QuerySelectorAll(".by-month details[open] summary").Select(Words);

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
