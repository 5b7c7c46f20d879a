using NewsPortal.Articles;

namespace NewsPortal.Import;

/// <summary>
/// Which state of the paper readers see. Its number grows whenever any page may differ: with every import that changed
/// something, and at midnight in the publisher's zone, because pages show the date.
/// </summary>
public sealed class Edition(PublisherZone zone, TimeProvider time) : IDisposable
{
    private readonly Lock turning = new();
    private readonly SemaphoreSlim publishing = new(1);
    private volatile State? state;

    /// <summary>Whether the first import is done, so that readers see a whole paper.</summary>
    public bool IsReady => state is not null;

    /// <summary>From 1; 0 before the first import.</summary>
    public long Number
    {
        get
        {
            var now = state;
            return now is null ? 0 : time.GetUtcNow().UtcDateTime < now.Until ? now.Number : TurnDay();
        }
    }

    /// <summary>Of the store that readers see; 0 before the first import.</summary>
    public long ContentVersion => state?.ContentVersion ?? 0;

    /// <summary>What is to be done before readers see an edition of a number.</summary>
    public Func<long, CancellationToken, Task>? Preparing { get; set; }

    /// <summary>What is to be done as soon as readers see an edition from which a story was taken back.</summary>
    public Func<long, CancellationToken, Task>? TakingBack { get; set; }

    /// <summary>What is to be done as soon as readers see what an import changed. It is not waited for.</summary>
    public Action<Changes>? Announcing { get; set; }

    /// <param name="contentVersion">Of the store; readers see nothing new where it is the one that they see already.</param>
    /// <param name="takesBack">A story is no more in it that was in the one before.</param>
    public async Task PublishAsync(long contentVersion, bool takesBack, CancellationToken stop)
    {
        // The import publishes, and so does the monitor that notices what another process imported.
        await publishing.WaitAsync(stop);
        try
        {
            if (state?.ContentVersion != contentVersion) await TurnAsync(contentVersion, takesBack, stop);
        }
        finally
        {
            publishing.Release();
        }
    }

    private async Task TurnAsync(long contentVersion, bool takesBack, CancellationToken stop)
    {
        var number = Number + 1;
        // What is taken back is gone at once; anything else can wait for its pages to be ready.
        if (IsReady && !takesBack && Preparing is { } prepare) await prepare(number, stop);
        // Where midnight came meanwhile, what was prepared shows yesterday's date.
        lock (turning) state = new(number = Math.Max(number, Number + 1), contentVersion, NextMidnight());
        if (takesBack && TakingBack is { } takeBack) await takeBack(number, stop);
    }

    private long TurnDay()
    {
        lock (turning)
        {
            var now = state!;
            if (time.GetUtcNow().UtcDateTime >= now.Until) state = now = now with { Number = now.Number + 1, Until = NextMidnight() };
            return now.Number;
        }
    }

    private DateTime NextMidnight() => zone.StartOf(zone.DayOf(time.GetUtcNow().UtcDateTime).AddDays(1)).Instant;

    public void Dispose() => publishing.Dispose();

    private sealed record State(long Number, long ContentVersion, DateTime Until);
}
