using NewsPortal.Articles;
using NewsPortal.Queries;
using NewsPortal.Store;

namespace NewsPortal.Pages;

/// <summary>Everyone who wrote for the paper: persons, organisations and agencies.</summary>
public sealed class AuthorsPage(PortalDb db, PortalOptions options, TimeProvider time) : PortalPage(db, options, time)
{
    public IReadOnlyList<ListingCount> Authors { get; private set; } = [];

    public async Task OnGetAsync()
    {
        (Title, Canonical, Description) = ("Authors", Urls.Authors, "The persons, organisations and agencies of the paper, with how many stories each has.");
        Authors = await Db.CountAsync(ListingKind.Author, Stop);
    }
}
