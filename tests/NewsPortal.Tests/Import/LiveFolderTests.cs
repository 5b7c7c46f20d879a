namespace NewsPortal.Tests.Import;

/// <summary>What the service that imports by itself makes of a system that says nothing, of time, and of whatever is thrown at it.</summary>
public sealed class LiveFolderTests : IDisposable
{
    private readonly TestPortal portal = new();

    public void Dispose() => portal.Dispose();

    /// <summary>It goes on watching the folder that stood there, tells of no change in the new one, and of no error.</summary>
    [Fact, Trait("Fault", "3"), Trait("Fault", "9")]
    public async Task A_watcher_that_falls_silent_is_found_out_by_the_next_look_counted_and_made_anew()
    {
        portal.Write("a.txt", SampleDump.Of("First")).Write("../new/a.txt", SampleDump.Of("First")).Write("../new/b.txt", SampleDump.Of("Second"));
        await using var import = await RunningImport.StartAsync(portal);
        await import.UntilOnSiteAsync("First");
        await import.UntilAsync(() => import.Watcher.IsOn);

        Directory.Move(portal.Options.Seeds, portal.Options.Seeds + ".old");
        Directory.Move(portal.PathOf("../new"), portal.Options.Seeds);

        await import.UntilOnSiteAsync("Second");
        await import.UntilAsync(() => import.Watcher is { Missed: 1, IsOn: true });
        portal.Write("c.txt", SampleDump.Of("Third"));
        await import.UntilOnSiteAsync("Third");
    }

    [Fact, Trait("Fault", "7"), Trait("Fault", "87")]
    public async Task A_portal_that_starts_without_its_folder_serves_its_store_and_goes_on_when_the_folder_is_there()
    {
        portal.Write("a.txt", SampleDump.Of("First"));
        Directory.Move(portal.Options.Seeds, portal.Options.Seeds + ".away");
        Assert.Contains("which is not there", Assert.Single(portal.Options.Diagnostics()), StringComparison.Ordinal);
        Directory.Move(portal.Options.Seeds + ".away", portal.Options.Seeds);
        await portal.ImportAsync();
        Directory.Move(portal.Options.Seeds, portal.Options.Seeds + ".away");

        Assert.Empty(portal.Options.Diagnostics());
        await using var import = await RunningImport.StartAsync(portal);
        await import.UntilAsync(() => import.State.LastFailure is not null);

        Assert.True(await import.IsOnSiteAsync("First"));
        Directory.Move(portal.Options.Seeds + ".away", portal.Options.Seeds);
        portal.Write("b.txt", SampleDump.Of("Second"));
        await import.UntilOnSiteAsync("Second");
    }

    [Fact, Trait("Fault", "29")]
    public async Task A_story_appears_by_itself_when_its_time_comes_and_not_before()
    {
        var due = new DateTime(2022, 6, 1, 1, 0, 0, DateTimeKind.Utc);
        portal.Write("a.txt", SampleDump.Of("First")).Write("b.txt", SampleDump.Of("Later", date: "June 1, 2022", time: "10:00 a.m."));
        await using var import = await RunningImport.StartAsync(portal);
        await import.UntilOnSiteAsync("First");
        portal.Clock.Advance(due.AddSeconds(-10) - portal.Now);
        await import.UntilAsync(() => import.State.LastLook!.At > due.AddSeconds(-7));
        Assert.False(await import.IsOnSiteAsync("Later"));

        portal.Clock.Advance(due.AddMilliseconds(-1) - portal.Now);
        // The store has it a moment before the state of the import tells of it.
        await import.UntilAsync(async () => await import.IsOnSiteAsync("Later") && import.State.LastChange!.At > due.AddSeconds(-7), TimeSpan.FromMilliseconds(1));

        Assert.True(import.State.LastChange!.At >= due, $"It was there at {import.State.LastChange.At:O}.");
    }

    [Theory, Trait("Fault", "87")]
    [InlineData(typeof(InvalidCastException))]
    [InlineData(typeof(OutOfMemoryException))]
    [InlineData(typeof(TaskCanceledException))]
    [InlineData(typeof(IOException))]
    [InlineData(typeof(ObjectDisposedException))]
    public async Task Whatever_an_import_throws_another_follows(Type thrown)
    {
        portal.Write("a.txt", SampleDump.Of("First"));
        await using var import = await RunningImport.StartAsync(portal);
        await import.UntilOnSiteAsync("First");
        var times = 0;
        portal.Edition.Preparing = (_, _) => Interlocked.Increment(ref times) < 3 ? throw Made(thrown) : Task.CompletedTask;

        portal.Write("b.txt", SampleDump.Of("Second"));
        await import.UntilAsync(() => Volatile.Read(ref times) >= 1 && import.State.LastFailure is null && portal.Edition.ContentVersion == 2);

        Assert.True(import.IsRunning);
        Assert.True(await import.IsOnSiteAsync("Second"));
    }

    private static Exception Made(Type kind) => kind == typeof(ObjectDisposedException) ? new ObjectDisposedException("the store") : (Exception)Activator.CreateInstance(kind)!;

    [Fact, Trait("Fault", "12")]
    public async Task A_store_that_cannot_be_written_is_served_as_it_is_and_what_to_do_is_told()
    {
        portal.Write("a.txt", SampleDump.Of("First"));
        await portal.ImportAsync();
        portal.Options.Store += ";Mode=ReadOnly";
        portal.Write("b.txt", SampleDump.Of("Second"));

        await using var import = await RunningImport.StartAsync(portal);
        await import.UntilAsync(() => import.State.LastFailure is not null);

        Assert.Contains("write to the store's file", import.State.LastFailure!.Reason, StringComparison.Ordinal);
        Assert.True(portal.Edition.IsReady && import.IsRunning);
        Assert.True(await import.IsOnSiteAsync("First"));
    }
}
