using System.Net;

namespace NewsPortal.Tests.Http;

/// <summary>A clock that is set back, as one is that ran ahead.</summary>
[Trait("Fault", "30")]
public sealed class ClockTests
{
    [Fact]
    public async Task A_story_that_was_there_stays_there_and_its_age_is_not_below_nothing()
    {
        var portal = new TestPortal().Write("a.txt", Dump.Of("Now", date: "June 1, 2022", time: "8:30 a.m."));
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
