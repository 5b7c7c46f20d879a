using NewsPortal.Articles;

namespace NewsPortal.Seeds.Datelines;

/// <summary>Weighs whether a name is a place's: by the table of cities, and by the region behind it.</summary>
internal static class PlaceEvidence
{
    /// <summary>Whether a place is in the gazetteer, or is followed by a known state, province, prefecture or country.</summary>
    public static bool IsKnown(PlaceToken place) => place.Qualifiers.Any(Regions.Knows) || Gazetteer.Knows(place.City);

    /// <summary>Whether a place is known, or at least in capitals.</summary>
    public static bool IsBacked(PlaceToken place) => PlaceNames.IsInCapitals(place.City) || IsKnown(place);

    /// <summary>
    /// Whether the next name is another city: <c>ROME, PARIS</c>, but not <c>ROME, Italy</c> or <c>SAKAI, Osaka</c>.
    /// </summary>
    public static bool IsAnotherCity(string city, string next) =>
        PlaceNames.IsInCapitals(city) == PlaceNames.IsInCapitals(next) && Gazetteer.Knows(next) && Gazetteer.Knows(city)
            && !Gazetteer.LiesIn(city, next);
}
