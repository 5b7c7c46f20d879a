using System.Net;
using Microsoft.AspNetCore.Http;

namespace NewsPortal.Tests.Http;

/// <summary>A clock that is set back, as one is that ran ahead: nothing vanishes, and nobody keeps an old text for the new one.</summary>
[Trait("Fault", "30")]
public sealed class ClockTests : CachedPagesTest
{
    [Fact]
    public async Task A_page_made_after_the_clock_was_set_back_is_not_taken_for_the_one_of_before()
    {
        Page = context => context.Response.WriteAsync($"text {Made}");
        var before = (await GetAsync("/a")).Content.Headers.LastModified;
        Clock.AdjustTime(Clock.GetUtcNow().AddHours(-1));
        await Edition.PublishAsync(2, false, default);

        var answer = await SendAsync(new HttpRequestMessage(HttpMethod.Get, "/a") { Headers = { IfModifiedSince = before } });

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text 2", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_story_that_was_there_stays_there_and_its_age_is_not_below_nothing()
    {
        var portal = new TestPortal().Write("a.txt", SampleDump.Of("Now", date: "June 1, 2022", time: "8:30 a.m."));
        await portal.ImportAsync();
        await using var site = await TestSite.StartAsync(portal);

        portal.Clock.AdjustTime(portal.Clock.GetUtcNow().AddHours(-2));
        await portal.SweepAsync();
        await portal.ImportAsync();

        foreach (var address in (string[])["/", "/2022/06/01", "/2022/06/01/now", "/search?q=now", "/rss.xml", "/news"])
        {
            using var response = await site.GetAsync(address);
            Assert.Equal((address, HttpStatusCode.OK), (address, response.StatusCode));
            Assert.Contains("Now", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.True(response.Headers.Age is null || response.Headers.Age >= TimeSpan.Zero);
        }
    }
}
