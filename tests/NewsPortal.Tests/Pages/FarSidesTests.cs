using AngleSharp.Html.Dom;

namespace NewsPortal.Tests.Pages;

/// <summary>The far sides of limits: the second column, the third page back, the story behind the fiftieth.</summary>
public sealed class FarSidesTests : IAsyncLifetime
{
    private const int Stories = 107;

    private TestSite site = null!;

    public async Task InitializeAsync()
    {
        var portal = new TestPortal();
        for (var i = 1; i <= Stories; i++) portal.Write($"{i:000}.txt", SampleDump.Of($"Finding {i}", date: $"March {1 + (i / 5)}, 2022", category: "SCIENCE", tags: i <= 20 ? ["Twenty"] : i <= 41 ? ["Twenty-one"] : ["Rest"]));
        portal.Write("year.txt", SampleDump.Of("Harbor opens", date: "June 1, 2021", category: "NEWS")).Write("more.txt", SampleDump.Of("Harbor closes", date: "May 31, 2021", category: "NEWS"));
        await portal.ImportAsync();
        site = await TestSite.StartAsync(portal);
    }

    public Task DisposeAsync() => site.DisposeAsync().AsTask();

    [Fact]
    public async Task The_way_back_through_a_ledger_leads_from_the_last_page_to_the_first()
    {
        var forward = new List<List<string>>();
        var address = "/science";
        for (var next = "?"; next is not null;)
        {
            var page = await site.PageAsync(address);
            forward.Add(Entries(page));
            next = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
            if (next is not null) address = "/science" + next;
        }
        Assert.Equal(6, forward.Count);

        var seen = new List<string>();
        for (var pages = 0; (await site.PageAsync(address)) is var page; pages++)
        {
            seen.InsertRange(0, Entries(page));
            if (page.QuerySelector("a[rel=prev]")?.GetAttribute("href") is not { } previous) break;
            Assert.InRange(pages, 0, 6);
            address = "/science" + previous;
        }

        Assert.Equal(forward.SelectMany(page => page), seen);
    }

    [Fact]
    public async Task A_packet_of_more_than_fifty_stories_leads_to_the_next_fifty_until_all_are_printed()
    {
        var printed = new List<string>();
        var address = "/science/print";
        for (var next = "?"; next is not null;)
        {
            var page = await site.PageAsync(address);
            printed.AddRange(page.QuerySelectorAll(".packet-contents ol li > a").Select(a => a.TextContent));
            next = page.QuerySelector(".packet-contents a[rel=next]")?.GetAttribute("href");
            if (next is not null) address = "/science/print" + next;
            Assert.True(printed.Count is 50 or 100 or Stories);
        }
        Assert.Equal(Enumerable.Range(1, Stories).Select(i => $"Finding {Stories + 1 - i}"), printed);
    }

    [Theory]
    [InlineData("/science/print")]
    [InlineData("/2022/03/02/print")]
    [InlineData("/2022/03/02/finding-5/print")]
    public async Task Two_columns_come_where_they_are_asked_for_and_only_there(string address)
    {
        // In this order: a cache that takes both for one page would send the first again.
        Assert.Equal("print-view", (await site.PageAsync(address)).QuerySelector("main")!.ClassName);
        Assert.Equal("print-view two-columns", (await site.PageAsync(address + "?columns=2")).QuerySelector("main")!.ClassName);
        Assert.Equal("print-view", (await site.PageAsync(address + "?columns=1")).QuerySelector("main")!.ClassName);
    }

    [Theory]
    [InlineData("/search?q=tag:twenty", 20, false)]
    [InlineData("/search?q=tag:twenty-one", 20, true)]
    public async Task A_search_of_exactly_twenty_results_has_one_page(string address, int entries, bool hasSecond)
    {
        var page = await site.PageAsync(address);

        Assert.Equal(entries, page.QuerySelectorAll(".found > li").Length);
        Assert.Equal(hasSecond, page.QuerySelector("a[rel~=next]") is not null);
        Assert.Equal(hasSecond, (await site.GetAsync(address + "&p=2")).IsSuccessStatusCode);
    }

    [Theory]
    [InlineData("/2021/06/01/harbor-opens", null)]
    [InlineData("/2021/05/31/harbor-closes", "This story is more than a year old.")]
    public async Task A_story_says_its_age_from_the_day_after_its_first_year(string address, string? age)
    {
        var page = await site.PageAsync(address);

        Assert.NotNull(page.QuerySelector("article.story"));
        Assert.Equal(age, page.QuerySelector(".age")?.TextContent.Trim());
    }

    [Theory]
    [InlineData("/2022/03", "Tuesday")]
    [InlineData("/2021/06", "Tuesday")]
    [InlineData("/2021/05", "Saturday")]
    public async Task The_first_of_a_month_is_under_the_name_of_its_weekday(string address, string weekday)
    {
        var month = (await site.PageAsync(address)).QuerySelector("table.month")!;
        var names = month.QuerySelectorAll("thead abbr").Select(name => name.GetAttribute("title")).ToList();
        var first = month.QuerySelector("tbody tr")!.Children.ToList().FindIndex(day => day.TextContent.Trim().Length > 0);

        Assert.Equal(weekday, names[first]);
        Assert.StartsWith("1", month.QuerySelector("tbody tr")!.Children[first].TextContent.Trim(), StringComparison.Ordinal);
    }

    private static List<string> Entries(IHtmlDocument page) => [.. page.QuerySelectorAll(".entry-headline").Select(entry => entry.TextContent.Trim())];
}
