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
        Assert.Equal(0, await portal.AskAsync(db => db.Listings.CountAsync()) + await portal.AskAsync(db => db.Addresses.CountAsync()));

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
}
