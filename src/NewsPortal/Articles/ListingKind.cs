namespace NewsPortal.Articles;

/// <summary>What gathers stories under one address. The values stand in the store: never renumber them.</summary>
public enum ListingKind
{
    Category = 1,
    Tag = 2,
    Place = 3,
}
