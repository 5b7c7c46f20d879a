using Microsoft.Extensions.Time.Testing;
using NewsPortal.Articles;
using NewsPortal.Seeds;
using NewsPortal.Seeds.Folder;

namespace NewsPortal.Tests.Seeds.Folder;

/// <summary>Fault 42: no seed holds up the others, whatever its reader does with it.</summary>
[Trait("Fault", "42")]
public sealed class TimeLimitedReaderTests : IDisposable
{
    private const string Refusal = "slow.md:1:1: error: The file takes longer to read than the limit of 1.5 seconds (setting Portal:SeedSeconds).";

    private static readonly byte[] Large = new byte[TimeLimitedReader.Small + 1];

    private readonly FakeTimeProvider clock = new();
    private readonly ManualResetEventSlim end = new();
    private readonly SemaphoreSlim begun = new(0);
    private readonly TimeLimitedReader reader;

    public TimeLimitedReaderTests()
    {
        var desk = new SeedDefaults(PublisherZone.Find("Asia/Tokyo")!, "en") { Limits = SeedLimits.Default with { Time = TimeSpan.FromSeconds(1.5) } };
        reader = new(desk, clock, Read);
    }

    public void Dispose()
    {
        end.Set();
        reader.Dispose();
        begun.Dispose();
    }

    [Fact]
    public async Task A_seed_that_takes_too_long_is_refused_with_the_limit_and_the_next_is_read()
    {
        var slow = reader.ReadAsync("slow.md", Large, default);
        await begun.WaitAsync();
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.False(slow.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal((Refusal, true), (Assert.Single((await slow).Diagnostics).ToString(), (await slow).IsUnfinished));
        Assert.Empty((await reader.ReadAsync("fast.md", Large, default)).Diagnostics);
        Assert.Empty((await reader.ReadAsync("fast.txt", [], default)).Diagnostics);
    }

    [Fact]
    public async Task Whoever_is_told_to_stop_does_not_wait_for_the_reader()
    {
        using var stop = new CancellationTokenSource();
        var slow = reader.ReadAsync("slow.md", Large, stop.Token);
        await begun.WaitAsync();

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => slow);
    }

    [Fact]
    public async Task A_failure_of_the_reader_is_one_of_whoever_asked() =>
        await Assert.ThrowsAsync<InvalidDataException>(() => reader.ReadAsync("broken.md", Large, default));

    private ReadResult Read(string path, byte[] bytes, SeedDefaults desk)
    {
        if (path == "broken.md") throw new InvalidDataException();
        if (path != "slow.md") return new(null, []);
        begun.Release();
        end.Wait();
        return new(null, []);
    }
}
