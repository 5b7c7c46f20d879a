namespace NewsPortal.Articles;

/// <summary>A point in time of a story.</summary>
/// <param name="Instant">UTC. Without a time: the first instant of the day in the publisher's zone.</param>
/// <param name="HasTime">False where only the date is known.</param>
public readonly record struct ArticleTime(DateTime Instant, bool HasTime)
{
    /// <summary>Returns when an article last changed: the latest of its publication, its update and the days of its corrections.</summary>
    public static ArticleTime LastChange(ArticleTime published, ArticleTime? updated, IReadOnlyList<Correction> corrections, PublisherZone zone)
    {
        var last = updated is { } update && update.Instant > published.Instant ? update : published;
        foreach (var correction in corrections)
            if (zone.StartOf(correction.Date) is var day && day.Instant > last.Instant) last = day;
        return last;
    }
}
