using NewsPortal.Articles;

namespace NewsPortal.Seeds.Datelines;

/// <summary>Reads the places of a dateline, each with its state, prefecture or country.</summary>
internal static class PlaceParser
{
    private const int MaxPlaces = 6;
    private const int MaxQualifiers = 2;

    public static List<PlaceToken> Places(ref TextScanner at)
    {
        List<PlaceToken> places = [];
        while (places.Count < MaxPlaces && Place(ref at) is { } place)
        {
            places.Add(place);
            var end = at.Position;
            if (Separator(ref at, place)) continue;
            at.Position = end;
            return places;
        }
        return [];
    }

    private static PlaceToken? Place(ref TextScanner at)
    {
        if ((NameParser.Aboard(ref at) ?? NameParser.FiledAt(ref at) ?? NameParser.City(ref at)) is not { } city) return null;
        List<string> qualifiers = [];
        while (qualifiers.Count < MaxQualifiers && Qualifier(ref at, city) is { } qualifier) qualifiers.Add(qualifier);
        return new(city, qualifiers);
    }

    private static string? Qualifier(ref TextScanner at, string city)
    {
        var start = at.Position;
        var close = at.SkipSpaces() ? at.Take('[') ? ']' : at.Take('(') ? ')' : ',' : ',';
        if (close != ',' || at.TakeComma())
        {
            at.SkipSpaces();
            if (!IsDateOrAgency(at) && NameParser.Qualifier(ref at) is { } name && Qualifies(city, name, close)
                && (close == ',' || at.Take(close)))
                return name;
        }
        at.Position = start;
        return null;
    }

    private static bool Qualifies(string city, string name, char close) => close switch
    {
        ']' => Regions.Knows(name) || !Agencies.IsKnown(name),
        ')' => Regions.Knows(name) && Gazetteer.LiesIn(city, name),
        _ => !PlaceEvidence.IsAnotherCity(city, name),
    };

    private static bool IsDateOrAgency(TextScanner at) => DateParser.Read(ref at) is not null || AgencyParser.Bare(ref at) is not null;

    private static bool Separator(ref TextScanner at, PlaceToken place)
    {
        var spaced = at.SkipSpaces();
        if (at.Rest.Length == 0 || MarkedAgencyParser.Sees(at)) return false;
        var found = at.Take('/') || at.Take(';') || spaced && (at.Take('&') || And(ref at)) || Comma(ref at, place.City);
        at.SkipSpaces();
        return found;
    }

    // A comma in front of another city, or in front of the last and.
    private static bool Comma(ref TextScanner at, string city)
    {
        if (!at.Take(',') || !at.SkipSpaces()) return false;
        if (And(ref at)) return true;
        var next = at;
        return !IsDateOrAgency(at) && NameParser.Qualifier(ref next) is { } name && PlaceEvidence.IsAnotherCity(city, name);
    }

    private static bool And(ref TextScanner at)
    {
        var rest = at.Rest;
        if (rest.Length < 4 || !rest[..3].Equals("and", StringComparison.OrdinalIgnoreCase) || !char.IsWhiteSpace(rest[3])) return false;
        at.Position += 3;
        return true;
    }
}
