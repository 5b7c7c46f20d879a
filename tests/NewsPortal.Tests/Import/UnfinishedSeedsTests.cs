using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Import;
using NewsPortal.Seeds;
using NewsPortal.Seeds.Folder;

namespace NewsPortal.Tests.Import;

/// <summary>Fault 42: seeds that take too long to read.</summary>
[Trait("Fault", "42")]
public sealed class UnfinishedSeedsTests : IAsyncDisposable
{
    private static readonly string Good = $"---\nheadline: One\npublished: 2022-05-01\ncategory: News\n---\nWords.";

    private readonly TestPortal portal = new();
    private readonly ServiceProvider services;
    private readonly ManualResetEventSlim end = new();
    private volatile bool isSlow, isWaiting;
    private int read;

    public UnfinishedSeedsTests() => services = portal.Register(new ServiceCollection()).AddSingleton<ReadSeed>(Read).BuildServiceProvider();

    public async ValueTask DisposeAsync()
    {
        end.Set();
        await services.DisposeAsync();
        portal.Dispose();
    }

    [Fact]
    public async Task Its_story_of_before_stays_the_others_are_taken_and_it_is_tried_again_when_all_files_are_read()
    {
        Write("z.md", Good);
        await ImportAsync(trustTimes: true);
        isSlow = true;
        Write("z.md", Good + " More.");
        Write("b.md", Good.Replace("One", "Two", StringComparison.Ordinal));

        var late = await ImportAsync(trustTimes: true);

        Assert.Equal((1, "z.md:1:1: error: The file takes longer to read than the limit of 2 seconds (setting Portal:SeedSeconds)."), (late.Added, Assert.Single(late.Diagnostics).ToString()));
        Assert.NotNull(await portal.AddressOfAsync("One"));
        Assert.NotNull(await portal.AddressOfAsync("Two"));
        (isSlow, isWaiting, read) = (false, false, 0);
        Assert.Equal((1, 0), ((await ImportAsync(trustTimes: true)).Errors, read));
        Assert.Equal((1, 0), ((await ImportAsync(trustTimes: false)).Changed, (await ImportAsync(trustTimes: false)).Errors));
    }

    [Fact]
    public async Task A_seed_that_takes_all_memory_keeps_no_other_out_and_is_named()
    {
        Write("large.md", Good);
        Write("z.md", Good.Replace("One", "Two", StringComparison.Ordinal));

        var report = await ImportAsync(trustTimes: true);

        Assert.StartsWith("large.md:1:1: error: The memory did not suffice", Assert.Single(report.Diagnostics).ToString(), StringComparison.Ordinal);
        Assert.NotNull(await portal.AddressOfAsync("Two"));
    }

    private void Write(string seed, string text)
    {
        portal.Write(seed, text);
        File.SetLastWriteTimeUtc(portal.PathOf(seed), portal.Now.AddMinutes(-text.Length));
    }

    /// <summary>Time passes while the last seed is read.</summary>
    private async Task<ImportReport> ImportAsync(bool trustTimes)
    {
        var import = services.GetRequiredService<Importer>().RunAsync(null, default, trustTimes: trustTimes);
        while (!import.IsCompleted)
        {
            if (isWaiting) portal.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(10);
        }
        return await import;
    }

    private ReadResult Read(string path, byte[] bytes, SeedDefaults desk)
    {
        Interlocked.Increment(ref read);
        if (path == "large.md") throw new InsufficientMemoryException();
        isWaiting = isSlow && path == "z.md";
        if (isWaiting) end.Wait();
        return SeedReader.Read(path, bytes, desk);
    }
}
