using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Queries;
using NewsPortal.Store;

namespace NewsPortal.Pages;

/// <summary>The front page: a lead, seconds, the latest, a band for each section, and the ways to browse.</summary>
public sealed class FrontPage(PortalDb db, PortalOptions options, TimeProvider time) : PortalPage(db, options, time)
{
    /// <summary>On the map and in the list beside it: each point has its name there, for those who cannot see or hit it.</summary>
    public const int MostPlaces = 36;

    private const int OnTop = 9;
    private const int Seconds = 2;
    private const int InBand = 5;
    private const int StoriesOfLate = 300;

    public IReadOnlyList<Headline> Newest { get; private set; } = [];

    public Headline? Lead => Newest.Count > 0 ? Newest[0] : null;

    public IEnumerable<Headline> SecondStories => Newest.Skip(1).Take(Seconds);

    public IEnumerable<Headline> Latest => Newest.Skip(1 + Seconds);

    /// <summary>Each section with its newest stories, without those on top.</summary>
    public IReadOnlyList<(ListingCount Section, IReadOnlyList<Headline> Headlines)> Bands { get; private set; } = [];

    public IReadOnlyList<ListingCount> OfLate { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Canonical = Urls.FrontPage;
        Description = $"{Options.Name}: the latest news by section, region, place and tag.";
        Newest = await Db.Everything().Published(Now).NewestFirst().AsHeadlines().Take(OnTop).ToListAsync(Stop);
        OfLate = await Db.OfLateAsync(Now, StoriesOfLate, Stop);
        await LoadBandsAsync();
    }

    public IEnumerable<ListingCount> OfLateOf(ListingKind kind, int most) => OfLate.Where(l => l.Listing.Kind == kind).Take(most);

    public IEnumerable<ListingCount> RegionsOfLate =>
        OfLate.Where(l => l.Listing.Kind == ListingKind.Category && l.Listing.Slug.Split('/') is [var section, _] && Category.IsWorld(section));

    /// <summary>One question for all sections: a story of each walk along its index, and no more.</summary>
    private async Task LoadBandsAsync()
    {
        if (Sections.Count == 0) return;
        var walks = Sections.Select(section => Db.Under(section.Listing).Published(Now).NewestFirst().Take(OnTop + InBand).AsHeadlines());
        var headlines = await walks.Aggregate((all, walk) => all.Concat(walk)).ToListAsync(Stop);
        var shown = Newest.Select(h => h.Id).ToHashSet();
        Bands = [.. Sections
            .Select(section => (section, BandOf(section, headlines.Where(h => !shown.Contains(h.Id)))))
            .Where(band => band.Item2.Count > 0)];
    }

    private static IReadOnlyList<Headline> BandOf(ListingCount section, IEnumerable<Headline> headlines) =>
        [.. headlines.Where(h => h.Category.PathOf(0) == section.Listing.Slug).OrderByDescending(h => h.PublishedAt).ThenByDescending(h => h.Id).Take(InBand)];
}
