using System.Net;

namespace NewsPortal.Tests.Pages;

[Collection(nameof(SmallPaper))]
public sealed class SearchPageTests(SmallPaper paper)
{
    [Fact]
    public async Task Without_a_query_the_page_says_how_to_ask()
    {
        var page = await paper.Site.PageAsync("/search");

        Assert.Equal("Search the paper", page.QuerySelector("h1")!.TextContent);
        Assert.NotEmpty(page.QuerySelectorAll(".search-help dt"));
        Assert.Empty(page.QuerySelectorAll(".ledger, .facets"));
    }

    [Fact]
    public async Task A_result_says_what_was_asked_how_it_was_read_and_how_many_there_are()
    {
        var page = await paper.Site.PageAsync("/search?q=trade+tag:ambassador+-rain");

        Assert.Equal("trade tag:ambassador -rain", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("Stories with “trade”, tagged “Ambassador”, without “rain”.", page.QuerySelector(".reading")!.TextContent);
        Assert.Equal("1 story", page.QuerySelector(".total")!.TextContent);
        Assert.Equal("trade tag:ambassador -rain", page.QuerySelector("main input[name=q]")!.GetAttribute("value"));
        Assert.Equal("Search: trade tag:ambassador -rain | The Small Paper", page.Title);
    }

    [Fact]
    public async Task A_story_is_shown_with_its_day_and_the_words_that_it_was_found_by()
    {
        var entry = Assert.Single((await paper.Site.PageAsync("/search?q=trade+hanoi")).QuerySelectorAll(".found .entry"));

        Assert.Equal(SmallPaper.Talks, entry.QuerySelector(".entry-headline a")!.GetAttribute("href"));
        Assert.Equal("Hanoi", entry.QuerySelector(".entry-headline mark")!.TextContent);
        Assert.Contains("trade", entry.QuerySelectorAll(".entry-opening mark").Select(mark => mark.TextContent));
        Assert.Equal("2022-05-01", entry.QuerySelector("time")!.GetAttribute("datetime"));
        Assert.Equal("en", entry.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("a</script><b>\" & 'c'")]
    public async Task What_a_reader_or_a_seed_wrote_is_text_and_no_markup(string query)
    {
        var page = await paper.Site.PageAsync("/search?q=" + Uri.EscapeDataString(query));

        Assert.Equal(query, page.QuerySelector("h1")!.TextContent);
        Assert.Equal(query, page.QuerySelector("main input[name=q]")!.GetAttribute("value"));
        Assert.Empty(page.QuerySelectorAll("main script, main img, main b"));
    }

    [Fact]
    public async Task A_headline_with_markup_in_it_is_marked_as_text()
    {
        var page = await paper.Site.PageAsync("/search?q=script+headline");

        Assert.Equal("a</script><b>\" & 'c' in a headline", page.QuerySelector(".entry-headline")!.TextContent);
        Assert.Equal(["script", "headline"], page.QuerySelectorAll(".entry-headline mark").Select(mark => mark.TextContent));
    }

    [Fact]
    public async Task A_long_list_has_pages_and_other_orders()
    {
        var first = await paper.Site.PageAsync("/search?q=finding");
        Assert.Equal(20, first.QuerySelectorAll(".entry").Length);
        Assert.Equal("/search?q=finding&p=2", first.QuerySelector(".pager [rel~=next]")!.GetAttribute("href"));
        Assert.Null(first.QuerySelector(".pager [rel~=prev]"));

        var last = await paper.Site.PageAsync("/search?q=finding&sort=oldest&p=3");
        Assert.Equal(5, last.QuerySelectorAll(".entry").Length);
        Assert.Equal("/search?q=finding&sort=oldest&p=2", last.QuerySelector(".pager [rel~=prev]")!.GetAttribute("href"));
        Assert.Equal("Oldest first", last.QuerySelector(".orders [aria-current]")!.TextContent);
        Assert.Equal(["/search?q=finding", "/search?q=finding&sort=newest", "/search?q=finding&sort=oldest"], last.QuerySelectorAll(".orders a").Select(a => a.GetAttribute("href")));
    }

    [Theory]
    [InlineData("p=0")]
    [InlineData("p=-1")]
    [InlineData("p=4")]
    [InlineData("p=51")]
    [InlineData("p=1000000000")]
    [InlineData("p=99999999999999999999")]
    [InlineData("p=x")]
    public async Task A_page_that_is_not_there_is_not_found(string page) =>
        Assert.Equal(HttpStatusCode.NotFound, (await paper.Site.GetAsync($"/search?q=finding&{page}")).StatusCode);

    [Fact]
    public async Task A_facet_leads_to_as_many_stories_as_it_says()
    {
        var page = await paper.Site.PageAsync("/search?q=hanoi");
        var facets = page.QuerySelectorAll(".facets li").ToList();

        Assert.Contains("/search?q=hanoi%20from%3Akobe", facets.Select(facet => facet.QuerySelector("a")!.GetAttribute("href")));
        foreach (var facet in facets)
        {
            var narrowed = await paper.Site.PageAsync(facet.QuerySelector("a")!.GetAttribute("href")!);
            Assert.Equal(facet.QuerySelector(".count")!.TextContent, narrowed.QuerySelector(".total")!.TextContent.Split(' ')[0]);
        }
    }

    [Fact]
    public async Task Where_nothing_is_found_the_page_leads_on()
    {
        var page = await paper.Site.PageAsync("/search?q=ambasador");
        Assert.Equal("0 stories", page.QuerySelector(".total")!.TextContent);
        Assert.Equal("/search?q=ambassador", page.QuerySelector(".instead a")!.GetAttribute("href"));
        Assert.Contains("/tags/ambassador", page.QuerySelectorAll(".near a").Select(a => a.GetAttribute("href")));

        Assert.Contains("Fewer words find more", (await paper.Site.PageAsync("/search?q=qqqqqq")).QuerySelector(".nothing-found")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_that_was_cut_says_so()
    {
        var notices = (await paper.Site.PageAsync("/search?q=" + string.Join('+', Enumerable.Range(0, 1000)))).QuerySelectorAll(".notice").Select(n => n.TextContent);

        Assert.Equal(["The query was cut after 200 characters.", "Only the first 12 terms were taken."], notices);
    }

    [Fact]
    public async Task A_future_story_is_in_no_search()
    {
        foreach (var query in (string[])["atlantis", "tag:secret", "from:atlantis", "in:tomorrow", "on:2022-07", "-finding"])
            Assert.DoesNotContain("Not yet", (await paper.Site.PageAsync("/search?q=" + query)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_engines_keep_no_result()
    {
        var page = await paper.Site.PageAsync("/search?q=hanoi");

        Assert.Equal("noindex, follow", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Null(page.QuerySelector("link[rel=canonical]"));
        Assert.All(page.QuerySelectorAll(".facets a, .orders a"), link => Assert.Contains("nofollow", link.GetAttribute("rel")!, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/")]
    [InlineData(SmallPaper.Talks)]
    [InlineData("/tags")]
    [InlineData("/search")]
    [InlineData("/nothing")]
    public async Task The_masthead_of_every_page_has_a_search_field_with_a_label(string address)
    {
        var form = (await paper.Site.PageAsync(address)).QuerySelector(".masthead form[role=search]")!;

        Assert.Equal("/search", form.GetAttribute("action"));
        Assert.Null(form.GetAttribute("method"));
        var field = form.QuerySelector("input[name=q]")!;
        Assert.Equal("Search for", form.QuerySelector($"label[for={field.Id}]")!.TextContent);
        Assert.NotNull(form.QuerySelector("button"));
    }

    [Theory]
    [InlineData("/2022/05/01/rain-in-hanoi", "rain in hanoi")]
    [InlineData("/社会/超特急", "社会 超特急")]
    [InlineData(SmallPaper.Removed, "removed")]
    public async Task A_page_that_is_not_there_offers_to_search_for_the_words_of_its_address(string address, string words) =>
        Assert.Equal(words, (await paper.Site.PageAsync(address)).QuerySelector("main input[name=q]")!.GetAttribute("value"));
}
