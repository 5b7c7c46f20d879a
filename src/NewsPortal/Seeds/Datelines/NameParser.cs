using System.Globalization;
using NewsPortal.Seeds.Dates;

namespace NewsPortal.Seeds.Datelines;

/// <summary>Reads the name of one place, word by word, up to whatever is no part of a name.</summary>
internal static class NameParser
{
    private const int MostWords = 5;
    private const int MostWordsAboard = 9;

    private static readonly HashSet<string> Shortened = new("St Ste Sta Sto Ft Mt Pt Pto".Split(' '), StringComparer.OrdinalIgnoreCase);

    /// <summary>Two-part names whose <c>and</c> does not part two places.</summary>
    private static readonly string[] Pairs =
    [
        "Antigua and Barbuda", "Bosnia and Herzegovina", "Jammu and Kashmir", "Newfoundland and Labrador", "Saint Kitts and Nevis",
        "St. Kitts and Nevis", "Saint Pierre and Miquelon", "Saint Vincent and the Grenadines", "St. Vincent and the Grenadines",
        "Sao Tome and Principe", "São Tomé and Príncipe", "Trinidad and Tobago", "Turks and Caicos", "Tyne and Wear", "Wallis and Futuna",
    ];

    public static string? City(ref TextScanner at) => Name(ref at, dotted: false);

    /// <summary>A qualifier may be shortened: <c>Fla.</c>, <c>Fukuoka Pref.</c></summary>
    public static string? Qualifier(ref TextScanner at) => Pair(ref at) ?? Name(ref at, dotted: true);

    /// <summary>A ship, an aircraft or a train is a place too: <c>Aboard the Asuka III</c>.</summary>
    public static string? Aboard(ref TextScanner at)
    {
        var start = at.Position;
        if (!at.Rest.StartsWith("Aboard ", StringComparison.OrdinalIgnoreCase) && !at.Rest.StartsWith("On board ", StringComparison.OrdinalIgnoreCase))
            return null;
        return Words(ref at, MostWordsAboard, dotted: false, static (_, _) => true) is { Count: > 1 } words ? string.Join(' ', words) : Back(ref at, start);
    }

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
        var words = Words(ref at, MostWords, dotted, Belongs);
        return words.Count > 0 && PlaceNames.IsNameWord(words[^1]) && !IsInitial(words[0]) && !NonPlaceWords.CannotStart(words)
            ? string.Join(' ', words)
            : Back(ref at, start);
    }

    private static bool Belongs(string word, bool isFirst) =>
        PlaceNames.IsNameWord(word) && !word.Equals("and", StringComparison.OrdinalIgnoreCase) || !isFirst && PlaceNames.IsParticle(word);

    private static bool IsInitial(string word) => word.Length == 2 && word[1] == '.';

    private static List<string> Words(ref TextScanner at, int most, bool dotted, Func<string, bool, bool> belongs)
    {
        List<string> words = [];
        while (words.Count < most)
        {
            var end = at.Position;
            if (words.Count > 0 && !at.SkipSpaces() || StartsNextPart(ref at) || Word(ref at, dotted) is not { Length: > 0 } word || !belongs(word, words.Count == 0))
            {
                at.Position = end;
                break;
            }
            words.Add(word);
        }
        return words;
    }

    private static bool StartsNextPart(ref TextScanner at)
    {
        if (EnglishDates.TryRead(at.Rest, out _, out _)) return true;
        var start = at.Position;
        var isAgency = AgencyParser.Bare(ref at) is not null;
        at.Position = start;
        return isAgency;
    }

    private static string Word(ref TextScanner at, bool dotted)
    {
        var start = at.Position;
        var part = start;
        while (at.Rest.Length > 0)
        {
            if (IsLetter(at.Rest[0]) || IsJoint(at.Rest, first: at.Position == start)) at.Position++;
            else if (at.Sees('.') && BelongsToWord(at.Since(part), dotted)) part = ++at.Position;
            else break;
            if (part == at.Position && (at.Rest.Length == 0 || !char.IsLetter(at.Rest[0]))) break;
        }
        return at.Since(start);
    }

    private static bool IsLetter(char c) =>
        char.IsLetterOrDigit(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsJoint(ReadOnlySpan<char> text, bool first) =>
        text.Length > 1 && char.IsLetter(text[1]) && (text[0] is '\'' or '’' or '‘' && (!first || text[1] is 's' or 'S') || !first && text[0] is '-' or '‐' or '‑');

    /// <summary>The full stop of <c>D.C.</c>, of <c>St. Louis</c>, and of a qualifier as short as <c>Calif.</c></summary>
    private static bool BelongsToWord(string part, bool dotted) =>
        part.Length == 1 || Shortened.Contains(part) || dotted && part.Length is > 1 and <= 5;

    private static string? Back(ref TextScanner at, int start)
    {
        at.Position = start;
        return null;
    }
}
