namespace NewsPortal.Import;

/// <summary>
/// Says how long to rest between two scans of the folder: they take a fiftieth of the time at most while a watcher reports
/// changes, and a tenth while none does.
/// </summary>
/// <param name="interval">The shortest time between two scans.</param>
public sealed class ScanSchedule(TimeSpan interval)
{
    /// <summary>However large the folder is, it is scanned as often as this while it is watched.</summary>
    public static readonly TimeSpan MaxInterval = TimeSpan.FromMinutes(10);

    private const int RestWhileWatched = 49, RestWhilePolling = 9, RestWhileChanging = 4;

    private TimeSpan lastDuration = TimeSpan.MaxValue;

    /// <summary>The shorter of the last two: one scan may have been held up by other work, and the next need not wait ten times as long.</summary>
    private TimeSpan duration;

    public void Count(TimeSpan scan)
    {
        duration = scan < lastDuration ? scan : lastDuration;
        lastDuration = scan;
    }

    /// <summary>Returns the time from one scan to the next while no change is reported.</summary>
    /// <param name="isStable">Whether the last scan found nothing that was just changing.</param>
    /// <param name="isWatched">Whether the system is proved to report changes.</param>
    public TimeSpan Between(bool isStable, bool isWatched)
    {
        if (!isStable) return Max(duration * RestWhileChanging, interval);
        if (!isWatched) return Max(duration * RestWhilePolling, interval);
        var rest = Max(duration * RestWhileWatched, interval);
        return rest < MaxInterval ? rest : Max(MaxInterval, interval);
    }

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
