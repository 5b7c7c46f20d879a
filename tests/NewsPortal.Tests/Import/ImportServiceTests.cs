using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Import;
using NewsPortal.Store;
using NewsPortal.Tests.Syndication;

namespace NewsPortal.Tests.Import;

/// <summary>The service that imports by itself, with a clock that runs as fast as it can.</summary>
public sealed class ImportServiceTests : IAsyncDisposable
{
    private readonly TestPortal portal = new();
    private readonly KeptLog<ImportService> log = new();
    private ServiceProvider? services;
    private ImportService? service;
    private BuildMonitor? monitor;

    public ImportServiceTests() => portal.Options.SweepSeconds = 1;

    public async ValueTask DisposeAsync()
    {
        if (service is not null) await service.StopAsync(default);
        if (monitor is not null) await monitor.StopAsync(default);
        monitor?.Dispose();
        service?.Dispose();
        if (services is not null) await services.DisposeAsync();
        portal.Dispose();
    }

    private ImportState State => services!.GetRequiredService<ImportState>();

    [Fact]
    public async Task It_takes_in_what_is_dropped_and_withdraws_what_is_deleted()
    {
        portal.Write("a.txt", SampleDump.Of("First"));
        await StartAsync();
        await UntilAsync(() => IsOnSiteAsync("First"));

        portal.Delete("a.txt").Write("b.txt", SampleDump.Of("Second"));

        await UntilAsync(async () => await IsOnSiteAsync("Second") && !await IsOnSiteAsync("First"));
        await UntilAsync(() => Task.FromResult(State.LastChange!.Report is { Added: 1, Removed: 1 }));
    }

    [Fact, Trait("Fault", "13")]
    public async Task A_file_that_could_not_be_read_is_tried_again_though_its_size_and_time_are_the_same()
    {
        portal.Write("a.txt", SampleDump.Of("First")).Write("b.txt", SampleDump.Of("Second"));
        var path = Path.Combine(portal.Options.Seeds, "b.txt");
        File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddDays(-1));
        await using (var held = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            await StartAsync();
            await UntilAsync(() => Task.FromResult(State.Diagnostics.Any(problem => problem.Message.Contains("cannot be read", StringComparison.Ordinal))));
            Assert.False(await IsOnSiteAsync("Second"));
        }

        await UntilAsync(async () => await IsOnSiteAsync("Second") && State.Diagnostics.Count == 0);
    }

    [Fact, Trait("Fault", "87"), Trait("Fault", "7")]
    public async Task A_failure_is_told_and_the_next_success_takes_it_back()
    {
        portal.Write("a.txt", SampleDump.Of("First"));
        await StartAsync();
        await UntilAsync(() => IsOnSiteAsync("First"));
        Directory.Move(portal.Options.Seeds, portal.Options.Seeds + ".away");

        await UntilAsync(() => Task.FromResult(State.LastFailure is not null));

        Assert.Contains("its disk is mounted", State.LastFailure!.Reason, StringComparison.Ordinal);
        Assert.True(await IsOnSiteAsync("First"));
        Directory.Move(portal.Options.Seeds + ".away", portal.Options.Seeds);
        portal.Write("b.txt", SampleDump.Of("Second"));
        await UntilAsync(async () => await IsOnSiteAsync("Second") && State.LastFailure is null);
    }

    [Theory, Trait("Fault", "82")]
    [InlineData("deleted")]
    [InlineData("emptied")]
    [InlineData("cut in half")]
    [InlineData("cut at its end")]
    [InlineData("overwritten")]
    public async Task A_build_that_is_lost_while_the_portal_runs_is_filled_again(string how)
    {
        for (var i = 0; i < 30; i++) portal.Write($"{i}.txt", SampleDump.Of($"Story {i}"));
        await StartAsync();
        await UntilAsync(() => IsOnSiteAsync("Story 29"));

        Harm(portal.BuildPath, how);

        await UntilAsync(async () => !portal.Builds.NeedsBuild && await IsOnSiteAsync("Story 0") && await IsOnSiteAsync("Story 29"));
    }

    [Fact, Trait("Fault", "82")]
    public async Task A_build_with_a_row_that_cannot_be_read_is_filled_again_once()
    {
        portal.Write("a.txt", SampleDump.Of("First"));
        await StartAsync();
        await UntilAsync(() => IsOnSiteAsync("First"));
        await portal.DamageAsync("UPDATE Articles SET Category = '{{'");
        var failure = await Assert.ThrowsAnyAsync<JsonException>(() => portal.AskAsync(db => db.Articles.ToListAsync()));

        portal.Builds.Report(failure);

        Assert.True(portal.Builds.NeedsBuild);
        await UntilAsync(() => Task.FromResult(!portal.Builds.NeedsBuild));
        Assert.Single(await portal.AskAsync(db => db.Articles.ToListAsync()));
        portal.Builds.Report(failure);
        Assert.False(portal.Builds.NeedsBuild);
    }

    [Theory, Trait("Fault", "7")]
    [InlineData("empty")]
    [InlineData("missing")]
    public async Task After_an_upgrade_without_its_folder_the_previous_build_is_served(string folder)
    {
        for (var i = 0; i < 10; i++) portal.Write($"{i}.txt", SampleDump.Of($"Story {i}"));
        await portal.ImportAsync();
        portal.Options.TimeZone = "Europe/Paris";
        portal.ForgetBuilds();
        Directory.Move(portal.Options.Seeds, portal.Options.Seeds + ".away");
        if (folder == "empty") Directory.CreateDirectory(portal.Options.Seeds);

        await StartAsync();
        await UntilAsync(() => Task.FromResult(State.LastFailure is not null));

        Assert.StartsWith(folder == "empty" ? "10 of 10 stories have no file any more" : "Could not find a part of the path", State.LastFailure!.Reason, StringComparison.Ordinal);
        Assert.True(await IsOnSiteAsync("Story 9"));
        if (folder == "empty") Directory.Delete(portal.Options.Seeds);
        Directory.Move(portal.Options.Seeds + ".away", portal.Options.Seeds);
        await UntilAsync(() => Task.FromResult(State.LastFailure is null && portal.Builds.CurrentPath == portal.BuildPath));
        Assert.True(await IsOnSiteAsync("Story 9"));
    }

    [Fact]
    public async Task A_failure_is_over_when_the_folder_is_back_unchanged()
    {
        portal.Write("a.txt", SampleDump.Of("First"));
        await StartAsync();
        await UntilAsync(() => IsOnSiteAsync("First"));
        Directory.Move(portal.Options.Seeds, portal.Options.Seeds + ".away");
        await UntilAsync(() => Task.FromResult(State.LastFailure is not null));

        Directory.Move(portal.Options.Seeds + ".away", portal.Options.Seeds);

        await UntilAsync(() => Task.FromResult(State.LastFailure is null));
    }

    [Fact]
    public async Task A_problem_is_told_when_it_is_new_and_not_with_every_other_change()
    {
        portal.Write("bad.txt", "No story.").Write("a.txt", SampleDump.Of("First"));
        await StartAsync();
        await UntilAsync(() => IsOnSiteAsync("First"));

        portal.Write("b.txt", SampleDump.Of("Second"));
        await UntilAsync(() => IsOnSiteAsync("Second"));
        portal.Write("worse.txt", "Nothing.");
        await UntilAsync(() => Task.FromResult(State.Diagnostics.Count == 2));

        await UntilAsync(() => Task.FromResult(log.Lines.Any(line => line.Line.StartsWith("worse.txt", StringComparison.Ordinal))));
        Assert.Single(log.Lines, line => line.Line.StartsWith("bad.txt", StringComparison.Ordinal));
    }

    [Theory, Trait("Fault", "87")]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task A_failure_that_nobody_foresaw_is_told_in_full_once(bool isUnforeseen, int times)
    {
        portal.Write("a.txt", SampleDump.Of("First"));
        await StartAsync();
        await UntilAsync(() => IsOnSiteAsync("First"));

        portal.Edition.Preparing = portal.Edition.TakingBack = (_, _) => throw (isUnforeseen ? new NotSupportedException("Nobody foresaw it.") : new SqliteException("Full.", 13));
        portal.Write("b.txt", SampleDump.Of("Second"));
        await UntilAsync(() => Task.FromResult(log.Lines.Count(line => line.Line.StartsWith("Import failed", StringComparison.Ordinal)) >= 2));

        Assert.Equal(times, log.Lines.Count(line => line.Line.StartsWith("The failure in full: ", StringComparison.Ordinal) && line.Line.Contains(" at NewsPortal.", StringComparison.Ordinal)));
    }

    private static void Harm(string store, string how)
    {
        if (how == "deleted") File.Delete(store);
        using var file = how == "deleted" ? null : new FileStream(store, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        if (how == "emptied") file!.SetLength(0);
        if (how == "cut at its end") file!.SetLength(file.Length - 7);
        if (how == "cut in half") file!.SetLength(file.Length / 2);
        if (how == "overwritten") file!.Write(new byte[8192]);
    }

    private async Task StartAsync()
    {
        services = portal.Register(new ServiceCollection()).BuildServiceProvider();
        service = ActivatorUtilities.CreateInstance<ImportService>(services, log);
        monitor = ActivatorUtilities.CreateInstance<BuildMonitor>(services);
        await monitor.StartAsync(default);
        await service.StartAsync(default);
    }

    private async Task<bool> IsOnSiteAsync(string headline)
    {
        try
        {
            return await portal.AddressOfAsync(headline) is not null;
        }
        catch (Exception e) when (e is SqliteException or NoBuildException)
        {
            return false;
        }
    }

    /// <summary>Time passes for the portal as long as something has not happened, within a minute of ours.</summary>
    private async Task UntilAsync(Func<Task<bool>> happened)
    {
        var end = DateTime.UtcNow.AddMinutes(1);
        while (!await happened())
        {
            Assert.True(DateTime.UtcNow < end, "It has not happened within a minute.");
            portal.Clock.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Delay(10);
        }
    }
}
