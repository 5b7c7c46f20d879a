namespace NewsPortal.Import;

/// <summary>Where readers see something else since an import. All are paths from the root.</summary>
/// <param name="Stories">Of stories that are new, changed, moved (the former address and the new one) or taken back.</param>
/// <param name="Listings">Of sections, tags, places, authors and days with a story that came, changed or went.</param>
public sealed record Changes(IReadOnlyList<string> Stories, IReadOnlyList<string> Listings)
{
    public const int MostStories = 10_000;
    public const int MostListings = 300;

    public static readonly Changes None = new([], []);
}
