using System.Text.RegularExpressions;
using NewsPortal.Text;

namespace NewsPortal.Seeds.Datelines;

/// <summary>How names of places and persons are written, in capitals and out of them.</summary>
internal static partial class PlaceNames
{
    private static readonly HashSet<string> Particles = new(
        ("al am an auf aux au bei da de del den der des di do dos du e el en het i in la las le les lez los na nad of on op os pod ter the "
         + "und under upon van von y").Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> OnlyInside = new("in an".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Ships = new("USS HMS HMAS HMCS INS JDS JS MS MV SS RMS DC ISS".Split(' '), StringComparer.Ordinal);

    /// <summary>Small words inside a name. A bare <c>in</c> is none: it is where a sentence goes on.</summary>
    public static bool IsParticle(string word) => Particles.Contains(word) && !OnlyInside.Contains(word);

    /// <summary>Starts with a capital or with a letter that knows no case, if need be behind an elision: <c>al-Hasakah</c>.</summary>
    public static bool IsNameWord(string word)
    {
        var start = Prefix().Match(word).Length;
        return start < word.Length && char.IsLetter(word[start]) && !char.IsLower(word[start]);
    }

    /// <summary>Wholly in capitals, but for particles and the small letters of <c>McLEAN</c>.</summary>
    public static bool IsInCapitals(string name)
    {
        var words = name.Split(' ');
        return words.Any(TitleCase.IsShouted) | words.Any(word => Inner().IsMatch(word))
            && words.All(word => !word.Any(char.IsLower) || IsParticle(word) || Inner().IsMatch(word));
    }

    /// <summary>Title case for a name in capitals, in NFC; any other name as written.</summary>
    public static string Fold(string name)
    {
        var folded = IsInCapitals(name) ? string.Join(' ', name.Split(' ').Select((word, i) => FoldWord(word, i == 0))) : name;
        return folded.Any(char.IsSurrogate) ? folded : folded.Normalize();
    }

    /// <summary>Codes such as <c>CA</c> and <c>USA</c> stay as they are.</summary>
    public static string FoldQualifier(string name) => name.Length <= 2 ? name : Fold(name);

    private static string FoldWord(string word, bool first)
    {
        if (Ships.Contains(word) || Numeral().IsMatch(word) && !first) return word;
        if (Inner().Match(word) is { Success: true } inner) return inner.Groups[1].Value + FoldWord(inner.Groups[2].Value, first: true);
        var parts = word.Split('-');
        return string.Join('-', parts.Select((part, i) => FoldPart(part, first && i == 0)));
    }

    private static string FoldPart(string part, bool first)
    {
        var lower = part.ToLowerInvariant();
        if (!first && Particles.Contains(lower)) return lower;
        var folded = TitleCase.Fold(part);
        return !first && Elided().IsMatch(folded) ? char.ToLowerInvariant(folded[0]) + folded[1..] : folded;
    }

    /// <summary><c>al-</c>, <c>d'</c>, <c>'s-</c></summary>
    [GeneratedRegex(@"^['’‘]?\p{Ll}{1,3}['’-]", RegexOptions.NonBacktracking)]
    private static partial Regex Prefix();

    /// <summary><c>McLEAN</c>, <c>DeKALB</c></summary>
    [GeneratedRegex(@"^(\p{Lu}\p{Ll}{1,2})(\p{Lu}{2,})$", RegexOptions.NonBacktracking)]
    private static partial Regex Inner();

    [GeneratedRegex(@"^(I{2,3}|IV|VI{1,3}|IX|XI{1,3})$", RegexOptions.NonBacktracking)]
    private static partial Regex Numeral();

    [GeneratedRegex(@"^[DL]['’]\p{Lu}", RegexOptions.NonBacktracking)]
    private static partial Regex Elided();
}
