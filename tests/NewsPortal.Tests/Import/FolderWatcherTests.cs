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
    public async Task A_dropped_file_ends_the_wait_for_the_next_scan_and_is_named()
    {
        portal.Write("deep/down/a.txt", SampleDump.Of("There"));
        using var watcher = Watcher();
        var wait = watcher.WaitAsync(Hour, TimeSpan.Zero, default);
        portal.Write("deep/down/b.txt", SampleDump.Of("Dropped"));

        await wait.WaitAsync(Patience);

        Assert.True(watcher.HasHint);
        var (names, needsScan) = watcher.Take();
        Assert.Equal(["deep/down/b.txt"], names);
        Assert.False(needsScan);
        Assert.False(watcher.HasHint);
    }

    [Fact]
    public async Task A_renamed_folder_is_named_by_both_names()
    {
        portal.Write("old/a.txt", SampleDump.Of("There"));
        using var watcher = Watcher();
        var wait = watcher.WaitAsync(Hour, TimeSpan.Zero, default);

        Directory.Move(portal.PathOf("old"), portal.PathOf("new"));

        await wait.WaitAsync(Patience);
        Assert.Equal(["new", "old"], watcher.Take().Names.Order());
    }

    [Theory]
    [InlineData(FolderWatcher.MaxNames, false)]
    [InlineData(FolderWatcher.MaxNames + 1, true)]
    public async Task More_changes_than_it_names_need_a_scan(int files, bool needsScan)
    {
        using var watcher = Watcher();
        await watcher.WaitAsync(TimeSpan.Zero, TimeSpan.Zero, default);

        for (var i = 0; i < files; i++) Create(SystemsOwn(watcher)!, new(WatcherChangeTypes.Created, portal.Options.Seeds, $"{i}.txt"));

        var (names, isScan) = watcher.Take();
        Assert.Equal((needsScan ? 0 : files, needsScan), (names.Count, isScan));
    }

    [Fact, Trait("Fault", "3")]
    public async Task One_whose_folder_was_replaced_knows_that_it_is_dead_and_starts_again_with_a_scan()
    {
        using var watcher = Watcher();
        await watcher.WaitAsync(TimeSpan.Zero, TimeSpan.Zero, default);
        Assert.True(watcher.IsProved);

        Directory.Move(portal.Options.Seeds, portal.Options.Seeds + ".away");
        Directory.CreateDirectory(portal.Options.Seeds);

        Assert.False(watcher.IsProved);
        await watcher.WaitAsync(TimeSpan.Zero, TimeSpan.Zero, default);
        Assert.Equal((true, true), (watcher.IsProved, watcher.Take().NeedsScan));
    }

    [Fact, Trait("Fault", "3")]
    public async Task What_it_missed_is_counted_and_it_is_made_anew()
    {
        using var watcher = Watcher();
        await watcher.WaitAsync(TimeSpan.Zero, TimeSpan.Zero, default);

        watcher.CountMissed();

        Assert.Equal((1, false), (watcher.Missed, watcher.IsActive));
        await watcher.WaitAsync(TimeSpan.Zero, TimeSpan.Zero, default);
        Assert.True(watcher.IsActive);
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
        Assert.True(watcher.Take().NeedsScan);
        Assert.False(watcher.IsActive);
        await watcher.WaitAsync(TimeSpan.Zero, TimeSpan.Zero, default);
        Assert.True(watcher.IsActive);
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "watcher")]
    private static extern ref FileSystemWatcher? SystemsOwn(FolderWatcher watcher);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "OnCreated")]
    private static extern void Create(FileSystemWatcher watcher, FileSystemEventArgs change);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "OnError")]
    private static extern void Fail(FileSystemWatcher watcher, ErrorEventArgs error);

    /// <summary>Faults 5 and 7.</summary>
    [Fact, Trait("Fault", "5")]
    public async Task Where_it_cannot_watch_the_looks_go_on_without_it()
    {
        Directory.Delete(portal.Options.Seeds);
        using var watcher = Watcher();

        await watcher.WaitAsync(TimeSpan.Zero, TimeSpan.Zero, default);

        Assert.False(watcher.IsActive);
        Directory.CreateDirectory(portal.Options.Seeds);
        await watcher.WaitAsync(TimeSpan.Zero, TimeSpan.Zero, default);
        Assert.True(watcher.IsActive);
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
