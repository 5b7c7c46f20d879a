using System.Diagnostics;
using NewsPortal.Seeds;
using NewsPortal.Seeds.Folder;
using NewsPortal.Store;
using NewsPortal.Text;

namespace NewsPortal.Import;

/// <summary>
/// Imports at start, whenever a look at the folder shows another file, size or time than before, and when the time of a
/// story has come. Every so often it reads all files again, whatever their times say. What another process has imported
/// it shows as well.
/// </summary>
public sealed class ImportService(
    StoreFile store, Importer importer, SeedFolder folder, FolderWatcher watcher, ImportState state, Edition edition, PortalOptions options, TimeProvider time, ILogger<ImportService> log)
    : BackgroundService
{
    private const int MostOfSmallImport = 5000;

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1), LongestPause = TimeSpan.FromMinutes(1), BetweenThoroughLooks = TimeSpan.FromMinutes(10), BetweenTriesOfUnread = TimeSpan.FromSeconds(10), BetweenLooksAtStore = TimeSpan.FromSeconds(2);

    /// <summary>Between two looks; zero: none after the first.</summary>
    private readonly TimeSpan sweep = TimeSpan.FromSeconds(options.SweepSeconds);

    private readonly Pace pace = new(TimeSpan.FromSeconds(options.SweepSeconds));
    private bool hasImported;

    /// <summary>Null where another look may show a change that cannot be told from it.</summary>
    private FolderFingerprint? lastLook;
    private int failuresInARow;
    private DateTime? nextDue, nextTryOfUnread;
    private DateTime nextThoroughLook = DateTime.MaxValue;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Whether there is something to import though no file has changed: a story whose time has come, or a file that could not be read, which no look tells from one that can.</summary>
    private bool IsDue => nextDue <= Now || nextTryOfUnread <= Now;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Without this the host would wait for the first import before it answers anything.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            await TryImportAsync(stoppingToken);
            await watcher.WaitAsync(Wait(), pace.AfterChange, stoppingToken);
        }
    }

    private TimeSpan Wait()
    {
        var wait = sweep == TimeSpan.Zero ? BetweenLooksAtStore : pace.Between(isAtRest: lastLook is not null);
        var untilDue = nextDue - Now ?? wait;
        return untilDue < wait ? TimeSpan.FromTicks(Math.Max(untilDue.Ticks, TimeSpan.TicksPerMillisecond)) : wait;
    }

    private async Task TryImportAsync(CancellationToken stop)
    {
        try
        {
            // A store of before is served while the folder is looked at.
            if (!edition.IsReady && store.ReadVersion() is { } version) await edition.PublishAsync(version, takesBack: false, stop);
            if (sweep > TimeSpan.Zero || !hasImported || IsDue || store.IsSuspect) CollectAfter(await ImportIfChangedAsync(stop));
            else await ShowWhatOthersImportedAsync(stop);
            failuresInARow = 0;
        }
        catch (Exception e) when (!stop.IsCancellationRequested)
        {
            // The site goes on with what the store has; whatever stood in the way may pass.
            store.Suspect(e);
            if (e is StoriesMissingException) await ShowStoreOfBeforeAsync(stop);
            await PauseAsync(TextSanitizer.ForLog(Obstacle.Describe(e)), e, stop);
        }
    }

    /// <summary>It has to stay until somebody has looked at the folder, and an older paper is better than none.</summary>
    private async Task ShowStoreOfBeforeAsync(CancellationToken stop)
    {
        if (!edition.IsReady && await store.ReadVersionOfBeforeAsync(stop) is { } version) await edition.PublishAsync(version, takesBack: false, stop);
    }

    private Task PauseAsync(string reason, Exception failure, CancellationToken stop)
    {
        var pause = FirstPause * Math.Pow(2, Math.Min(failuresInARow++, 10));
        if (pause > LongestPause) pause = LongestPause;
        var isSame = state.LastFailure?.Reason == reason;
        state.Failed(Now, reason);
        log.LogError("The import failed and is tried again in {Seconds} seconds: {Reason}", pause.TotalSeconds, reason);
        if (!isSame && !Obstacle.IsForeseen(failure)) log.LogError("The failure in full: {Failure}", TextSanitizer.ForLog(failure.ToString()));
        return Task.Delay(pause, time, stop);
    }

    private async Task ShowWhatOthersImportedAsync(CancellationToken stop) => await edition.PublishAsync(await store.ReadVersionNowAsync(stop), takesBack: true, stop);

    /// <returns>How many files it had to do with: at first all of them.</returns>
    private async Task<int> ImportIfChangedAsync(CancellationToken stop)
    {
        var clock = Stopwatch.GetTimestamp();
        var (isFirst, wasTold, isThorough, isDue) = (!hasImported, watcher.TakeHint(), Now >= nextThoroughLook, IsDue);
        // After a hint, or where something was just changing, there is most likely something to list.
        var files = lastLook is null || wasTold ? folder.List() : null;
        var look = files is null ? folder.Look() : FolderFingerprint.Of(files);
        pace.Count(Stopwatch.GetElapsedTime(clock));
        state.Looked(Now, look.Files);
        if (look == lastLook && !isThorough && !isDue && !store.IsSuspect)
        {
            await ShowWhatOthersImportedAsync(stop);
            return 0;
        }
        if (files is null)
        {
            files = folder.List();
            look = FolderFingerprint.Of(files);
        }
        var report = await importer.RunAsync(null, stop, files, trustTimes: !isThorough);
        var before = state.Diagnostics;
        var isNews = report.ChangedAnything || isFirst || !report.Diagnostics.SequenceEqual(before);
        state.Succeeded(Now, report);
        if (report.ChangedAnything && !isFirst && !isThorough && !isDue && !wasTold && !watcher.TakeHint()) watcher.CountMissed();
        // A file of this very moment may change once more without another time: it is looked at again.
        lastLook = files.Any(file => file.Refusal is null && file.StableModified(Now) == 0) ? null : look;
        hasImported = true;
        (nextDue, nextTryOfUnread) = (report.NextDue, report.Unread.Count > 0 ? Now + BetweenTriesOfUnread : null);
        if (isFirst || isThorough) nextThoroughLook = sweep > TimeSpan.Zero ? Now + BetweenThoroughLooks : DateTime.MaxValue;
        if (isNews) Report(report, before);
        return isFirst ? files.Count : report.Added + report.Changed;
    }

    /// <summary>What a large import leaves behind would stay with the process for as long as readers need little.</summary>
    private static void CollectAfter(int files)
    {
        if (files > MostOfSmallImport) GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    /// <summary>A problem is told once, and not with every other story that changes; the status page has them all.</summary>
    /// <param name="before">The problems that were told already.</param>
    private void Report(ImportReport report, IReadOnlyList<Diagnostic> before)
    {
        var problems = report.Diagnostics.Except(before).ToList();
        foreach (var problem in problems.Where(p => p.IsError)) log.LogWarning("{Diagnostic}", problem.ToString());
        foreach (var problem in problems.Where(p => !p.IsError)) log.LogInformation("{Diagnostic}", problem.ToString());
        log.LogInformation("Import: {Report}", report.ToString());
    }
}
