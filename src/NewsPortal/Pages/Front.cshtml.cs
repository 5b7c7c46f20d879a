using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Queries;
using NewsPortal.Store;

namespace NewsPortal.Pages;

/// <summary>The front page: the newest stories, a band for each section, and the ways to browse.</summary>
public sealed class FrontPage(PortalDb db, PortalOptions options, TimeProvider time) : PortalPage(db, options, time)
{
    /// <summary>On the map and in the list beside it: each point has its name there, for those who cannot see or hit it.</summary>
    public const int MostPlaces = 36;

    private const int InBand = 5;
    private const int StoriesOfLate = 300;

    /// <summary>Null before the first story.</summary>
    public Composition? Composition { get; private set; }

    public IReadOnlyList<ListingCount> OfLate { get; private set; } = [];

    public override bool IsMadeUp => true;

    public async Task OnGetAsync()
    {
        Canonical = Urls.FrontPage;
        Description = $"{Options.Name}: the latest news by section, region, place and tag.";
        var newest = await Db.Everything().NewestFirst().AsHeadlines().Take(Composition.MostOnTop).ToListAsync(Stop);
        if (newest.Count == 0) return;
        OfLate = await Db.OfLateAsync(StoriesOfLate, Stop);
        Composition = new(this, newest, "The latest", Composition.BandsOf(this, newest, await LoadSectionsAsync(), InBand));
    }

    public IEnumerable<ListingCount> OfLateOf(ListingKind kind, int most) => OfLate.Where(l => l.Listing.Kind == kind).Take(most);

    public IEnumerable<ListingCount> RegionsOfLate =>
        OfLate.Where(l => l.Listing.IsRegion);

    /// <summary>One question for all sections: a story of each walk along its index, and no more.</summary>
    private Task<List<Headline>> LoadSectionsAsync()
    {
        var walks = Sections.Select(section => Db.Under(section.Listing).NewestFirst().Take(Composition.MostOnTop + InBand).AsHeadlines());
        return walks.Aggregate((all, walk) => all.Concat(walk)).ToListAsync(Stop);
    }
}
