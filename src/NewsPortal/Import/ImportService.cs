using NewsPortal.Seeds;
using NewsPortal.Store;

namespace NewsPortal.Import;

/// <summary>Imports at start, and again whenever a look at the folder shows another file, size or time than before.</summary>
public sealed class ImportService(StoreFile store, Importer importer, SeedFolder folder, Edition edition, PortalOptions options, ILogger<ImportService> log)
    : BackgroundService
{
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(5);

    /// <summary>Between two looks; zero: none after the first.</summary>
    private readonly TimeSpan sweep = TimeSpan.FromSeconds(options.SweepSeconds);

    private string lastLook = "";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Without this the host would wait for the first import before it answers anything.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested && await TryImportAsync(stoppingToken))
            await Task.Delay(sweep, stoppingToken);
    }

    /// <summary>False when there is nothing more to do, ever.</summary>
    private async Task<bool> TryImportAsync(CancellationToken stop)
    {
        try
        {
            await ImportIfChangedAsync(stop);
            return sweep > TimeSpan.Zero;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The site goes on with what the store has; whatever stood in the way may pass.
            log.LogError("The import failed and is tried again in {Seconds} seconds: {Reason}", PauseAfterFailure.TotalSeconds, e.Message);
            log.LogDebug(e, "The failure in full");
            await Task.Delay(PauseAfterFailure, stop);
            return true;
        }
    }

    private async Task ImportIfChangedAsync(CancellationToken stop)
    {
        var isFirst = !edition.IsReady;
        if (isFirst) await store.PrepareAsync(stop);
        var look = folder.Fingerprint();
        if (look == lastLook) return;
        var report = await importer.RunAsync(null, stop);
        lastLook = look;
        if (report.ChangedAnything || isFirst) Report(report);
    }

    private void Report(ImportReport report)
    {
        foreach (var problem in report.Problems.Where(p => p.IsError)) log.LogWarning("{Problem}", problem.ToString());
        foreach (var problem in report.Problems.Where(p => !p.IsError)) log.LogInformation("{Problem}", problem.ToString());
        log.LogInformation("Import: {Report}", report.ToString());
    }
}
