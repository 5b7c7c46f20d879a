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
        var slow = reader.ReadAsync("slow.md", [], default);
        await begun.WaitAsync();
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.False(slow.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal((Refusal, true), (Assert.Single((await slow).Diagnostics).ToString(), (await slow).IsUnfinished));
        Assert.Empty((await reader.ReadAsync("fast.md", [], default)).Diagnostics);
        Assert.Empty((await reader.ReadAsync("fast.txt", [], default)).Diagnostics);
    }

    [Fact]
    public async Task Whoever_is_told_to_stop_does_not_wait_for_the_reader()
    {
        using var stop = new CancellationTokenSource();
        var slow = reader.ReadAsync("slow.md", [], stop.Token);
        await begun.WaitAsync();

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => slow);
    }

    [Fact]
    public async Task A_failure_of_the_reader_is_one_of_whoever_asked() =>
        await Assert.ThrowsAsync<InvalidDataException>(() => reader.ReadAsync("broken.md", [], default));

    [Theory]
    [InlineData("small.md")]
    [InlineData("small.txt")]
    public async Task Every_seed_is_timed_however_small_and_of_whatever_kind(string path)
    {
        using var timed = new TimeLimitedReader(new(PublisherZone.Find("Asia/Tokyo")!, "en"), clock, (_, _, _) => Wait());
        var slow = timed.ReadAsync(path, [], default);
        await begun.WaitAsync();
        clock.Advance(TimeSpan.FromSeconds(3));

        Assert.True((await slow).IsUnfinished);
    }

    [Fact]
    public async Task A_seed_that_needs_more_memory_than_there_is_is_rejected_by_name_and_read_again()
    {
        var large = await reader.ReadAsync("large.md", [], default);

        Assert.Equal("large.md:1:1: error: The memory did not suffice to read the file, which is tried again; make it smaller, or split the story.",
            Assert.Single(large.Diagnostics).ToString());
        Assert.True(large.IsUnfinished);
        Assert.Empty((await reader.ReadAsync("fast.md", [], default)).Diagnostics);
    }

    [Theory]
    [InlineData("a.txt", "WORLD > Asia\n\nPorts agree\n\nMay 1, 2202\n\nThey met.\n", "a.txt:5:1: warning: The publication date is May 1, 2202, more than a year ahead")]
    [InlineData("a.md", "---\nheadline: One\npublished: 2202-05-01\ncategory: World\n---\nWords.\n", "a.md:1:1: warning: The publication date is May 1, 2202, more than a year ahead")]
    public async Task A_publication_more_than_a_year_ahead_is_a_warning(string path, string seed, string warning)
    {
        clock.SetUtcNow(new DateTimeOffset(2022, 5, 1, 0, 0, 0, TimeSpan.Zero));
        using var plain = new TimeLimitedReader(new SeedDefaults(PublisherZone.Find("Asia/Tokyo")!, "en"), clock);

        var ahead = await plain.ReadAsync(path, System.Text.Encoding.UTF8.GetBytes(seed), default);
        var soon = await plain.ReadAsync(path, System.Text.Encoding.UTF8.GetBytes(seed.Replace("2202", "2023", StringComparison.Ordinal)), default);

        Assert.Contains(ahead.Diagnostics, found => found.ToString().StartsWith(warning, StringComparison.Ordinal));
        Assert.DoesNotContain(soon.Diagnostics, found => found.Message.Contains("ahead", StringComparison.Ordinal));
    }

    private ReadResult Wait()
    {
        begun.Release();
        end.Wait();
        return new(null, []);
    }

    private ReadResult Read(string path, byte[] bytes, SeedDefaults desk)
    {
        if (path == "broken.md") throw new InvalidDataException();
        if (path == "large.md") throw new InsufficientMemoryException();
        return path == "slow.md" ? Wait() : new(null, []);
    }
}
