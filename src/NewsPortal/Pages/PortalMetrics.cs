using System.Diagnostics.Metrics;
using NewsPortal.Import;
using OpenTelemetry.Metrics;

namespace NewsPortal.Pages;

/// <summary>What <c>/status</c> says, as metrics that are read when somebody asks: on the way to a reader nothing is counted for them alone.</summary>
public sealed class PortalMetrics : IDisposable
{
    public const string Name = "NewsPortal";

    /// <summary>OpenTelemetry's own variable: where metrics are sent to (OTLP). Without it none are.</summary>
    public const string EndpointVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private readonly Meter meter = new(Name);

    public PortalMetrics(PortalStatus status, ImportState imports)
    {
        Gauge("newsportal.edition", "{edition}", "The number of the edition that readers see", () => status.Edition.Number);
        Gauge("newsportal.content.version", "{version}", "The version of what the store holds", () => status.Edition.ContentVersion);
        Gauge("newsportal.import.last", "s", "When the last import was, in seconds since 1970; 0 for never", () => Seconds(imports.Last?.At));
        Gauge("newsportal.look.last", "s", "When the folder was last looked at, in seconds since 1970; 0 for never", () => Seconds(status.Folder.LastLook));
        Gauge("newsportal.watcher.on", "1", "1 while the system tells of changes, else 0", () => status.Folder.Watched ? 1 : 0);
        Gauge("newsportal.import.time", "s", "How long the last import took", () => imports.Last?.Report.Took.TotalSeconds ?? 0);
        Gauge("newsportal.import.failing", "1", "1 while the last import failed, else 0", () => imports.LastFailure is null ? 0 : 1);
        Gauge("newsportal.seeds", "{file}", "Files in the seeds folder at the last look", () => status.Folder.Files ?? 0);
        Gauge("newsportal.stories.waiting", "{story}", "Stories whose time has not come", () => imports.Last?.Report.Waiting ?? 0);
        Gauge("newsportal.problems.errors", "{problem}", "Errors in the seeds", () => imports.Diagnostics.Count(p => p.IsError));
        Gauge("newsportal.problems.warnings", "{problem}", "Warnings in the seeds", () => imports.Diagnostics.Count(p => !p.IsError));
        Gauge("newsportal.cache.pages", "{page}", "Pages kept ready", () => status.Cache.Pages);
        Gauge("newsportal.cache.size", "By", "Memory that they take", () => status.Cache.Bytes);
        Counter("newsportal.cache.hits", "{request}", "Requests for a page that was ready", () => status.Cache.Hits);
        Counter("newsportal.cache.misses", "{request}", "Requests for a page that was not", () => status.Cache.Misses);
        Counter("newsportal.watcher.missed", "{look}", "Looks at the folder that found what the watcher had not told of", () => status.Folder.MissedByWatcher);
        Gauge("newsportal.store.size", "By", "The store's file", () => status.Store.Bytes);
        Gauge("newsportal.store.log.size", "By", "The store's write-ahead log", () => status.Store.WalBytes);
    }

    public void Dispose() => meter.Dispose();

    private static double Seconds(DateTime? utc) => utc is { } instant ? (instant - DateTime.UnixEpoch).TotalSeconds : 0;

    private void Gauge(string name, string unit, string description, Func<double> value) => meter.CreateObservableGauge(name, value, unit, description);

    private void Counter(string name, string unit, string description, Func<long> value) => meter.CreateObservableCounter(name, value, unit, description);
}

/// <summary>Sends the metrics to where OpenTelemetry's variables say.</summary>
public static class MetricsExport
{
    public static IServiceCollection AddMetricsExport(this IServiceCollection services, IConfiguration configuration)
    {
        if (string.IsNullOrEmpty(configuration[PortalMetrics.EndpointVariable])) return services;
        // Somebody has to ask for it once, else nobody makes it.
        services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter(PortalMetrics.Name).AddInstrumentation(provider => provider.GetRequiredService<PortalMetrics>()).AddOtlpExporter());
        return services;
    }
}
