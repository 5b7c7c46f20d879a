using Microsoft.AspNetCore.Mvc;
using NewsPortal.Articles;
using NewsPortal.Http;
using NewsPortal.Queries;
using NewsPortal.Store;

namespace NewsPortal.Pages;

/// <summary>The ledger of a section, region, subsection, tag, place or author.</summary>
public sealed class ListingPage(PortalDb db, PortalOptions options, TimeProvider time) : PortalPage(db, options, time)
{
    private const int MostTogether = 12;

    public ListingCount Listing { get; private set; } = null!;

    public Ledger Ledger { get; private set; } = null!;

    /// <summary>Subsections or regions of a category; tags and places that go with a tag or place.</summary>
    public IReadOnlyList<ListingCount> Around { get; private set; } = [];

    /// <summary>What the reader is told the listing is.</summary>
    public string Kind => Listing.Listing.Kind switch
    {
        ListingKind.Tag => "Tag",
        ListingKind.Place => "Filed from",
        ListingKind.Author => "Stories by",
        _ when !Listing.Listing.Slug.Contains('/', StringComparison.Ordinal) => "Section",
        _ when Category.IsWorld(Listing.Listing.Slug.Split('/')[0]) => "Region",
        _ => "Subsection",
    };

    protected override (string Title, string Address)? FeedOf => (Listing.Title, Listing.Address);

    public async Task<IActionResult> OnGetAsync([FromQuery] string? before, [FromQuery] string? after)
    {
        var (kind, slug) = ListingRoute.Read(RouteData.Values);
        if (await Db.FindAsync(kind, ListingRoute.Fold(slug), Now, Stop) is not { } listing) return NotFound();
        if (slug != listing.Listing.Slug) return RedirectPermanent(Urls.Encode(listing.Address));
        Listing = listing;
        Ledger = await Ledger.LoadAsync(Db.Under(listing.Listing).Published(Now), Cursor.Parse(before), Cursor.Parse(after), Stop);
        Around = await Db.TogetherWithAsync(listing.Listing, Now, MostTogether, Stop);
        (Title, Canonical) = (listing.Title, listing.Address);
        Description = $"{Count.Of(listing.Count, "story", "stories")} {Preposition(kind)} {listing.Name}, newest first.";
        CurrentSection = kind == ListingKind.Category ? slug.Split('/')[0] : null;
        return Page();
    }

    private static string Preposition(ListingKind kind) => kind switch
    {
        ListingKind.Place => "filed from",
        ListingKind.Tag => "about",
        ListingKind.Author => "by",
        _ => "in",
    };
}
