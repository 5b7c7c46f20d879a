using NewsPortal.Seeds;
using NewsPortal.Store;

namespace NewsPortal.Import;

/// <summary>
/// Imports at start, whenever a look at the folder shows another file, size or time than before, and when the time of a
/// story has come. Every so often it reads all files again, whatever their times say. What another process has imported
/// it shows as well.
/// </summary>
public sealed class ImportService(StoreFile store, Importer importer, SeedFolder folder, Edition edition, PortalOptions options, TimeProvider time, ILogger<ImportService> log)
    : BackgroundService
{
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(5), BetweenThoroughLooks = TimeSpan.FromMinutes(10), BetweenLooksAtStore = TimeSpan.FromSeconds(2);

    /// <summary>Between two looks; zero: none after the first.</summary>
    private readonly TimeSpan sweep = TimeSpan.FromSeconds(options.SweepSeconds);

    private string lastLook = "";
    private DateTime? nextDue;
    private DateTime nextThoroughLook = DateTime.MaxValue;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Without this the host would wait for the first import before it answers anything.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            await TryImportAsync(stoppingToken);
            await Task.Delay(Wait(), time, stoppingToken);
        }
    }

    private TimeSpan Wait()
    {
        var wait = sweep > TimeSpan.Zero ? sweep : BetweenLooksAtStore;
        var untilDue = nextDue - Now ?? wait;
        return untilDue < wait ? TimeSpan.FromTicks(Math.Max(untilDue.Ticks, TimeSpan.TicksPerMillisecond)) : wait;
    }

    private async Task TryImportAsync(CancellationToken stop)
    {
        try
        {
            // A store of before is served while the folder is looked at.
            if (!edition.IsReady && await store.ReadVersionAsync(stop) is { } version) await edition.PublishAsync(version, takesBack: false, stop);
            if (sweep > TimeSpan.Zero || lastLook == "" || nextDue <= Now) await ImportIfChangedAsync(stop);
            else await ShowWhatOthersImportedAsync(stop);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The site goes on with what the store has; whatever stood in the way may pass.
            log.LogError("The import failed and is tried again in {Seconds} seconds: {Reason}", PauseAfterFailure.TotalSeconds, e.Message);
            log.LogDebug(e, "The failure in full");
            await Task.Delay(PauseAfterFailure, time, stop);
        }
    }

    private async Task ShowWhatOthersImportedAsync(CancellationToken stop) => await edition.PublishAsync(await store.ReadVersionNowAsync(stop), takesBack: true, stop);

    private async Task ImportIfChangedAsync(CancellationToken stop)
    {
        var (isFirst, files, isThorough) = (lastLook == "", folder.List(), Now >= nextThoroughLook);
        var look = SeedFolder.Fingerprint(files);
        if (look == lastLook && !isThorough && !(nextDue <= Now))
        {
            await ShowWhatOthersImportedAsync(stop);
            return;
        }
        var report = await importer.RunAsync(null, stop, files, trustTimes: !isThorough);
        // A file of this very moment may change once more without another time: it is looked at again.
        lastLook = files.Any(file => file.Refusal is null && file.StableModified(Now) == 0) ? "again" : look;
        nextDue = report.NextDue;
        if (isFirst || isThorough) nextThoroughLook = sweep > TimeSpan.Zero ? Now + BetweenThoroughLooks : DateTime.MaxValue;
        if (report.ChangedAnything || isFirst) Report(report);
    }

    private void Report(ImportReport report)
    {
        foreach (var problem in report.Problems.Where(p => p.IsError)) log.LogWarning("{Problem}", problem.ToString());
        foreach (var problem in report.Problems.Where(p => !p.IsError)) log.LogInformation("{Problem}", problem.ToString());
        log.LogInformation("Import: {Report}", report.ToString());
    }
}
