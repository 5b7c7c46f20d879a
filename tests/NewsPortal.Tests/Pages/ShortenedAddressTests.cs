using System.Net;

namespace NewsPortal.Tests.Pages;

/// <summary>An address that a mail program cut short, or that somebody mistyped, leads to its story all the same.</summary>
public sealed class ShortenedAddressTests : IAsyncLifetime
{
    private TestSite site = null!;

    public async Task InitializeAsync()
    {
        var portal = new TestPortal();
        foreach (var headline in (string[])["A rich story of the harbor", "A rich story of the bridge", "Rain closes two ports"]) portal.Write($"{headline}.txt", SampleDump.Of(headline));
        portal.Write("other.txt", SampleDump.Of("A rich story of another day", date: "May 2, 2022")).Write("later.txt", SampleDump.Of("A rich story to come", date: "July 1, 2022"));
        await portal.ImportAsync();
        site = await TestSite.StartAsync(portal);
    }

    public Task DisposeAsync() => site.DisposeAsync().AsTask();

    [Theory]
    [InlineData("/2022/05/01/a-rich-story", "/2022/05/01/a-rich-story-of-the-harbor|/2022/05/01/a-rich-story-of-the-bridge|/2022/05/01")]
    [InlineData("/2022/05/01/a-rich-story-of-the-har", "/2022/05/01/a-rich-story-of-the-harbor|/2022/05/01")]
    [InlineData("/2022/05/01/A-Rich-Story-Of-The-Har", "/2022/05/01/a-rich-story-of-the-harbor|/2022/05/01")]
    [InlineData("/2022/05/01/rain-closes/print", "/2022/05/01/rain-closes-two-ports|/2022/05/01")]
    [InlineData("/2022/05/01/rain-closes.json", "/2022/05/01/rain-closes-two-ports|/2022/05/01")]
    [InlineData("/2022/05/01/rain-closed-two-port", "/2022/05/01/rain-closes-two-ports|/2022/05/01")]
    [InlineData("/2022/05/01/rain-closes-two-ports-today", "/2022/05/01/rain-closes-two-ports|/2022/05/01")]
    [InlineData("/2022/5/1/rain-closes-two-ports", "/2022/05/01/rain-closes-two-ports|/2022/05/01")]
    [InlineData("/2022/05/01/unlike-all-else", "/2022/05/01")]
    [InlineData("/2022/07/01/a-rich-story-to-come", "")]
    [InlineData("/2022/02/31/a-rich-story", "")]
    [InlineData("/2022/05/44/a-rich-story", "")]
    [InlineData("/tags/storms", "")]
    public async Task The_page_that_says_there_is_none_offers_the_story_and_the_day(string asked, string offered)
    {
        using var answer = await site.GetAsync(asked);
        var page = await TestSite.ReadAsync(answer);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(offered, string.Join('|', page.QuerySelectorAll(".near-stories a").Select(a => a.GetAttribute("href"))));
    }
}
