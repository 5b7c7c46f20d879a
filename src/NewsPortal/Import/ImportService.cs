using System.Diagnostics;
using NewsPortal.Seeds;
using NewsPortal.Seeds.Folder;
using NewsPortal.Store;
using NewsPortal.Text;

namespace NewsPortal.Import;

/// <summary>
/// Imports at start, what the watcher names as soon as it changes, what a scan of the folder finds, and scheduled stories when
/// their time has come. Every so often it reads all files again, whatever their times say.
/// </summary>
public sealed class ImportService(
    Builds builds, Importer importer, SeedFolder folder, FolderWatcher watcher, ImportState state, PortalOptions options, TimeProvider time,
    ILogger<ImportService> log)
    : BackgroundService
{
    private const int MaxSmallImport = 5000, RestsOfFullRead = 50;

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1), MaxPause = TimeSpan.FromMinutes(1),
        BetweenFullReads = TimeSpan.FromMinutes(10), BetweenRetries = TimeSpan.FromSeconds(10), BetweenProofs = TimeSpan.FromSeconds(5);

    private readonly ScanSchedule schedule = new(TimeSpan.FromSeconds(options.SweepSeconds));
    private bool hasImported;

    /// <summary>Null where another scan may show a change that cannot be told from it.</summary>
    private FolderFingerprint? lastScan;
    private int failuresInARow;
    private DateTime? nextDue;
    private DateTime nextScan = DateTime.MinValue;
    private DateTime nextFullRead = DateTime.MaxValue;
    private DateTime nextRetry = DateTime.MaxValue;

    /// <summary>Files that could not be read: no scan tells them from those that can.</summary>
    private IReadOnlyCollection<string> toRetry = [];

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Without this the host would wait for the first import before it answers anything.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            await TryImportAsync(stoppingToken);
            await watcher.WaitAsync(Wait(), TimeSpan.Zero, stoppingToken);
        }
    }

    private TimeSpan Wait()
    {
        DateTime[] events = [nextScan, nextRetry, nextDue ?? DateTime.MaxValue, Now + BetweenProofs];
        var wait = events.Min() - Now;
        return wait < TimeSpan.FromMilliseconds(1) ? TimeSpan.FromMilliseconds(1) : wait;
    }

    private async Task TryImportAsync(CancellationToken stop)
    {
        try
        {
            var (names, isRequested) = watcher.Take();
            if (!hasImported || isRequested || Now >= nextScan || builds.NeedsBuild) await ScanAsync(names, stop);
            else if (names.Count > 0 || nextDue <= Now || nextRetry <= Now) await ImportNamedAsync(names, stop);
            else if (!watcher.IsProved) nextScan = Earlier(nextScan, Now + schedule.Between(lastScan is not null, isWatched: false));
            failuresInARow = 0;
        }
        catch (Exception e) when (!stop.IsCancellationRequested)
        {
            // The site goes on with what the store has; whatever stood in the way may pass.
            builds.Report(e);
            nextScan = DateTime.MinValue;
            await PauseAsync(TextSanitizer.ForLog(FailureAdvice.Describe(e, options)), e, stop);
        }
    }

    private Task PauseAsync(string reason, Exception failure, CancellationToken stop)
    {
        var pause = FirstPause * Math.Pow(2, Math.Min(failuresInARow++, 10));
        if (pause > MaxPause) pause = MaxPause;
        var isSame = state.LastFailure?.Reason == reason;
        state.Failed(Now, reason);
        log.LogError("Import failed; retrying in {Seconds} s: {Reason}", pause.TotalSeconds, reason);
        if (!isSame && !FailureAdvice.IsForeseen(failure)) log.LogError("The failure in full: {Failure}", TextSanitizer.ForLog(failure.ToString()));
        return Task.Delay(pause, time, stop);
    }

    private async Task ImportNamedAsync(IReadOnlyCollection<string> names, CancellationToken stop)
    {
        var isRetry = nextRetry <= Now;
        var all = isRetry ? names.Union(toRetry, StringComparer.Ordinal).ToList() : names;
        if (await importer.RunNamedAsync(all, stop) is not { } report)
        {
            await ScanAsync(all, stop);
            return;
        }
        if (isRetry) Retry([]);
        Accept(report, files: 0, isNews: report.ChangedAnything);
    }

    /// <param name="reported">What the watcher named: a change of anything else is one that it missed.</param>
    private async Task ScanAsync(IReadOnlyCollection<string> reported, CancellationToken stop)
    {
        var clock = Stopwatch.GetTimestamp();
        var isFirst = !hasImported;
        var isFullRead = Now >= nextFullRead;
        var isExpected = isFirst || isFullRead || nextDue <= Now || nextRetry <= Now || reported.Count > 0;
        // At first, and where something was just changing, there is most likely something to list.
        var files = lastScan is null ? folder.List() : null;
        var scan = files is null ? folder.Look() : FolderFingerprint.Of(files);
        state.Looked(Now, scan.Files);
        var duration = Stopwatch.GetElapsedTime(clock);
        if (scan != lastScan || isFullRead || nextDue <= Now || nextRetry <= Now || builds.NeedsBuild)
        {
            files ??= folder.List();
            var report = await importer.RunAsync(null, stop, files, trustTimes: !isFullRead);
            if (report.ChangedAnything && !isExpected && !watcher.HasHint) watcher.CountMissed();
            lastScan = files.Any(file => file.Refusal is null && file.StableModified(Now) == 0) ? null : FolderFingerprint.Of(files);
            hasImported = true;
            Retry([]);
            // To import what is new is no cost of scanning; to compare all and find nothing is.
            if (!report.ChangedAnything) duration = Stopwatch.GetElapsedTime(clock);
            Accept(report, isFirst ? files.Count : report.Added + report.Changed, report.ChangedAnything || isFirst);
        }
        else state.Recovered();
        schedule.Count(duration);
        if (isFirst || isFullRead) nextFullRead = Now + (duration * RestsOfFullRead > BetweenFullReads ? duration * RestsOfFullRead : BetweenFullReads);
        nextScan = Now + schedule.Between(lastScan is not null, watcher.IsProved);
        state.ScansAgain(nextScan);
    }

    /// <param name="files">How many were read.</param>
    private void Accept(ImportReport report, int files, bool isNews)
    {
        var before = state.Diagnostics;
        // A doubt about the folder as a whole is the last scan's.
        if (!report.IsWhole) report = report with { Diagnostics = [.. before.Where(diagnostic => diagnostic.Path == "."), .. report.Diagnostics] };
        state.Succeeded(Now, report);
        nextDue = report.NextDue;
        if (report.Unread.Count > 0) Retry(report.Unread);
        if (isNews || !report.Diagnostics.SequenceEqual(before)) Report(report, before);
        CollectAfter(files);
    }

    private void Retry(IReadOnlyCollection<string> paths)
    {
        toRetry = paths;
        nextRetry = paths.Count > 0 ? Now + BetweenRetries : DateTime.MaxValue;
    }

    private static DateTime Earlier(DateTime a, DateTime b) => a < b ? a : b;

    /// <summary>What a large import leaves behind would stay with the process for as long as readers need little.</summary>
    private static void CollectAfter(int files)
    {
        if (files > MaxSmallImport) GC.Collect(GC.MaxGeneration, GCCollectionMode.Optimized, blocking: false);
    }

    /// <summary>A diagnostic is logged once, and not with every other story that changes; the status page has them all.</summary>
    /// <param name="before">The diagnostics that were logged already.</param>
    private void Report(ImportReport report, IReadOnlyList<Diagnostic> before)
    {
        var problems = report.Diagnostics.Except(before).ToList();
        foreach (var problem in problems.Where(p => p.IsError)) log.LogWarning("{Diagnostic}", problem.ToString());
        foreach (var problem in problems.Where(p => !p.IsError)) log.LogInformation("{Diagnostic}", problem.ToString());
        log.LogInformation("Import: {Report}", report.ToString());
    }
}
