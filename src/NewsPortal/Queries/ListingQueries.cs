using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Store;

namespace NewsPortal.Queries;

/// <summary>A category, tag or place with what it gathers.</summary>
/// <param name="First">UTC; the oldest story's publication.</param>
/// <param name="Latest">UTC; the newest story's publication.</param>
public sealed record ListingCount(Listing Listing, int Count, DateTime First, DateTime Latest)
{
    public ListingCount(Listing listing)
        : this(listing, listing.Stories, listing.First, listing.Latest)
    {
    }

    public string Name => Listing.Name;

    public string Address => Listing.Address;

    /// <summary>For a page of its own: <c>From Hanoi</c>.</summary>
    public string Title => Listing.Kind switch
    {
        ListingKind.Place => $"From {Name}",
        ListingKind.Author => $"By {Name}",
        _ => Name,
    };
}

/// <summary>Questions about categories, tags and places.</summary>
public static class ListingQueries
{
    /// <summary>Compiled once, because every page asks it.</summary>
    private static readonly Func<PortalDb, IAsyncEnumerable<SectionRow>> Sections =
        EF.CompileAsyncQuery((PortalDb db) => db.Listings.AsNoTracking().Where(l => l.Kind == ListingKind.Category && !l.Slug.Contains('/'))
            .Select(l => new SectionRow(new ListingCount(l), db.States.Select(s => s.ChangedAt).First())));

    /// <summary>In one statement: every page needs both.</summary>
    private sealed record SectionRow(ListingCount Section, DateTime ChangedAt);

    /// <summary>All of a kind that have a story, with their counts; by name.</summary>
    public static async Task<List<ListingCount>> CountAsync(this PortalDb db, ListingKind kind, CancellationToken stop) =>
        [.. (await db.Listings.Where(l => l.Kind == kind).Counted().ToListAsync(stop)).OrderBy(l => l.Name, StringComparer.InvariantCultureIgnoreCase)];

    /// <summary>The sections of the paper, those with the most stories first.</summary>
    public static async Task<List<ListingCount>> SectionsAsync(this PortalDb db, CancellationToken stop) => (await db.MastheadAsync(stop)).Sections;

    /// <summary>The sections, and when an import last changed anything (UTC); null where there is no story.</summary>
    public static async Task<(List<ListingCount> Sections, DateTime? ChangedAt)> MastheadAsync(this PortalDb db, CancellationToken cancellationToken)
    {
        var rows = await Sections(db).ToListAsync(cancellationToken);
        var sections = rows.Select(row => row.Section).OrderByDescending(l => l.Count).ThenBy(l => l.Name, StringComparer.InvariantCulture);
        return ([.. sections], rows.FirstOrDefault()?.ChangedAt);
    }

    /// <summary>Null where nothing published is filed there.</summary>
    public static Task<ListingCount?> FindAsync(this PortalDb db, ListingKind kind, string slug, CancellationToken stop) =>
        db.Listings.Where(l => l.Kind == kind && l.Slug == slug).Counted().SingleOrDefaultAsync(stop);

    /// <summary>The tags and places that a listing's stories have besides, most often first.</summary>
    public static Task<List<ListingCount>> TogetherWithAsync(this PortalDb db, Listing listing, int most, CancellationToken stop) =>
        db.CountedTogether(db.NewestUnder(listing).Take(200), other => other.Id != listing.Id && (other.Kind == ListingKind.Tag || other.Kind == ListingKind.Place), most, stop);

    /// <summary>What the newest stories are filed under, most often first.</summary>
    public static Task<List<ListingCount>> OfLateAsync(this PortalDb db, int stories, CancellationToken stop) =>
        db.CountedTogether(db.Everything().NewestFirst().Select(s => s.ArticleId).Take(stories), _ => true, int.MaxValue, stop);

    /// <summary>The numbers of its stories. To look at the stories themselves, each on a page of the file of its own, would take longer the more there are in all.</summary>
    private static IQueryable<long> NewestUnder(this PortalDb db, Listing listing) =>
        db.Entries.Where(e => e.ListingId == listing.Id).OrderByDescending(e => e.PublishedAt).ThenByDescending(e => e.ArticleId).Select(e => e.ArticleId);

    /// <summary>Begins with the few stories: what it costs does not grow with the store. They are counted by the numbers of listings, which only then get their names.</summary>
    private static async Task<List<ListingCount>> CountedTogether(
        this PortalDb db, IQueryable<long> stories, System.Linq.Expressions.Expression<Func<Listing, bool>> wanted, int most, CancellationToken stop) =>
        await stories.Join(db.Entries, id => id, e => e.ArticleId, (_, e) => e)
            .GroupBy(e => e.ListingId)
            .Select(g => new { Listing = g.Key, Count = g.Count(), First = g.Min(e => e.PublishedAt), Latest = g.Max(e => e.PublishedAt) })
            .Join(db.Listings.AsNoTracking().Where(wanted), g => g.Listing, l => l.Id, (g, l) => new { Listing = l, g.Count, g.First, g.Latest })
            .OrderByDescending(g => g.Count).ThenByDescending(g => g.Latest).ThenBy(g => g.Listing.Name)
            .Take(most)
            .Select(g => new ListingCount(g.Listing, g.Count, g.First, g.Latest))
            .ToListAsync(stop);

    internal static IQueryable<ListingCount> Counted(this IQueryable<Listing> listings) => listings.AsNoTracking().Select(l => new ListingCount(l));
}
