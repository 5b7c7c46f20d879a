namespace NewsPortal.Tests.Pages;

[Collection(nameof(SmallPaper))]
public sealed class AuthorsTests(SmallPaper paper)
{
    [Fact]
    public async Task Every_person_organisation_and_agency_is_listed_with_its_count()
    {
        var listed = (await paper.Site.PageAsync("/by")).QuerySelectorAll("main .counts li").Select(li => li.TextContent.Trim()).ToList();

        Assert.Contains("Hanako Example 1", listed);
        Assert.Contains("Taro Sample 1", listed);
        Assert.Contains("AFP-Jiji 1", listed);
        Assert.Contains(listed, entry => entry.StartsWith("Jiji Press ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_byline_leads_to_all_stories_of_its_author()
    {
        var names = (await paper.Site.PageAsync(SmallPaper.Toll)).QuerySelectorAll(".byline a[rel=author]").Select(a => (a.TextContent, a.GetAttribute("href"))).ToList();

        Assert.Equal([("Hanako Example", "/by/hanako-example"), ("Taro Sample", "/by/taro-sample")], names);
        var page = await paper.Site.PageAsync("/by/hanako-example");
        Assert.Equal("Hanako Example", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(SmallPaper.Toll, Assert.Single(page.QuerySelectorAll(".ledger .entry-headline a")).GetAttribute("href"));
    }

    [Fact]
    public async Task An_agency_has_the_stories_of_its_byline_and_of_its_datelines()
    {
        var agency = await paper.Site.PageAsync("/by/afp-jiji");

        Assert.Equal(SmallPaper.Toll, Assert.Single(agency.QuerySelectorAll(".ledger .entry-headline a")).GetAttribute("href"));
        Assert.Contains("/by/afp-jiji</loc>", await paper.Site.TextAsync("/sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_tells_machines_where_its_authors_are()
    {
        var authors = (await paper.Site.JsonLdAsync(SmallPaper.Toll, "NewsArticle")).GetProperty("author");

        Assert.Equal("https://news.example/by/hanako-example", authors[0].GetProperty("url").GetString());
        var meta = (await paper.Site.PageAsync(SmallPaper.Toll)).QuerySelectorAll("meta[property='article:author']").Select(m => m.GetAttribute("content"));
        Assert.Equal(["https://news.example/by/hanako-example", "https://news.example/by/taro-sample"], meta);
    }
}
