using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
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

    /// <summary>Null where there is too little of a story to tell.</summary>
    public StorySoFar? SoFar { get; private set; }

    /// <summary>The tags and places that its stories have besides.</summary>
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
        if (await FindAsync(kind, ListingRoute.Fold(slug)) is not { Listing: var listing } timeline) return NotFound();
        if (slug != listing.Listing.Slug) return RedirectPermanent(Urls.Encode(listing.Address));
        Listing = listing;
        await LoadStoriesAsync(timeline, Cursor.Parse(before), Cursor.Parse(after));
        Around = await Db.TogetherWithAsync(listing.Listing, MostTogether, Stop);
        (Title, Canonical) = (listing.Title, PageOf(listing.Address, Cursor.Parse(before), Cursor.Parse(after)));
        Description = $"{Count.Of(listing.Count, "story", "stories")} {Preposition(kind)} {listing.Name}, newest first.";
        CurrentSection = kind == ListingKind.Category ? slug.Split('/')[0] : null;
        return Page();
    }

    /// <summary>A section is no story, and may be too large to count by months.</summary>
    private async Task<Timeline?> FindAsync(ListingKind kind, string slug)
    {
        if (kind != ListingKind.Category) return await Timeline.FindAsync(Db, kind, slug, Stop);
        return await Db.FindAsync(kind, slug, Stop) is { } listing ? new(listing, []) : null;
    }

    /// <summary>One question for the list and the story so far.</summary>
    private async Task LoadStoriesAsync(Timeline timeline, Cursor? before, Cursor? after)
    {
        SoFar = timeline.Months.Count == 0 ? null : StorySoFar.Of(timeline, Zone, before ?? after);
        var page = Ledger.Walk(Db.Under(Listing.Listing), before, after);
        var walks = SoFar?.Walks(Db) ?? [];
        var found = await walks.Aggregate(page, (all, walk) => all.Concat(walk)).ToListAsync(Stop);
        List<Headline> headlines = [.. found.DistinctBy(h => h.Id)];
        Ledger = Ledger.Of(headlines, before, after);
        SoFar?.Take(headlines);
    }

    private static string Preposition(ListingKind kind) => kind switch
    {
        ListingKind.Place => "filed from",
        ListingKind.Tag => "about",
        ListingKind.Author => "by",
        _ => "in",
    };
}
