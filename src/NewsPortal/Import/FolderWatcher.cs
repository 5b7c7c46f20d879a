using System.Threading.Channels;

namespace NewsPortal.Import;

/// <summary>
/// Hears of changes in the seeds folder as they happen, so that nobody need wait for the next look. It only wakes: the
/// system's watcher loses events and can fall silent without a word, so the looks go on whatever it says, and one that finds
/// what it did not tell of has it made anew.
/// </summary>
public sealed class FolderWatcher(PortalOptions options, TimeProvider time, ILogger<FolderWatcher> log) : IDisposable
{
    /// <summary>Whoever saves several files, or one in several steps, is let finish.</summary>
    private static readonly TimeSpan LeastRest = TimeSpan.FromMilliseconds(200);

    private readonly Channel<bool> hints = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private FileSystemWatcher? watcher;
    private bool hasComplained;

    /// <summary>Whether the system tells of changes.</summary>
    public bool IsOn => watcher is not null;

    /// <summary>How many looks found changes that it had not told of.</summary>
    public long Missed { get; private set; }

    /// <summary>Until something changes, and no longer than a time.</summary>
    /// <param name="rest">At least so long passes after a change, so that ceaseless changes leave the machine to its readers.</param>
    public async Task WaitAsync(TimeSpan most, TimeSpan rest, CancellationToken stop)
    {
        if (options.SweepSeconds > 0) Watch();
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var (timeout, hint) = (Task.Delay(most, time, over.Token), hints.Reader.WaitToReadAsync(over.Token).AsTask());
        if (await Task.WhenAny(timeout, hint) == hint && !stop.IsCancellationRequested) await Task.WhenAny(timeout, Task.Delay(rest > LeastRest ? rest : LeastRest, time, over.Token));
        await over.CancelAsync();
        stop.ThrowIfCancellationRequested();
    }

    /// <summary>Whether it told of any change since this was last asked.</summary>
    public bool TakeHint() => hints.Reader.TryRead(out _);

    /// <summary>A look found a change that it did not tell of.</summary>
    public void CountMissed()
    {
        if (!IsOn) return;
        Missed++;
        Drop();
    }

    private void Watch()
    {
        if (watcher is not null) return;
        try
        {
            watcher = new FileSystemWatcher(options.Seeds)
            {
                IncludeSubdirectories = true,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            };
            watcher.Created += Tell;
            watcher.Changed += Tell;
            watcher.Deleted += Tell;
            watcher.Renamed += Tell;
            watcher.Error += Fail;
            watcher.EnableRaisingEvents = true;
            hasComplained = false;
        }
        // Whatever it fails of, the looks decide; and behind this stands only the host, which would end.
        catch (Exception e)
        {
            Complain(e);
            Drop();
        }
    }

    private void Tell(object sender, FileSystemEventArgs change) => hints.Writer.TryWrite(true);

    private void Fail(object sender, ErrorEventArgs error)
    {
        Complain(error.GetException());
        Drop();
        hints.Writer.TryWrite(true);
    }

    /// <summary>Once, however often it fails in a row.</summary>
    private void Complain(Exception reason)
    {
        if (!hasComplained) log.LogWarning("The system does not tell of changes in {Folder} ({Reason}); they are found by looking every {Seconds} seconds", options.Seeds, reason.Message, options.SweepSeconds);
        hasComplained = true;
    }

    private void Drop() => Interlocked.Exchange(ref watcher, null)?.Dispose();

    public void Dispose() => Drop();
}
