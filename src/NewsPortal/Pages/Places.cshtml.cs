using NewsPortal.Articles;
using NewsPortal.Queries;
using NewsPortal.Store;

namespace NewsPortal.Pages;

/// <summary>The places that stories were filed from, on a map and in a list.</summary>
public sealed class PlacesPage(PortalDb db, PortalOptions options, TimeProvider time) : PortalPage(db, options, time)
{
    public IReadOnlyList<ListingCount> Places { get; private set; } = [];

    public async Task OnGetAsync()
    {
        (Title, Canonical, Description) = ("Filed from", Urls.Places, "The places that stories were filed from, on a map and from A to Z.");
        Places = await Db.CountAsync(ListingKind.Place, Stop);
    }
}
