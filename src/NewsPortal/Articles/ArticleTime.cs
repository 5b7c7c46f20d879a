namespace NewsPortal.Articles;

/// <summary>A point in time of a story.</summary>
/// <param name="Instant">UTC. Without a time: the first instant of the day in the publisher's zone.</param>
/// <param name="HasTime">False where only the date is known.</param>
public readonly record struct ArticleTime(DateTime Instant, bool HasTime);
