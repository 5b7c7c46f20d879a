using NewsPortal.Import;

namespace NewsPortal.Tests.Import;

/// <summary>Fault 1: nobody ever sees half of a story.</summary>
[Trait("Fault", "1")]
public sealed class UnsettledFilesTests : IDisposable
{
    private const string Warning = "a.txt:1:1: warning: The file is being written; it is read when it is stable.";

    private readonly TestPortal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task A_new_file_that_grows_is_left_for_the_next_look()
    {
        await portal.Write("0.txt", SampleDump.Of("There")).ImportAsync();
        portal.Write("a.txt", SampleDump.Of("Half")).Write("b.txt", SampleDump.Of("Whole"));
        Stamp("a.txt", TimeSpan.Zero);

        var report = await ImportWhileAsync(() => portal.Write("a.txt", SampleDump.Of("Half", body: "And the rest.")));

        Assert.Equal((1, Warning), (report.Added, Assert.Single(report.Diagnostics).ToString()));
        Stamp("a.txt", TimeSpan.FromSeconds(-5));
        Assert.Equal(1, (await portal.ImportAsync()).Added);
    }

    [Fact]
    public async Task Of_a_file_that_is_written_anew_the_old_story_stays_until_it_is_whole()
    {
        portal.Write("a.txt", SampleDump.Of("Old"));
        await portal.ImportAsync();
        portal.Write("a.txt", "Ha");
        Stamp("a.txt", TimeSpan.Zero);

        var report = await ImportWhileAsync(() => portal.Write("a.txt", SampleDump.Of("New")));

        Assert.Equal((0, 0, 0, 1), (report.Added, report.Changed, report.Removed, report.Unchanged));
        Assert.Equal("Old", await portal.AskAsync(db => Task.FromResult(db.Articles.Single().Headline)));
    }

    [Fact]
    public async Task A_file_that_comes_to_rest_between_two_looks_is_read()
    {
        portal.Write("a.txt", SampleDump.Of("One"));
        Stamp("a.txt", TimeSpan.Zero);

        Assert.Equal(1, (await ImportWhileAsync(() => { })).Added);
    }

    /// <param name="between">Happens between the first look at fresh files and the second.</param>
    private async Task<ImportReport> ImportWhileAsync(Action between)
    {
        var import = portal.ImportAsync();
        Assert.False(import.IsCompleted);
        between();
        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        return await import;
    }

    private void Stamp(string seed, TimeSpan fromNow) => File.SetLastWriteTimeUtc(portal.PathOf(seed), portal.Now + fromNow);
}
