using System.Text.RegularExpressions;
using NewsPortal.Text;

namespace NewsPortal.Seeds.Datelines;

/// <summary>Reads and writes names of places and persons, in capitals and in title case.</summary>
internal static partial class PlaceNames
{
    private static readonly HashSet<string> Particles = new(
        ("al am an auf aux au bei da de del den der des di do dos du e el en het i in la las le les lez los na nad of on op os pod ter the "
         + "und under upon van von y").Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> OnlyInside = new("in an".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> KeptCapitals = new(
        "SAR USS HMS HMAS HMCS INS JDS JS MS MV SS RMS DC ISS".Split(' '), StringComparer.Ordinal);

    /// <summary>Whether a word is a small word inside a name. A bare <c>in</c> is not: a sentence continues there.</summary>
    public static bool IsParticle(string word) => Particles.Contains(word) && !OnlyInside.Contains(word);

    /// <summary>Whether a word starts with a capital or an uncased letter, also after an elision: <c>al-Hasakah</c>.</summary>
    public static bool IsNameWord(string word)
    {
        if (char.IsUpper(word[0])) return true;
        var start = Prefix().Match(word).Length;
        return start < word.Length && char.IsLetter(word[start]) && !char.IsLower(word[start]);
    }

    /// <summary>Whether a name is in capitals, except for particles and the small letters of <c>McLEAN</c>.</summary>
    public static bool IsInCapitals(string name)
    {
        var words = name.Split(' ');
        return words.Any(TitleCase.IsShouted) | words.Any(word => Inner().IsMatch(word))
            && words.All(word => !word.Any(char.IsLower) || IsParticle(word) || Inner().IsMatch(word));
    }

    /// <summary>Returns a name in capitals in title case and NFC, and any other name as written.</summary>
    public static string Fold(string name)
    {
        var folded = IsInCapitals(name) ? string.Join(' ', name.Split(' ').Select((word, i) => FoldWord(word, i == 0))) : name;
        return folded.Any(char.IsSurrogate) ? folded : folded.Normalize();
    }

    /// <summary>Returns a qualifier in title case; codes such as <c>CA</c> and <c>NSW</c> are unchanged.</summary>
    public static string FoldQualifier(string name) => name.Length <= 3 ? name : Fold(name);

    private static string FoldWord(string word, bool first)
    {
        if (KeptCapitals.Contains(word) || Numeral().IsMatch(word) && !first) return word;
        if (Inner().Match(word) is { Success: true } inner) return inner.Groups[1].Value + FoldWord(inner.Groups[2].Value, first: true);
        var parts = word.Split('-');
        return string.Join('-', parts.Select((part, i) => FoldPart(part, first && i == 0)));
    }

    private static string FoldPart(string part, bool first)
    {
        var lower = part.ToLowerInvariant();
        if (part is ['\'' or '’' or '‘', _]) return lower;
        if (!first && Particles.Contains(lower)) return lower;
        var folded = TitleCase.Fold(part);
        return !first && Elided().IsMatch(folded) ? char.ToLowerInvariant(folded[0]) + folded[1..] : folded;
    }

    // Example: al-, d', 's-, 'S-
    [GeneratedRegex(@"^(['’‘]?\p{Ll}{1,3}['’-]|['’‘]\p{Lu}-)", RegexOptions.NonBacktracking)]
    private static partial Regex Prefix();

    // Example: McLEAN, DeKALB
    [GeneratedRegex(@"^(\p{Lu}\p{Ll}{1,2})(\p{Lu}{2,})$", RegexOptions.NonBacktracking)]
    private static partial Regex Inner();

    [GeneratedRegex(@"^(I{2,3}|IV|VI{1,3}|IX|XI{1,3})$", RegexOptions.NonBacktracking)]
    private static partial Regex Numeral();

    [GeneratedRegex(@"^[DL]['’]\p{Lu}", RegexOptions.NonBacktracking)]
    private static partial Regex Elided();
}
