using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsPortal.Text;

/// <summary>Turns shouted words (<c>EAST ASIA &amp; PACIFIC</c>) into title case and leaves everything else alone.</summary>
public static partial class TitleCase
{
    private static readonly HashSet<string> Acronyms = new(
        ("AFC AI AIDS AP APEC AFP ASEAN BBC BRICS CEO CIA COP COVID CPI D.C. ECB EU EV FA FBI FIFA GDP GNP HIV IAEA IMF IOC IPO IT "
         + "JR LDP LGBT LNG MLB NASA NATO NBA NFL NHL NHK NPB NPT OECD OPEC PGA PM POW SDF TASS TV UAE UEFA UFO UK UN UNESCO UNICEF UPI US "
         + "USA USSR VIP WHO WTA WTO WWF").Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> SmallWords = new(
        "a an and as at but by de del di do for from in la le of on or the to und upon van von with y".Split(' '), StringComparer.Ordinal);

    /// <summary>True where a text has two letters or more and none of them is in lower case.</summary>
    public static bool IsShouted(string text) => text.Count(char.IsUpper) > 1 && !text.Any(char.IsLower);

    /// <summary>Title case for shouted text; acronyms (MLB, G7, U.S.) stay.</summary>
    public static string Fold(string text) =>
        IsShouted(text) ? Words().Replace(text, word => FoldWord(word.Value, first: word.Index == 0)) : text;

    private static string FoldWord(string word, bool first)
    {
        if (Acronyms.Contains(word) || Abbreviation().IsMatch(word) || word.Any(char.IsDigit)) return word;
        var lower = word.ToLower(CultureInfo.InvariantCulture);
        return !first && SmallWords.Contains(lower) ? lower : CapitalsAfterMarks().Replace(lower, start => start.Value.ToUpperInvariant());
    }

    [GeneratedRegex(@"[^\s/&(),;:–—-]+")]
    private static partial Regex Words();

    /// <summary>Letters each with a full stop, as in <c>U.S.</c> or the initial <c>J.</c></summary>
    [GeneratedRegex(@"^(\p{L}\.)+\p{L}?$")]
    private static partial Regex Abbreviation();

    /// <summary>The first letter, and one after the elision of <c>O'Brien</c> or <c>N'Djamena</c>.</summary>
    [GeneratedRegex(@"^[^\p{L}]*\p{L}|(?<=^\p{L}['’])\p{L}")]
    private static partial Regex CapitalsAfterMarks();
}
