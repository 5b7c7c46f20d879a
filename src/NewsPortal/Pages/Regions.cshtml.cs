using NewsPortal.Articles;
using NewsPortal.Queries;
using NewsPortal.Store;

namespace NewsPortal.Pages;

/// <summary>All regions of the world sections.</summary>
public sealed class RegionsPage(PortalDb db, PortalOptions options, TimeProvider time) : PortalPage(db, options, time)
{
    public IReadOnlyList<ListingCount> Regions { get; private set; } = [];

    public async Task OnGetAsync()
    {
        (Title, Canonical, Description) = ("Regions", Urls.Regions, "The regions of the world, with how many stories each has.");
        Regions = [.. (await Db.CountAsync(ListingKind.Category, Stop)).Where(l => l.Listing.IsRegion)];
    }
}
