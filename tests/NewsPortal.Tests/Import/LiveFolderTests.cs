namespace NewsPortal.Tests.Import;

/// <summary>What the service that imports by itself makes of a system that says nothing, of time, and of whatever is thrown at it.</summary>
public sealed class LiveFolderTests : IDisposable
{
    private readonly TestPortal portal = new();

    public void Dispose() => portal.Dispose();

    /// <summary>It goes on watching the folder that stood there, tells of no change in the new one, and of no error.</summary>
    [Fact, Trait("Fault", "3"), Trait("Fault", "9")]
    public async Task A_watcher_that_falls_silent_is_noticed_and_started_again()
    {
        portal.Write("a.txt", SampleDump.Of("First")).Write("../new/a.txt", SampleDump.Of("First")).Write("../new/b.txt", SampleDump.Of("Second"));
        await using var import = await RunningImport.StartAsync(portal);
        await import.UntilOnSiteAsync("First");
        await import.UntilAsync(() => import.Watcher.IsProved);

        Directory.Move(portal.Options.Seeds, portal.Options.Seeds + ".old");
        Directory.Move(portal.PathOf("../new"), portal.Options.Seeds);

        await import.UntilOnSiteAsync("Second");
        await import.UntilAsync(() => import.Watcher.IsProved);
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
        portal.Clock.Advance(due.AddSeconds(-30) - portal.Now);
        portal.Write("c.txt", SampleDump.Of("Meanwhile"));
        await import.UntilAsync(() => import.IsOnSiteAsync("Meanwhile"), TimeSpan.FromMilliseconds(10));
        Assert.Equal((portal.Now < due, false), (true, await import.IsOnSiteAsync("Later")));

        portal.Clock.Advance(due.AddMilliseconds(-1) - portal.Now);
        // The store has it a moment before the state of the import tells of it.
        await import.UntilAsync(async () => await import.IsOnSiteAsync("Later") && import.State.LastChange!.At > due.AddSeconds(-1), TimeSpan.FromMilliseconds(1));

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

    [Theory, Trait("Fault", "12")]
    [InlineData("This is no registry.", "restore a backup")]
    [InlineData(null, "names a folder")]
    public async Task While_the_registry_cannot_be_used_the_build_is_served_and_nothing_is_changed(string? content, string advice)
    {
        portal.Write("a.txt", SampleDump.Of("First"));
        await portal.ImportAsync();
        File.Delete(portal.StorePath);
        if (content is null) Directory.CreateDirectory(portal.StorePath);
        else await File.WriteAllTextAsync(portal.StorePath, content);
        portal.Write("b.txt", SampleDump.Of("Second"));

        await using var import = await RunningImport.StartAsync(portal);
        await import.UntilAsync(() => import.State.LastFailure is not null);

        Assert.Contains(advice, import.State.LastFailure!.Reason, StringComparison.Ordinal);
        Assert.Contains(portal.StorePath, import.State.LastFailure!.Reason, StringComparison.Ordinal);
        if (content is not null) Assert.Equal(content, await File.ReadAllTextAsync(portal.StorePath));
        Assert.True(portal.Edition.IsReady && import.IsRunning);
        Assert.True(await import.IsOnSiteAsync("First"));
    }
}
