using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsPortal.Text;

/// <summary>Turns shouted words (<c>EAST ASIA &amp; PACIFIC</c>) into title case and leaves everything else alone.</summary>
public static partial class TitleCase
{
    private const int MaxGuessedAcronym = 5;

    private static readonly HashSet<string> Acronyms = new(WordFile.Lines("Text.acronyms.txt"), StringComparer.Ordinal);

    private static readonly HashSet<string> NamesLikeAcronyms = new(WordFile.Lines("Text.names-like-acronyms.txt"), StringComparer.Ordinal);

    private static readonly HashSet<string> ShortWords = WordFile.Set("Text.short-words.txt");

    private static readonly HashSet<string> SmallWords = new(
        "a an and as at but by de del di do for from in la le of on or the to und upon van von with y".Split(' '), StringComparer.Ordinal);

    /// <summary>True where a text has two letters or more and none of them is in lower case.</summary>
    public static bool IsShouted(string text) => text.Count(char.IsUpper) > 1 && !text.Any(char.IsLower);

    /// <summary>
    /// Returns shouted text in title case, as names of places and persons need it: known acronyms (MLB, G7, U.S.) stay, unless
    /// people are called so.
    /// </summary>
    public static string Fold(string text) =>
        IsShouted(text)
            ? Words().Replace(text, word =>
                FoldWord(word.Value, word.Index == 0, IsAcronym(word.Value) && !NamesLikeAcronyms.Contains(word.Value)))
            : text;

    /// <summary>
    /// Returns the name of a section in title case; a short word that no language has (UFC, DPRK, NGOs) stays as an acronym.
    /// </summary>
    public static string FoldSection(string text) =>
        IsShouted(text) || text.Contains('s', StringComparison.Ordinal) && IsShouted(PluralMark().Replace(text, ""))
            ? Words().Replace(text, word => FoldWord(word.Value, word.Index == 0, IsAcronym(word.Value) || LooksLikeAcronym(word.Value)))
            : text;

    private static string FoldWord(string word, bool first, bool isAcronym)
    {
        if (isAcronym || Abbreviation().IsMatch(word) || word.Any(char.IsDigit)) return word;
        var lower = word.ToLower(CultureInfo.InvariantCulture);
        return !first && SmallWords.Contains(lower) ? lower : CapitalsAfterMarks().Replace(lower, start => start.Value.ToUpperInvariant());
    }

    private static bool IsAcronym(string word) => Acronyms.Contains(word) || word is [.., 's'] && Acronyms.Contains(word[..^1]);

    /// <summary>
    /// A word of two or three letters is an acronym unless the list has it, since that list is nearly complete; one of four
    /// or five could be a place or a name, so that it must be hard to pronounce as well.
    /// </summary>
    private static bool LooksLikeAcronym(string word)
    {
        var letters = word is [.., 's'] ? word[..^1] : word;
        if (letters.Length is < 2 or > MaxGuessedAcronym || !letters.All(char.IsAsciiLetterUpper)) return false;
        if (ShortWords.Contains(letters)) return false;
        if (letters is [.., 'S'] && ShortWords.Contains(letters[..^1])) return false;
        return letters.Length <= 3 || !Pronounceable().IsMatch(letters);
    }

    [GeneratedRegex(@"[^\s/&(),;:–—-]+", RegexOptions.NonBacktracking)]
    private static partial Regex Words();

    /// <summary>The small s of <c>NGOs</c>.</summary>
    [GeneratedRegex(@"(?<=\b[A-Z]{2,5})s\b")]
    private static partial Regex PluralMark();

    /// <summary>Consonants as words of European languages and names of places have them, around one vowel or several.</summary>
    [GeneratedRegex(
        "^(?:[BCFGKPST]?[LR]|[CGPSTWKZ]?H|[STDK]W|S[CKMNPTV]|S[CPT]R|CHR|SCH|KN|GN|PS|TS|ZW|QU|[BCDFGJKLMNPRSTVWXYZ])?[AEIOUY]{1,3}"
        + "(?:(?:[LMNRSTCDGKPBFVXZHW]{1,2}|NT[LR]|ST[LR]|[BCDFGJKPQVXZ][LR]?|C?[KH]|TCH|GH)[AEIOUY]{1,2}){0,2}"
        + "(?:[BDFGKLMNPRSTVWXYZHC]|[LNR][DTKSMPGCFNL]|[CNS]K|[SCTGP]H|NG|MP|[SFPCX]T|SS|LL|FF|CKS?|[TGLNRDMPK]S|RCH|GHT|TCH)?$",
        RegexOptions.NonBacktracking)]
    private static partial Regex Pronounceable();

    /// <summary>Letters each with a full stop, as in <c>U.S.</c> or the initial <c>J.</c></summary>
    [GeneratedRegex(@"^(\p{L}\.)+\p{L}?$")]
    private static partial Regex Abbreviation();

    /// <summary>The first letter, and one after the elision of <c>O'Brien</c> or <c>N'Djamena</c>.</summary>
    [GeneratedRegex(@"^[^\p{L}]*\p{L}|(?<=^\p{L}['’])\p{L}")]
    private static partial Regex CapitalsAfterMarks();
}
