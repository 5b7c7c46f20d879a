using NewsPortal.Articles;
using NewsPortal.Queries;
using NewsPortal.Store;

namespace NewsPortal.Pages;

/// <summary>All tags from A to Z.</summary>
public sealed class TagsPage(PortalDb db, PortalOptions options, TimeProvider time) : PortalPage(db, options, time)
{
    public IReadOnlyList<IGrouping<string, ListingCount>> Letters { get; private set; } = [];

    public int Total => Letters.Sum(letter => letter.Count());

    public async Task OnGetAsync()
    {
        (Title, Canonical, Description) = ("Tags", Urls.Tags, "All topics from A to Z, with how many stories each has.");
        var tags = await Db.CountAsync(ListingKind.Tag, Stop);
        Letters = [.. tags.GroupBy(Initial).OrderBy(letter => letter.Key, StringComparer.InvariantCulture)];
    }

    private static string Initial(ListingCount tag)
    {
        var first = tag.Listing.Slug.EnumerateRunes().First();
        return char.IsAsciiDigit((char)first.Value) ? "0–9" : first.ToString().ToUpperInvariant();
    }
}
