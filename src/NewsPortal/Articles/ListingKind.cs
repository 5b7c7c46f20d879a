namespace NewsPortal.Articles;

/// <summary>What gathers stories under one address. The values stand in the store: never renumber them.</summary>
public enum ListingKind
{
    Category = 1,
    Tag = 2,
    Place = 3,

    /// <summary>A person or organisation of a byline, or the agency of a dateline.</summary>
    Author = 4,
}
