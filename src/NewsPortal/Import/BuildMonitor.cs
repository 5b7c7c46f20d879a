using NewsPortal.Store;

namespace NewsPortal.Import;

/// <summary>
/// Notices every second what other processes did: a build that was completed, replaced, deleted or cut, and what they imported.
/// A portal that does not import lives by it alone.
/// </summary>
public sealed class BuildMonitor(
    Builds builds, Edition edition, FolderWatcher watcher, PortalOptions options, TimeProvider time, ILogger<BuildMonitor> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            await TryShowAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task TryShowAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (builds.Poll() is { } state) await edition.PublishAsync(state.ContentVersion, state.WithdrawnVersion > edition.ContentVersion, cancellationToken);
            if (options.Imports && edition.IsReady && builds.NeedsBuild) watcher.RequestScan();
        }
        // An exception here would end the host; the next second may be better.
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            log.LogError(e, "The build cannot be polled");
        }
    }
}
