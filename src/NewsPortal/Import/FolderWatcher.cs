using System.Threading.Channels;

namespace NewsPortal.Import;

/// <summary>
/// Names what changes in the seeds folder as it happens, so that nobody has to wait for the next scan. It is a hint: the
/// system's watcher loses events and can fall silent without an error, so its life is proved every few seconds, scans go on
/// whatever it reports, and one that finds what it did not report has it started again.
/// </summary>
public sealed class FolderWatcher(PortalOptions options, TimeProvider time, ILogger<FolderWatcher> log) : IDisposable
{
    /// <summary>More changes than this in a moment are found by a scan.</summary>
    public const int MaxNames = 1000;

    /// <summary>An editor that saves several files, or one in several steps, may finish.</summary>
    private static readonly TimeSpan MinRest = TimeSpan.FromMilliseconds(200);

    private readonly Channel<bool> wakes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Lock naming = new();
    private HashSet<string> names = new(StringComparer.Ordinal);
    private bool needsScan;
    private FileSystemWatcher? watcher;
    private bool hasComplained;

    /// <summary>On Linux, unless the file system hides its inodes.</summary>
    private bool isProvable;

    /// <summary>Returns whether changes are reported, as far as anybody can say.</summary>
    public bool IsActive => watcher is not null && (!isProvable || WatcherProof.IsWatched(options.Seeds));

    /// <summary>Returns whether it is sure that changes are reported.</summary>
    public bool IsProved => watcher is not null && isProvable && WatcherProof.IsWatched(options.Seeds);

    /// <summary>Returns whether there is something to take.</summary>
    public bool HasHint
    {
        get
        {
            lock (naming) return needsScan || names.Count > 0;
        }
    }

    /// <summary>How many scans found changes that it had not reported.</summary>
    public long Missed { get; private set; }

    /// <summary>Waits until something changes, or for a time.</summary>
    /// <param name="rest">At least so long passes after a change, so that unending changes leave the machine to its readers.</param>
    public async Task WaitAsync(TimeSpan max, TimeSpan rest, CancellationToken cancellationToken)
    {
        Watch();
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var timeout = Task.Delay(max, time, over.Token);
        var wake = wakes.Reader.WaitToReadAsync(over.Token).AsTask();
        if (await Task.WhenAny(timeout, wake) == wake && !cancellationToken.IsCancellationRequested)
            await Task.WhenAny(timeout, Task.Delay(rest > MinRest ? rest : MinRest, time, over.Token));
        await over.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>Ends the wait for a scan of the whole folder.</summary>
    public void RequestScan()
    {
        lock (naming) needsScan = true;
        wakes.Writer.TryWrite(true);
    }

    /// <summary>Returns the paths that changed since the last time, separated by slashes, and whether the whole folder has to be scanned.</summary>
    public (IReadOnlyCollection<string> Names, bool NeedsScan) Take()
    {
        lock (naming)
        {
            wakes.Reader.TryRead(out _);
            var (taken, scan) = (names, needsScan);
            names = new(StringComparer.Ordinal);
            needsScan = false;
            return (scan ? [] : taken, scan);
        }
    }

    /// <summary>A scan found a change that it did not report.</summary>
    public void CountMissed()
    {
        if (watcher is null) return;
        Missed++;
        Drop();
    }

    private void Watch()
    {
        if (watcher is not null && IsActive) return;
        if (watcher is not null)
        {
            log.LogWarning("The watcher of {Folder} has stopped without an error; it is started again", options.Seeds);
            Drop();
            RequestScan();
        }
        try
        {
            watcher = new FileSystemWatcher(options.Seeds)
            {
                IncludeSubdirectories = true,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            };
            watcher.Created += (_, change) => Name(change.FullPath);
            watcher.Deleted += (_, change) => Name(change.FullPath);
            watcher.Changed += (_, change) => NameFile(change.FullPath);
            watcher.Renamed += (_, change) => Name(change.OldFullPath, change.FullPath);
            watcher.Error += Fail;
            watcher.EnableRaisingEvents = true;
            isProvable = OperatingSystem.IsLinux() && WatcherProof.IsWatched(options.Seeds);
            hasComplained = false;
        }
        // Whatever it fails of, the scans decide; an exception here would end the host.
        catch (Exception e)
        {
            Complain(e);
            Drop();
        }
    }

    /// <summary>What changes below a folder is named itself.</summary>
    private void NameFile(string path)
    {
        if (!Directory.Exists(path)) Name(path);
    }

    private void Name(params ReadOnlySpan<string> paths)
    {
        lock (naming)
        {
            foreach (var path in paths) names.Add(Path.GetRelativePath(options.Seeds, path).Replace(Path.DirectorySeparatorChar, '/'));
            if (names.Count > MaxNames) needsScan = true;
        }
        wakes.Writer.TryWrite(true);
    }

    private void Fail(object sender, ErrorEventArgs error)
    {
        Complain(error.GetException());
        Drop();
        RequestScan();
    }

    /// <summary>Once, however often it fails in a row.</summary>
    private void Complain(Exception reason)
    {
        if (!hasComplained)
            log.LogWarning(
                "The system does not report changes in {Folder} ({Reason}); polling every {Seconds} s", options.Seeds, reason.Message, options.SweepSeconds);
        hasComplained = true;
    }

    private void Drop() => Interlocked.Exchange(ref watcher, null)?.Dispose();

    public void Dispose() => Drop();
}
