using System.Net;
using NewsPortal.Syndication;

namespace NewsPortal.Tests.Http;

[Collection(nameof(SmallPaper))]
public sealed class ReadOnlyTests(SmallPaper paper)
{
    /// <summary>RFC 9110, section 15.5.6 demands the header.</summary>
    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    public async Task A_method_that_is_not_allowed_is_told_which_are(string method)
    {
        foreach (var address in (string[])["/", SmallPaper.Talks, "/nothing", "/rss.xml", "/search?q=rain"])
        {
            using var answer = await paper.Site.SendAsync(new(method), address);

            Assert.Equal((HttpStatusCode.MethodNotAllowed, "GET, HEAD"), (answer.StatusCode, string.Join(", ", answer.Content.Headers.Allow)));
        }
    }

    [Theory]
    [InlineData("/search?q=rain")]
    [InlineData("/search?q=nothingofthekind")]
    [InlineData("/search")]
    public async Task The_results_of_a_search_say_how_long_they_may_be_kept(string address)
    {
        using var answer = await paper.Site.GetAsync(address);

        Assert.Equal((HttpStatusCode.OK, "public, max-age=60"), (answer.StatusCode, answer.Headers.CacheControl?.ToString()));
    }

    [Fact]
    public async Task Only_the_later_pages_of_a_feed_say_that_they_are_archived()
    {
        foreach (var format in (FeedFormat[])[FeedFormat.Atom, FeedFormat.Rss])
        {
            var first = await paper.Site.TextAsync("/science/" + format.File);
            var second = await paper.Site.TextAsync("/science/" + format.File + "?before=20220310T000000Z-0");

            Assert.DoesNotContain("<fh:archive", first, StringComparison.Ordinal);
            Assert.Contains("<fh:archive", second, StringComparison.Ordinal);
        }
    }
}
