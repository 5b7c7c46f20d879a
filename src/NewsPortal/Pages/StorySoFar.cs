using NewsPortal.Articles;
using NewsPortal.Queries;
using NewsPortal.Store;

namespace NewsPortal.Pages;

/// <summary>
/// What a reader who comes late to a subject asks for: how it began, where it stands, and what came in between, month by
/// month. However many stories there are, it shows those of a few months, a few of each, and the way to all others.
/// </summary>
public sealed class StorySoFar
{
    public const int MostOfMonth = 5;

    private const int FewestStories = 3;
    private const int MostMonths = 12;
    private const int MonthsAfterOpen = 3;

    private readonly Timeline timeline;
    private readonly PublisherZone zone;
    private IReadOnlyList<Headline> found = [];

    private StorySoFar(Timeline timeline, PublisherZone zone, Cursor? at)
    {
        (this.timeline, this.zone) = (timeline, zone);
        var open = Math.Max(0, timeline.Months.ToList().FindIndex(m => at is null || StartOf(m.Month) < at.PublishedAt));
        Open = timeline.Months[open];
        Months = [.. timeline.Months.Skip(Math.Min(Math.Max(0, open - MonthsAfterOpen), Math.Max(0, timeline.Months.Count - MostMonths))).Take(MostMonths)];
        Chart = new BarChart(timeline.Months);
    }

    /// <summary>Null where a list of two stories, or of one month, says it all.</summary>
    /// <param name="at">Where in the list the reader is.</param>
    public static StorySoFar? Of(Timeline timeline, PublisherZone zone, Cursor? at) =>
        timeline.Listing.Count < FewestStories || timeline.Months.Count < 2 ? null : new(timeline, zone, at);

    public BarChart Chart { get; }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<MonthCount> Months { get; }

    /// <summary>The month that the reader's page of the list begins in.</summary>
    public MonthCount Open { get; }

    public Headline First => found.MinBy(h => (h.PublishedAt, h.Id))!;

    public Headline Latest => found.MaxBy(h => (h.PublishedAt, h.Id))!;

    /// <summary>Every year, where not every month is shown.</summary>
    public IEnumerable<(int Year, int Count)> Years =>
        Months.Count == timeline.Months.Count ? [] : timeline.Months.GroupBy(m => m.Month.Year).Select(year => (year.Key, year.Sum(m => m.Count)));

    public IEnumerable<Headline> StoriesOf(MonthCount month) =>
        found.Where(h => YearMonth.Of(h.Day) == month.Month).OrderByDescending(h => h.PublishedAt).ThenByDescending(h => h.Id).Take(MostOfMonth);

    /// <summary>Where the list begins with the newest story of a month.</summary>
    public string From(YearMonth month) => $"?before={Cursor.At(StartOf(month.Next))}";

    private DateTime StartOf(YearMonth month) => zone.StartOf(month.FirstDay).Instant;

    /// <summary>The questions whose answers <see cref="Take"/> wants.</summary>
    public IEnumerable<IQueryable<Headline>> Walks(PortalDb db)
    {
        var filed = db.Under(timeline.Listing.Listing);
        return Months.Select(m => filed.From(StartOf(m.Month), StartOf(m.Month.Next)).NewestFirst().Take(MostOfMonth).AsHeadlines())
            .Append(filed.OldestFirst().Take(1).AsHeadlines())
            .Append(filed.NewestFirst().Take(1).AsHeadlines());
    }

    /// <param name="headlines">Each once.</param>
    public void Take(IReadOnlyList<Headline> headlines) => found = headlines;
}
