using NewsPortal.Articles;
using NewsPortal.Text;

namespace NewsPortal.Seeds.Datelines;

/// <summary>Reads the name of one place, word by word, up to the first word that is not part of a name.</summary>
internal static class NameParser
{
    private const int MaxWords = 5;
    private const int MaxWordsAboard = 9;

    private static readonly HashSet<string> Prepositions = new(WordFile.Lines("Seeds.Datelines.filed-at.txt"), StringComparer.Ordinal);

    private static readonly HashSet<string> Shortened = new("St Ste Sta Sto Ft Mt Pt Pto".Split(' '), StringComparer.OrdinalIgnoreCase);

    // Two-part names whose and does not separate two places.
    private static readonly string[] Pairs =
    [
        "Antigua and Barbuda", "Bosnia and Herzegovina", "Jammu and Kashmir", "Newfoundland and Labrador", "Saint Kitts and Nevis",
        "St. Kitts and Nevis", "Saint Pierre and Miquelon", "Saint Vincent and the Grenadines", "St. Vincent and the Grenadines",
        "Sao Tome and Principe", "São Tomé and Príncipe", "Trinidad and Tobago", "Turks and Caicos",
        "Tyne and Wear", "Wallis and Futuna",
    ];

    public static string? City(ref TextScanner at) => Name(ref at, dotted: false);

    /// <summary>Reads a qualifier, which may be abbreviated: <c>Fla.</c>, <c>Fukuoka Pref.</c></summary>
    public static string? Qualifier(ref TextScanner at) => Pair(ref at) ?? Name(ref at, dotted: true);

    /// <summary>Reads a ship, an aircraft or a train as a place: <c>Aboard the Asuka III</c>.</summary>
    public static string? Aboard(ref TextScanner at)
    {
        var start = at.Position;
        if (!at.Rest.StartsWith("Aboard ", StringComparison.OrdinalIgnoreCase)
            && !at.Rest.StartsWith("On board ", StringComparison.OrdinalIgnoreCase))
            return null;
        return Words(ref at, MaxWordsAboard, dotted: false, static (_, _) => true) is { Count: > 1 } words
            ? string.Join(' ', words) : Back(ref at, start);
    }

    /// <summary>
    /// Reads a river, a border or a battlefield, which has no name of its own: <c>ON THE MISSISSIPPI RIVER</c>,
    /// <c>NEAR KANDAHAR</c>.
    /// </summary>
    public static string? FiledAt(ref TextScanner at)
    {
        var start = at.Position;
        if (at.Rest.Length < 2 || !char.IsUpper(at.Rest[1]) || !Prepositions.Contains(FirstWord(at))) return null;
        return Words(ref at, MaxWordsAboard, dotted: false, static (word, _) => !word.Any(char.IsLower)) is { Count: > 1 } words
            ? string.Join(' ', words)
            : Back(ref at, start);
    }

    private static string FirstWord(TextScanner at) => at.TakeWord().ToString();

    private static string? Pair(ref TextScanner at)
    {
        foreach (var pair in Pairs)
        {
            if (!at.Rest.StartsWith(pair, StringComparison.OrdinalIgnoreCase)) continue;
            var start = at.Position;
            at.Position += pair.Length;
            return at.Since(start);
        }
        return null;
    }

    private static string? Name(ref TextScanner at, bool dotted)
    {
        var start = at.Position;
        var words = Words(ref at, MaxWords, dotted, Belongs);
        return words.Count > 0 && PlaceNames.IsNameWord(words[^1]) && !IsInitial(words[0])
            && (dotted && IsCode(words) || !NonPlaceWords.CannotStart(words))
            && (!char.IsAsciiDigit(words[0][0]) || words.Count > 1 && words.Skip(1).All(TitleCase.IsShouted))
            ? string.Join(' ', words)
            : Back(ref at, start);
    }

    // Ontario, Oregon and Indiana have the codes of small words: TORONTO, ON.
    private static bool IsCode(List<string> words) => words is [{ Length: 2 } code] && TitleCase.IsShouted(code) && Regions.Knows(code);

    private static bool Belongs(string word, bool isFirst) =>
        isFirst && IsFigure(word) || PlaceNames.IsNameWord(word) && !word.Equals("and", StringComparison.OrdinalIgnoreCase)
            || !isFirst && PlaceNames.IsParticle(word);

    // Example: 29 PALMS
    private static bool IsFigure(string word) => word.Length <= 3 && word.All(char.IsAsciiDigit);

    private static bool IsInitial(string word) => word.Length == 2 && word[1] == '.';

    private static List<string> Words(ref TextScanner at, int max, bool dotted, Func<string, bool, bool> belongs)
    {
        List<string> words = [];
        while (words.Count < max)
        {
            var end = at.Position;
            if (words.Count > 0 && !at.SkipSpaces() || StartsNextPart(at) || Word(ref at, dotted) is not { Length: > 0 } word
                || !belongs(word, words.Count == 0))
            {
                at.Position = end;
                break;
            }
            words.Add(word);
        }
        return words;
    }

    private static bool StartsNextPart(TextScanner at) => DateParser.Read(ref at) is not null || AgencyParser.Bare(ref at) is not null;

    private static string Word(ref TextScanner at, bool dotted)
    {
        var start = at.Position;
        var part = start;
        while (at.Rest.Length > 0)
        {
            if (TextScanner.IsLetter(at.Rest[0]) || IsJoint(at.Rest, first: at.Position == start)) at.Position++;
            else if (at.Sees('.') && BelongsToWord(at.Since(part), dotted)) part = ++at.Position;
            else break;
            if (part == at.Position && (at.Rest.Length == 0 || !char.IsLetter(at.Rest[0]) && !IsJoint(at.Rest, first: false))) break;
        }
        return at.Since(start);
    }

    private static bool IsJoint(ReadOnlySpan<char> text, bool first) =>
        text.Length > 1 && char.IsLetter(text[1]) && (text[0] is '\'' or '’' or '‘' && (!first || text[1] is 's' or 'S')
            || !first && text[0] is '-' or '‐' or '‑');

    // The full stop of D.C., of St. Louis, and of a qualifier as short as Calif.
    private static bool BelongsToWord(string part, bool dotted) =>
        part.Length == 1 || Shortened.Contains(part) || dotted && part.Length is > 1 and <= 5;

    private static string? Back(ref TextScanner at, int start)
    {
        at.Position = start;
        return null;
    }
}
