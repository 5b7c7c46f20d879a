using NewsPortal.Seeds.Dates;

namespace NewsPortal.Seeds.Datelines;

/// <summary>Reads the places of a dateline, each with its state, prefecture or country.</summary>
internal static class PlaceParser
{
    private const int MostPlaces = 6;
    private const int MostQualifiers = 2;

    public static List<PlaceToken> Places(ref TextScanner at)
    {
        List<PlaceToken> places = [];
        while (places.Count < MostPlaces && Place(ref at) is { } place)
        {
            places.Add(place);
            var end = at.Position;
            if (Separator(ref at)) continue;
            at.Position = end;
            return places;
        }
        return [];
    }

    private static PlaceToken? Place(ref TextScanner at)
    {
        if ((NameParser.Aboard(ref at) ?? NameParser.City(ref at)) is not { } city) return null;
        List<string> qualifiers = [];
        while (qualifiers.Count < MostQualifiers && Qualifier(ref at) is { } qualifier) qualifiers.Add(qualifier);
        return new(city, qualifiers);
    }

    private static string? Qualifier(ref TextScanner at)
    {
        var start = at.Position;
        var bracket = at.SkipSpaces() && at.Take('[');
        if (bracket || at.Take(','))
        {
            at.SkipSpaces();
            if (!IsDateOrAgency(ref at) && NameParser.Qualifier(ref at) is { } name && (!bracket || at.Take(']'))) return name;
        }
        at.Position = start;
        return null;
    }

    private static bool IsDateOrAgency(ref TextScanner at)
    {
        var start = at.Position;
        var found = EnglishDates.TryRead(at.Rest, out _, out _) || AgencyParser.Bare(ref at) is not null;
        at.Position = start;
        return found;
    }

    private static bool Separator(ref TextScanner at)
    {
        var spaced = at.SkipSpaces();
        if (AgencyParser.Marked(ref at) is not null) return false;
        var found = at.Take('/') || at.Take(';') || spaced && (at.Take('&') || And(ref at));
        at.SkipSpaces();
        return found;
    }

    private static bool And(ref TextScanner at)
    {
        var rest = at.Rest;
        if (rest.Length < 4 || !rest[..3].Equals("and", StringComparison.OrdinalIgnoreCase) || !char.IsWhiteSpace(rest[3])) return false;
        at.Position += 3;
        return true;
    }
}
