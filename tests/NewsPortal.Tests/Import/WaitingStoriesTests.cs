using Microsoft.EntityFrameworkCore;

namespace NewsPortal.Tests.Import;

/// <summary>Stories whose time is still to come.</summary>
public sealed class WaitingStoriesTests : IDisposable
{
    private readonly TestPortal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact, Trait("Fault", "29")]
    public async Task A_story_waits_for_its_time_outside_of_all_that_readers_reach()
    {
        portal.Write("a.txt", SampleDump.Of("Later", date: "June 2, 2022", tags: "Secret"));
        var report = await portal.ImportAsync();

        Assert.Equal((1, 1, 0), (report.Added, report.Waiting, await portal.AskAsync(db => db.Articles.CountAsync())));
        Assert.Equal(new DateTime(2022, 6, 2, 8, 59, 0, DateTimeKind.Utc), report.NextDue);
        Assert.Equal(0, await portal.AskAsync(db => db.Listings.CountAsync()) + await portal.AskAsync(db => db.Permalinks.CountAsync()));

        portal.Clock.Advance(TimeSpan.FromDays(2));
        var then = await portal.ImportAsync();
        Assert.Equal((1, 0, null), (then.Changed, then.Waiting, then.NextDue));
        Assert.Equal("/2022/06/02/later", await portal.AddressOfAsync("Later"));
    }

    [Fact, Trait("Fault", "29")]
    public async Task A_waiting_story_that_is_broken_when_its_time_comes_keeps_the_importer_from_nothing()
    {
        portal.Write("a.txt", SampleDump.Of("Later", date: "June 2, 2022"));
        await portal.ImportAsync();
        portal.Write("a.txt", "No dump.");

        portal.Clock.Advance(TimeSpan.FromDays(2));
        var report = await portal.ImportAsync();

        Assert.Equal((1, null), (report.Errors, report.NextDue));
    }

    [Fact, Trait("Fault", "29")]
    public async Task A_story_whose_zone_is_not_understood_is_held_until_the_latest_instant_that_it_could_mean()
    {
        portal.Write("a.txt", SampleDump.Of("Held", date: "June 2, 2022", time: "9:30 a.m. QQT"));
        var report = await portal.ImportAsync();

        // 9:30 a.m. is last of all 12 hours west of Greenwich.
        Assert.Equal((1, new DateTime(2022, 6, 2, 21, 30, 0, DateTimeKind.Utc)), (report.Waiting, report.NextDue));

        portal.Clock.Advance(new TimeSpan(days: 1, 21, 29, 59));
        Assert.Equal(1, (await portal.ImportAsync()).Waiting);

        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal((1, 0), await portal.ImportAsync() is var then ? (then.Changed, then.Waiting) : default);
        Assert.Equal("/2022/06/02/held", await portal.AddressOfAsync("Held"));
    }
}
