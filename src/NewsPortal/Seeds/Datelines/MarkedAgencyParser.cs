using NewsPortal.Articles;

namespace NewsPortal.Seeds.Datelines;

/// <summary>Reads the text between brackets or slashes: an agency, a date, or both.</summary>
internal static class MarkedAgencyParser
{
    private const int MaxLetters = 60;

    /// <summary>Reads <c>(AFP-Jiji)</c>, <c>/TASS/</c>, <c>[AFP]</c>, <c>(Newsfile Corp. - May 1, 2026)</c>, <c>(May 1)</c>.</summary>
    /// <param name="hasDate">Whether a date was read before: next to one, a name between slashes need not be known.</param>
    public static (AgencyToken? Agency, DateToken? Date)? Read(ref TextScanner at, bool hasDate)
    {
        var start = at.Position;
        if (at.Rest.Length == 0 || CloserOf(at.Rest[0]) is not { } close) return null;
        var open = at.Rest[0];
        var length = at.Rest[1..Math.Min(at.Rest.Length, MaxLetters)].IndexOf(close);
        if (length < 1) return null;
        at.Position = start + 1;
        if (Whole(ref at, start + 1 + length) is { } date) return open == '/' ? Back(ref at, start) : (null, date);
        var inside = at.Rest[..length].ToString();
        at.Position = start + length + 2;
        var split = Split(ref at, start + 1, inside);
        var name = inside[split.Name].Trim();
        if (Agencies.IsKnown(name)) return (new(name, true), split.Date);
        var isBesideDate = hasDate || split.Date is not null || open == '/' && DateFollows(at);
        return IsUnknown(name, open, isBesideDate) ? (new(name, false), split.Date) : Back(ref at, start);
    }

    /// <summary>Whether a known agency follows, or one with a date between slashes.</summary>
    public static bool Sees(TextScanner at) =>
        Read(ref at, hasDate: false) is { Agency: { } agency } && (agency.IsKnown || at.Beyond.Length > 0 && DateFollows(at));

    public static bool SeesKnown(TextScanner at) => Read(ref at, hasDate: false) is { Agency.IsKnown: true };

    private static bool IsUnknown(string name, char open, bool isBesideDate) =>
        open is '(' or '（' ? AgencyParser.LooksLikeOne(name) || isBesideDate && LooksLikeNumbered(name)
        : isBesideDate && (AgencyParser.LooksLikeOne(name) || LooksLikeNumbered(name)) && !Gazetteer.Knows(name) && !Regions.Knows(name);

    // Example: 24-7Sample
    private static bool LooksLikeNumbered(string name) =>
        name.Length > 2 && char.IsAsciiDigit(name[0]) && name.Any(char.IsUpper)
            && AgencyParser.LooksLikeOne(name.TrimStart([.. "0123456789-"]));

    private static bool DateFollows(TextScanner at)
    {
        at.SkipSpaces();
        return DateParser.Read(ref at) is not null;
    }

    // A date that fills the whole of it.
    private static DateToken? Whole(ref TextScanner at, int end)
    {
        var start = at.Position;
        at.SkipSpaces();
        var date = DateParser.Read(ref at);
        if (date is not null) at.SkipSpaces();
        if (date is not null && at.Position == end)
        {
            at.Position = end + 1;
            return date;
        }
        at.Position = start;
        return null;
    }

    // The name in front of a comma, a dash or a slash with a date behind it.
    private static (Range Name, DateToken? Date) Split(ref TextScanner at, int start, string inside)
    {
        var end = at.Position;
        if (InFront(ref at, start, inside) is { } first) return first;
        for (var i = 1; i < inside.Length; i++)
        {
            if (inside[i] != ',' && inside[i] != '/' && !SeparatorParser.IsDash(inside[i]) && inside[i] != ' ') continue;
            at.Position = start + i + 1;
            if (Whole(ref at, start + inside.Length) is { } date) return (..NameLength(inside, i), date);
        }
        at.Position = end;
        return (.., null);
    }

    // Example: [May 1, AFP]
    private static (Range Name, DateToken? Date)? InFront(ref TextScanner at, int start, string inside)
    {
        var end = at.Position;
        at.Position = start;
        var date = DateParser.Read(ref at);
        var length = at.Position - start;
        at.Position = end;
        if (date is null || length >= inside.Length - 1) return null;
        var name = length;
        while (name < inside.Length && (inside[name] is ' ' or ',' or '/' || SeparatorParser.IsDash(inside[name]))) name++;
        return name > length && name < inside.Length && Agencies.IsKnown(inside[name..]) ? (name.., date) : null;
    }

    private static int NameLength(string inside, int mark)
    {
        while (mark > 0 && (inside[mark - 1] is ' ' or ',' or '/' || SeparatorParser.IsDash(inside[mark - 1]))) mark--;
        return mark;
    }

    private static char? CloserOf(char open) => open switch
    {
        '(' => ')',
        '（' => '）',
        '[' => ']',
        '/' => '/',
        _ => null,
    };

    private static (AgencyToken?, DateToken?)? Back(ref TextScanner at, int start)
    {
        at.Position = start;
        return null;
    }
}
