using NewsPortal.Queries;

namespace NewsPortal.Pages;

/// <summary>What stands where on a page that is made up like a newspaper's front: a lead, seconds, a strip, and a band for each section.</summary>
/// <param name="OnTop">Newest first; at least one, at most <see cref="MostOnTop"/>.</param>
/// <param name="StripName">What the stories behind the seconds are.</param>
public sealed record Composition(PortalPage Page, IReadOnlyList<Headline> OnTop, string StripName, IReadOnlyList<Band> Bands)
{
    public const int MostOnTop = 9;

    private const int MostSeconds = 2;

    public Headline Lead => OnTop[0];

    public IReadOnlyList<Headline> Seconds => [.. OnTop.Skip(1).Take(MostSeconds)];

    public IReadOnlyList<Headline> Strip => [.. OnTop.Skip(1 + MostSeconds)];

    /// <summary>A band for each section that has a story left when the top is full.</summary>
    /// <param name="headlines">Those of all sections, the top's among them or not.</param>
    /// <param name="inBand">How many one band shows at most.</param>
    public static IReadOnlyList<Band> BandsOf(PortalPage page, IReadOnlyList<Headline> onTop, IEnumerable<Headline> headlines, int inBand)
    {
        var bySection = headlines.ExceptBy(onTop.Select(h => h.Id), h => h.Id).ToLookup(h => h.Category.PathOf(0));
        return [.. page.Sections.Where(section => bySection.Contains(section.Listing.Slug)).Select(section => new Band(
            page, section, [.. bySection[section.Listing.Slug].OrderByDescending(h => h.PublishedAt).ThenByDescending(h => h.Id).Take(inBand)]))];
    }
}

/// <summary>Stories of one section under its rule.</summary>
public sealed record Band(PortalPage Page, ListingCount Section, IReadOnlyList<Headline> Headlines)
{
    private const int MostInOneColumn = 8;

    /// <summary>Too long to be kept in one column.</summary>
    public bool IsLong => Headlines.Count > MostInOneColumn;
}
