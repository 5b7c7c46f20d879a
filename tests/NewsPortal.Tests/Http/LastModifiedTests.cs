using System.Globalization;
using Microsoft.AspNetCore.Http;
using NewsPortal.Http;

namespace NewsPortal.Tests.Http;

/// <summary>When a page last changed is a matter of its content, not of the moment at which somebody asked for it.</summary>
public sealed class LastModifiedTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/2022/05/01/one")]
    [InlineData("/2022/05/01/one/print")]
    [InlineData("/2022/05/01/one.json")]
    [InlineData("/tags")]
    [InlineData("/rss.xml")]
    [InlineData("/sitemap.xml")]
    public async Task A_page_was_last_changed_by_the_import_or_by_midnight(string address)
    {
        var portal = new TestPortal().Write("one.txt", SampleDump.Of("One"));
        portal.Clock.Advance(TimeSpan.FromHours(3));
        await portal.ImportAsync();
        var imported = portal.Clock.GetUtcNow();
        portal.Clock.Advance(TimeSpan.FromMinutes(50));
        await using var site = await TestSite.StartAsync(portal);

        Assert.Equal(imported, await ModifiedAsync(site, address));
    }

    [Fact]
    public async Task Midnight_changes_a_page_that_shows_the_date()
    {
        var portal = new TestPortal().Write("one.txt", SampleDump.Of("One"));
        await portal.ImportAsync();
        portal.Clock.Advance(TimeSpan.FromDays(3));
        await using var site = await TestSite.StartAsync(portal);

        Assert.Equal(new DateTimeOffset(2022, 6, 3, 15, 0, 0, TimeSpan.Zero), await ModifiedAsync(site, "/"));
    }

    /// <summary>RFC 9110, section 8.8.2.1. The server's <c>Date</c> may be a second old.</summary>
    [Fact]
    public async Task It_is_never_later_than_the_date_of_the_answer()
    {
        var now = DateTime.UtcNow;
        foreach (var modified in (DateTime[])[now, now.AddHours(1)])
        {
            var context = new DefaultHttpContext { Request = { Method = "GET" }, Response = { Body = new MemoryStream() } };
            await new Answer(200, [], "text/html", "text"u8.ToArray(), modified).SendAsync(context);

            Assert.True(DateTime.ParseExact(context.Response.Headers.LastModified!, "r", CultureInfo.InvariantCulture) <= now.AddSeconds(-1));
        }
    }

    private static async Task<DateTimeOffset?> ModifiedAsync(TestSite site, string address)
    {
        using var answer = await site.GetAsync(address);
        return answer.EnsureSuccessStatusCode().Content.Headers.LastModified;
    }
}
