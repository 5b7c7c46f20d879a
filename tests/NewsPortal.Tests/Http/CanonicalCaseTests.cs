using System.Net;

namespace NewsPortal.Tests.Http;

[Collection(nameof(SmallPaper))]
public sealed class CanonicalCaseTests(SmallPaper paper)
{
    [Theory]
    [InlineData("/TAGS", "/tags")]
    [InlineData("/tAgs", "/tags")]
    [InlineData("/Regions", "/regions")]
    [InlineData("/FROM", "/from")]
    [InlineData("/BY", "/by")]
    [InlineData("/SEARCH?q=Rain", "/search?q=Rain")]
    [InlineData("/Search/Suggest?q=ra", "/search/suggest?q=ra")]
    [InlineData("/TAGS/stars", "/tags/stars")]
    [InlineData("/tags/stars/PRINT", "/tags/stars/print")]
    [InlineData("/tags/STARS/print", "/tags/stars/print")]
    [InlineData("/tags/STARS/print?columns=2", "/tags/stars/print?columns=2")]
    [InlineData("/SCIENCE/print", "/science/print")]
    [InlineData("/science/SPACE/print", "/science/space/print")]
    [InlineData("/from/HANOI/print", "/from/hanoi/print")]
    [InlineData("/RSS.XML", "/rss.xml")]
    [InlineData("/tags/stars/Atom.xml", "/tags/stars/atom.xml")]
    [InlineData("/Sitemap.xml", "/sitemap.xml")]
    [InlineData("/SITEMAP-1.XML", "/sitemap-1.xml")]
    [InlineData("/Robots.TXT", "/robots.txt")]
    [InlineData(SmallPaper.Talks + "/Print", SmallPaper.Talks + "/print")]
    [InlineData(SmallPaper.Talks + ".JSON", SmallPaper.Talks + ".json")]
    [InlineData(SmallPaper.Talks + ".Csl.Json", SmallPaper.Talks + ".csl.json")]
    [InlineData("/2022/05/01/PRINT", "/2022/05/01/print")]
    public async Task An_address_in_another_case_redirects_to_the_one_address_of_its_page(string asked, string canonical)
    {
        using var answer = await paper.Site.GetAsync(asked);

        Assert.Equal((HttpStatusCode.MovedPermanently, canonical), (answer.StatusCode, answer.Headers.Location?.OriginalString));
        Assert.NotEqual(HttpStatusCode.MovedPermanently, (await paper.Site.GetAsync(canonical)).StatusCode);
    }

    [Theory]
    [InlineData("/TAGS/nothing-of-it", HttpStatusCode.MovedPermanently)]
    [InlineData("/tags/nothing-of-it/print", HttpStatusCode.NotFound)]
    [InlineData("/tags", HttpStatusCode.OK)]
    [InlineData(SmallPaper.Japanese + "/print", HttpStatusCode.OK)]
    public async Task All_else_answers_as_it_is_spelled(string address, HttpStatusCode status) =>
        Assert.Equal(status, (await paper.Site.GetAsync(address)).StatusCode);
}
