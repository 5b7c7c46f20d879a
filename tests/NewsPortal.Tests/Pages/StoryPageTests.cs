using AngleSharp.Dom;

namespace NewsPortal.Tests.Pages;

[Collection(nameof(SmallPaper))]
public sealed class StoryPageTests(SmallPaper paper)
{
    [Fact]
    public async Task The_breadcrumb_leads_to_each_level()
    {
        var links = (await paper.Site.PageAsync(SmallPaper.Talks)).QuerySelectorAll("nav[aria-label=Breadcrumb] a");

        Assert.Equal(["International", "East Asia & Pacific"], links.Select(Words));
        Assert.Equal(["/international", "/international/east-asia-pacific"], links.Select(Href));
    }

    [Fact]
    public async Task A_story_is_one_h_entry()
    {
        var entry = Assert.Single((await paper.Site.PageAsync(SmallPaper.Talks)).QuerySelectorAll(".h-entry"));

        Assert.Equal("Two prime ministers meet in Hanoi", Words(entry.QuerySelector(".p-name")!));
        Assert.Equal("2022-05-01T17:59:00+09:00", Assert.Single(entry.QuerySelectorAll("time.dt-published")).GetAttribute("datetime"));
        Assert.Equal("Jiji Press", Words(Assert.Single(entry.QuerySelectorAll(".p-author.h-card .p-name"))));
        Assert.Equal(["Ambassador", "G7 Summit"], entry.QuerySelectorAll("a.p-category[rel=tag]").Select(Words));
        Assert.Equal(["/tags/ambassador", "/tags/g7-summit"], entry.QuerySelectorAll("a.p-category").Select(Href));
        Assert.Equal(SmallPaper.Talks, Href(Assert.Single(entry.QuerySelectorAll("a.u-url"))));
        Assert.Single(entry.QuerySelectorAll(".e-content"));
    }

    [Fact]
    public async Task The_body_has_its_paragraphs_and_the_dateline_in_front_of_the_lead()
    {
        var body = (await paper.Site.PageAsync(SmallPaper.Talks)).QuerySelector(".e-content")!;

        Assert.Equal(
            ["Hanoi, May 1 (Jiji Press)–Two heads of government sat down on Sunday. They spoke of trade.", "A second paragraph breaks off and goes on.", "A third one ends it."],
            body.QuerySelectorAll("p").Select(Words));
        Assert.Equal("Hanoi, May 1 (Jiji Press)–", Words(body.QuerySelector("p:first-child .dateline")!));
    }

    [Theory]
    [InlineData(SmallPaper.Talks, "Jiji Press")]
    [InlineData(SmallPaper.Toll, "By Hanako Example and Taro Sample, Staff Writers")]
    public async Task By_stands_in_front_of_persons_only(string address, string byline) =>
        Assert.Equal(byline, Words((await paper.Site.PageAsync(address)).QuerySelector(".byline .who")!));

    [Fact]
    public async Task Times_are_shown_with_their_zone_and_named()
    {
        var times = (await paper.Site.PageAsync(SmallPaper.Toll)).QuerySelectorAll(".byline .when");

        Assert.Equal(["Published May 2, 2022, 9:00 a.m. JST", "Updated May 3, 2022, 10:30 a.m. JST"], times.Select(Words));
        Assert.Equal(["2022-05-02T09:00:00+09:00", "2022-05-03T10:30:00+09:00"], times.Select(t => t.QuerySelector("time")!.GetAttribute("datetime")));
    }

    [Fact]
    public async Task A_story_without_a_time_shows_none()
    {
        var page = await paper.Site.PageAsync(SmallPaper.DateOnly);

        Assert.Equal("Published Nov. 30, 1922", Words(page.QuerySelector(".byline .when")!));
        Assert.Equal("1922-11-30", page.QuerySelector("time.dt-published")!.GetAttribute("datetime"));
        Assert.DoesNotContain("midnight", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SmallPaper.DateOnly, "This story is 99 years old.")]
    [InlineData(SmallPaper.Talks, null)]
    public async Task A_story_of_more_than_a_year_says_its_age(string address, string? note) =>
        Assert.Equal(note, (await paper.Site.PageAsync(address)).QuerySelector(".age")?.TextContent);

    [Fact]
    public async Task What_else_a_story_carries_is_in_sight()
    {
        var page = await paper.Site.PageAsync(SmallPaper.Toll);

        Assert.Equal("Weather", Words(page.QuerySelector(".story-head .kicker")!));
        Assert.Equal("Ships wait outside.", Words(page.QuerySelector(".standfirst")!));
        Assert.Equal(["Morning", "English Press"], page.QuerySelectorAll(".edition-label").Select(Words));
        Assert.Equal("Correction, May 4, 2022: The second port is Kobe.", Words(page.QuerySelector(".corrections p")!));
        Assert.Equal("1 minute to read", Words(page.QuerySelector(".reading-time")!));
        Assert.Equal(SmallPaper.Toll + "/print", Href(page.QuerySelector(".print-link a")!));
    }

    [Fact]
    public async Task Related_stories_say_why_they_are_shown()
    {
        var related = Assert.Single((await paper.Site.PageAsync(SmallPaper.Talks)).QuerySelectorAll(".related li"));

        Assert.Equal(SmallPaper.Toll, Href(related.QuerySelector("a")!));
        Assert.Contains("also about Ambassador; also from Hanoi", Words(related), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_stories_before_and_after_in_the_section_are_linked()
    {
        var page = await paper.Site.PageAsync("/2022/03/08/finding-22");

        Assert.Equal("/2022/03/08/finding-21", Href(page.QuerySelector("a[rel=prev]")!));
        Assert.Equal("/2022/03/08/finding-23", Href(page.QuerySelector("a[rel=next]")!));
    }

    [Fact]
    public async Task A_story_says_its_own_language()
    {
        var page = await paper.Site.PageAsync(SmallPaper.Japanese);

        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("ja", page.QuerySelector("article.story")!.GetAttribute("lang"));
        Assert.Equal("https://news.example/2022/04/03/%E8%B6%85%E7%89%B9%E6%80%A5%E8%B5%B0%E3%82%8B", Href(page.QuerySelector("link[rel=canonical]")!));
    }

    [Fact]
    public async Task A_headline_reaches_the_page_as_it_was_written_and_as_nothing_else()
    {
        const string Headline = "a</script><b>\" & 'c' in a headline";
        var page = await paper.Site.PageAsync(SmallPaper.Script);

        Assert.Equal(Headline, page.QuerySelector("h1")!.TextContent);
        Assert.Equal($"{Headline} | The Small Paper", page.Title);
        Assert.Equal(Headline, Meta(page, "og:title"));
        Assert.Equal("<i>", Meta(page, "article:tag"));
        Assert.Empty(page.QuerySelectorAll("b, i"));
    }

    [Fact]
    public async Task Open_Graph_says_what_the_page_shows()
    {
        var page = await paper.Site.PageAsync(SmallPaper.Toll);

        Assert.Equal("article", Meta(page, "og:type"));
        Assert.Equal("Rain closes two ports", Meta(page, "og:title"));
        Assert.Equal("https://news.example" + SmallPaper.Toll, Meta(page, "og:url"));
        Assert.Equal("The Small Paper", Meta(page, "og:site_name"));
        Assert.Equal("Ships wait outside.", Meta(page, "og:description"));
        Assert.Equal("2022-05-02T09:00:00+09:00", Meta(page, "article:published_time"));
        Assert.Equal("2022-05-04", Meta(page, "article:modified_time"));
        Assert.Equal("International", Meta(page, "article:section"));
        Assert.Equal(["Ambassador", "Storms"], page.QuerySelectorAll("meta[property='article:tag']").Select(m => m.GetAttribute("content")));
        Assert.Equal("Ships wait outside.", page.QuerySelector("meta[name=description]")!.GetAttribute("content"));
        Assert.Equal("https://news.example" + SmallPaper.Toll, Href(page.QuerySelector("link[rel=canonical]")!));
    }

    [Fact]
    public async Task Open_Graph_names_are_properties_with_their_namespaces()
    {
        var page = await paper.Site.PageAsync(SmallPaper.Toll);

        Assert.Equal("og: https://ogp.me/ns# article: https://ogp.me/ns/article#", page.DocumentElement.GetAttribute("prefix"));
        Assert.Empty(page.QuerySelectorAll("meta[name^='og:'], meta[name^='article:']"));
        Assert.Equal(["https://news.example/by/hanako-example", "https://news.example/by/taro-sample"],
            page.QuerySelectorAll("meta[property='article:author']").Select(m => m.GetAttribute("content")));
        // A format that needs a territory, a picture and an end of its life: this story has none of them.
        foreach (var absent in (string[])["og:locale", "og:image", "article:expiration_time"]) Assert.Null(Meta(page, absent));
    }

    [Fact]
    public async Task A_picture_and_a_territory_are_in_Open_Graph_where_a_story_has_them()
    {
        var portal = new TestPortal().Write("p.png", [1]).Write("a.md", "---\nheadline: Seen\npublished: 2022-05-01\nlanguage: pt-BR\npicture: { file: p.png, alt: A bridge }\n---\nWords.");
        await portal.ImportAsync();
        await using var site = await TestSite.StartAsync(portal);
        var page = await site.PageAsync("/2022/05/01/seen");

        Assert.Equal(("pt_BR", "https://news.example/pictures/p.png", "A bridge"), (Meta(page, "og:locale"), Meta(page, "og:image"), Meta(page, "og:image:alt")));
    }

    [Theory]
    [InlineData("/", "The Small Paper")]
    [InlineData("/international", "International")]
    [InlineData("/from/hanoi", "From Hanoi")]
    [InlineData("/2022/05/01", "Sunday, May 1, 2022")]
    public async Task A_page_of_many_stories_is_a_website_in_Open_Graph(string address, string title)
    {
        var page = await paper.Site.PageAsync(address);

        Assert.Equal(("website", title, "https://news.example" + address), (Meta(page, "og:type"), Meta(page, "og:title"), Meta(page, "og:url")));
        Assert.Equal(("The Small Paper", page.QuerySelector("meta[name=description]")!.GetAttribute("content")), (Meta(page, "og:site_name"), Meta(page, "og:description")));
    }

    [Fact]
    public async Task Robots_may_show_a_story_at_length_and_with_a_large_picture() =>
        Assert.Equal("max-image-preview:large, max-snippet:-1", Assert.Single((await paper.Site.PageAsync(SmallPaper.Talks)).QuerySelectorAll("meta[name=robots]")).GetAttribute("content"));

    [Fact]
    public async Task The_print_view_is_the_story_alone_and_not_for_search_engines()
    {
        var page = await paper.Site.PageAsync(SmallPaper.Toll + "/print");

        Assert.Equal("noindex, follow", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Equal("https://news.example" + SmallPaper.Toll, Href(page.QuerySelector("link[rel=canonical]")!));
        Assert.Equal("Rain closes two ports", Words(Assert.Single(page.QuerySelectorAll("h1"))));
        Assert.Empty(page.QuerySelectorAll(".related, .neighbours, .print-link"));
        Assert.Equal(["https://example.org/ships"], page.QuerySelectorAll(".source .links li").Select(Words));
    }

    [Fact]
    public async Task Paper_has_the_facts_of_its_source_and_a_code_that_leads_back()
    {
        var page = await paper.Site.PageAsync(SmallPaper.Toll);
        var facts = page.QuerySelectorAll(".source-block dl > div:not([hidden])").ToDictionary(d => Words(d.QuerySelector("dt")!), d => Words(d.QuerySelector("dd")!));

        Assert.Equal("https://news.example" + SmallPaper.Toll, facts["Address"]);
        Assert.StartsWith("https://news.example/s/", facts["Short"], StringComparison.Ordinal);
        Assert.Equal("AFP-Jiji", facts["Agency"]);
        Assert.Equal("May 4, 2022: The second port is Kobe.", facts["Corrected"]);
        Assert.NotNull(page.QuerySelector("svg.qr[role=img][aria-label] path[d]"));
    }

    private static string? Meta(IDocument page, string property) => page.QuerySelector($"meta[property='{property}']")?.GetAttribute("content");

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static string? Href(IElement element) => element.GetAttribute("href");
}
