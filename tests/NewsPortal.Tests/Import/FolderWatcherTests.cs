using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging.Abstractions;
using NewsPortal.Import;

namespace NewsPortal.Tests.Import;

public sealed class FolderWatcherTests : IDisposable
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1), Patience = TimeSpan.FromSeconds(30);

    private readonly TestPortal portal = new();

    public FolderWatcherTests() => portal.Options.SweepSeconds = 2;

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task A_dropped_file_ends_the_wait_for_the_next_look()
    {
        using var watcher = Watcher();
        var wait = watcher.WaitAsync(Hour, TimeSpan.Zero, default);
        portal.Write("deep/down/a.txt", SampleDump.Of("Dropped"));

        await wait.WaitAsync(Patience);

        Assert.True(watcher.TakeHint());
    }

    [Fact, Trait("Fault", "3")]
    public async Task What_it_missed_is_counted_and_it_is_made_anew()
    {
        using var watcher = Watcher();
        await watcher.WaitAsync(TimeSpan.Zero, TimeSpan.Zero, default);

        watcher.CountMissed();

        Assert.Equal((1, false), (watcher.Missed, watcher.IsOn));
        await watcher.WaitAsync(TimeSpan.Zero, TimeSpan.Zero, default);
        Assert.True(watcher.IsOn);
    }

    /// <summary>Nobody can make the system's queue overflow in a moment: what it would say then is said in its place.</summary>
    [Fact, Trait("Fault", "6")]
    public async Task Where_the_system_could_not_keep_up_it_asks_for_a_look_and_is_made_anew()
    {
        using var watcher = Watcher();
        await watcher.WaitAsync(TimeSpan.Zero, TimeSpan.Zero, default);
        var wait = watcher.WaitAsync(Hour, TimeSpan.Zero, default);

        Fail(SystemsOwn(watcher)!, new ErrorEventArgs(new InternalBufferOverflowException()));

        await wait.WaitAsync(Patience);
        Assert.True(watcher.TakeHint());
        Assert.False(watcher.IsOn);
        await watcher.WaitAsync(TimeSpan.Zero, TimeSpan.Zero, default);
        Assert.True(watcher.IsOn);
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "watcher")]
    private static extern ref FileSystemWatcher? SystemsOwn(FolderWatcher watcher);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "OnError")]
    private static extern void Fail(FileSystemWatcher watcher, ErrorEventArgs error);

    /// <summary>Faults 5 and 7.</summary>
    [Fact, Trait("Fault", "5")]
    public async Task Where_it_cannot_watch_the_looks_go_on_without_it()
    {
        Directory.Delete(portal.Options.Seeds);
        using var watcher = Watcher();

        await watcher.WaitAsync(TimeSpan.Zero, TimeSpan.Zero, default);

        Assert.False(watcher.IsOn);
        Directory.CreateDirectory(portal.Options.Seeds);
        await watcher.WaitAsync(TimeSpan.Zero, TimeSpan.Zero, default);
        Assert.True(watcher.IsOn);
    }

    [Fact]
    public async Task Where_the_folder_is_looked_at_once_nothing_is_watched()
    {
        portal.Options.SweepSeconds = 0;
        using var watcher = Watcher();

        await watcher.WaitAsync(TimeSpan.Zero, TimeSpan.Zero, default);

        Assert.False(watcher.IsOn);
    }

    [Fact]
    public async Task A_stop_ends_the_wait()
    {
        using var watcher = Watcher();
        using var stop = new CancellationTokenSource();
        var wait = watcher.WaitAsync(Hour, TimeSpan.Zero, stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait.WaitAsync(Patience));
    }

    private FolderWatcher Watcher() => new(portal.Options, TimeProvider.System, NullLogger<FolderWatcher>.Instance);
}
