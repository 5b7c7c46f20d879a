using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Import;
using NewsPortal.Store;

namespace NewsPortal.Tests.Import;

/// <summary>The service that imports by itself, over a test's newsroom, whose clock goes on as long as somebody waits for something.</summary>
internal sealed class RunningImport : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly TestPortal portal;
    private readonly ServiceProvider services;
    private readonly ImportService service;
    private readonly BuildMonitor monitor;

    private RunningImport(TestPortal portal, ServiceProvider services)
    {
        this.portal = portal;
        this.services = services;
        service = ActivatorUtilities.CreateInstance<ImportService>(services);
        monitor = ActivatorUtilities.CreateInstance<BuildMonitor>(services);
    }

    public ImportState State => services.GetRequiredService<ImportState>();

    public FolderWatcher Watcher => services.GetRequiredService<FolderWatcher>();

    public bool IsRunning => service.ExecuteTask is { IsCompleted: false };

    public static async Task<RunningImport> StartAsync(TestPortal portal)
    {
        portal.Options.SweepSeconds = 1;
        var running = new RunningImport(portal, portal.Register(new ServiceCollection()).BuildServiceProvider());
        await running.monitor.StartAsync(default);
        await running.service.StartAsync(default);
        return running;
    }

    public async Task<bool> IsOnSiteAsync(string headline)
    {
        try
        {
            return await portal.AddressOfAsync(headline) is not null;
        }
        catch (Exception e) when (e is SqliteException or NoBuildException)
        {
            return false;
        }
    }

    public Task UntilOnSiteAsync(string headline) => UntilAsync(() => IsOnSiteAsync(headline));

    public Task UntilAsync(Func<bool> happened) => UntilAsync(() => Task.FromResult(happened()));

    /// <summary>Within a minute of ours; of the portal's, a little goes by at each look at the matter.</summary>
    /// <param name="step">A tenth of a second where it is not said.</param>
    public async Task UntilAsync(Func<Task<bool>> happened, TimeSpan? step = null)
    {
        var end = DateTime.UtcNow + Patience;
        while (!await happened())
        {
            Assert.True(DateTime.UtcNow < end, $"It has not happened within a minute. The last failure: {State.LastFailure?.Reason}");
            portal.Clock.Advance(step ?? TimeSpan.FromMilliseconds(100));
            await Task.Delay(10);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await service.StopAsync(default);
        await monitor.StopAsync(default);
        monitor.Dispose();
        service.Dispose();
        await services.DisposeAsync();
    }
}
