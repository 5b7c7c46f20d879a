using System.Net;

namespace NewsPortal.Tests.Syndication;

[Collection(nameof(SmallPaper))]
public sealed class StoryFileTests(SmallPaper paper)
{
    [Theory]
    [InlineData("json", "application/json")]
    [InlineData("txt", "text/plain; charset=utf-8")]
    [InlineData("md", "text/markdown; charset=utf-8")]
    [InlineData("bib", "application/x-bibtex; charset=utf-8")]
    [InlineData("ris", "application/x-research-info-systems; charset=utf-8")]
    [InlineData("csl.json", "application/vnd.citationstyles.csl+json")]
    public async Task A_story_is_given_to_machines_but_not_to_search_engines(string extension, string type)
    {
        foreach (var address in (string[])[SmallPaper.Talks, SmallPaper.Toll, SmallPaper.Japanese, SmallPaper.DateOnly])
        {
            var response = await paper.Site.GetAsync($"{address}.{extension}");
            Assert.Equal((HttpStatusCode.OK, type), (response.StatusCode, response.Content.Headers.ContentType?.ToString()));
            Assert.Equal(("noindex", "*"), (response.Headers.GetValues("X-Robots-Tag").Single(), response.Headers.GetValues("Access-Control-Allow-Origin").Single()));
            Assert.NotNull(response.Headers.ETag);
        }
    }

    [Theory]
    [InlineData("json")]
    [InlineData("txt")]
    [InlineData("md")]
    [InlineData("bib")]
    [InlineData("ris")]
    [InlineData("csl.json")]
    public async Task Its_address_answers_as_the_page_does(string extension)
    {
        var moved = await paper.Site.GetAsync($"{SmallPaper.Old}.{extension}");
        Assert.Equal((HttpStatusCode.MovedPermanently, $"{SmallPaper.Talks}.{extension}"), (moved.StatusCode, moved.Headers.Location?.OriginalString));
        Assert.Equal(HttpStatusCode.Gone, (await paper.Site.GetAsync($"{SmallPaper.Withdrawn}.{extension}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await paper.Site.GetAsync($"{SmallPaper.Future}.{extension}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await paper.Site.GetAsync($"/2022/02/31/x.{extension}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await paper.Site.GetAsync($"{SmallPaper.Talks}.pdf")).StatusCode);
    }
}
