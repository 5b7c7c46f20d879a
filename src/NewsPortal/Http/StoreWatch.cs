using NewsPortal.Store;
using NewsPortal.Text;

namespace NewsPortal.Http;

/// <summary>Reports what requests failed of in the store: once a minute to the log, however many they are, and to the store itself.</summary>
public sealed class StoreWatch(Builds builds, TimeProvider time, ILogger<StoreWatch> log)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private readonly Lock logging = new();
    private DateTimeOffset? last;

    public void Report(Exception failure)
    {
        builds.Report(failure);
        lock (logging)
        {
            var now = time.GetUtcNow();
            if (last is { } before && (now - before).Duration() < Interval) return;
            last = now;
        }
        log.LogWarning(
            "A page could not be rendered because the store cannot be read ({Reason}); readers get 503 with Retry-After until it can",
            TextSanitizer.ForLog(failure.GetBaseException().Message));
    }
}
