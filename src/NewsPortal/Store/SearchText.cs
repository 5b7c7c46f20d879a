using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using NewsPortal.Text;

namespace NewsPortal.Store;

/// <summary>
/// Texts as the full-text index holds them. Index and query pass through the same hands, so that both break a text
/// into the same words: each Chinese, Japanese or Korean character is one, and so are C#, C++ and AT&amp;T.
/// </summary>
public static partial class SearchText
{
    /// <summary>Around what was found, in texts that the index gives back. No seed can hold these characters.</summary>
    public const char MarkStart = '\u0002', MarkEnd = '\u0003';

    /// <summary>Between two words that no space parts: the index takes it for a separator, and nobody sees it.</summary>
    private const char Joiner = '\u2060';

    /// <summary>Private characters count as letters for the index; these stand for signs that belong to a word.</summary>
    private const char Sharp = '\uE000', Plus = '\uE001', And = '\uE002';
    private const int LongestPartAroundAnd = 3, MostInitials = 6;

    /// <summary>Latin letters that are no letter with a mark, so that the index folds them into no other.</summary>
    private static readonly SearchValues<char> Unfoldable = SearchValues.Create("øØđĐðÐłŁıßæÆœŒþÞŋŊ");

    public static string Prepare(string text) =>
        Separate(KeepSigns(FoldForms(CombiningMarks.Limit(InvisibleCharacters.Drop(Clean(text))).Normalize(NormalizationForm.FormC))));

    /// <summary>A text of the index as people read it; the marks stay.</summary>
    public static string Show(string prepared) =>
        prepared.Replace(Joiner.ToString(), "", StringComparison.Ordinal).Replace(Sharp, '#').Replace(Plus, '+').Replace(And, '&');

    /// <summary>Whether the index would find a word in a prepared text at all: signs alone are none.</summary>
    public static bool HasWord(string prepared) => prepared.EnumerateRunes().Any(r => Rune.IsLetterOrDigit(r) || r.Value is >= Sharp and <= And);

    /// <summary>What stands between spaces in prepared texts, each once and in order.</summary>
    public static IReadOnlyCollection<string> Words(IEnumerable<string> texts)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var known = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var text in texts)
        {
            for (int start = 0, end; start < text.Length; start = end)
            {
                while (start < text.Length && char.IsWhiteSpace(text[start])) start++;
                for (end = start; end < text.Length && !char.IsWhiteSpace(text[end]);) end++;
                if (end > start) known.Add(text.AsSpan(start, end - start));
            }
        }
        return words;
    }

    /// <summary>Other spellings that a reader may type for words of a text: <c>da</c> for Đà, <c>US</c> for U.S.</summary>
    /// <param name="words">As <see cref="Words"/> gives them.</param>
    public static string OtherSpellings(IEnumerable<string> words)
    {
        var others = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            if (InitialsOf(word) is { } initials) others.Add(initials);
            else if (word.AsSpan().ContainsAny(Unfoldable)) others.Add(Slug.Of(word));
        }
        return string.Join(' ', others);
    }

    /// <summary><c>US</c> for <c>U.S.</c> and for <c>U.S.-led</c>; null where a word does not begin with two initials.</summary>
    private static string? InitialsOf(string word)
    {
        var end = 0;
        while (end < 2 * MostInitials && end + 1 < word.Length && char.IsLetter(word[end]) && word[end + 1] == '.') end += 2;
        return end < 4 ? null : word[..end].Replace(".", "", StringComparison.Ordinal);
    }

    /// <summary>Without control and private characters and U+FFFE, which cannot be normalised; a lone surrogate becomes U+FFFD.</summary>
    private static string Clean(string text)
    {
        var clean = text.ToCharArray();
        for (var at = 0; at < clean.Length; at++)
        {
            var c = clean[at];
            if (c is >= ' ' and <= '~') continue;
            if (char.IsSurrogatePair(text, at)) at++;
            else if (char.IsSurrogate(c)) clean[at] = '\uFFFD';
            else if (char.IsControl(c) || c is '\uFFFE' or >= '\uE000' and <= '\uF8FF') clean[at] = ' ';
        }
        return new string(clean);
    }

    /// <summary>Letters of full and half width, ligatures (ﬁ) and presentation forms as the plain letters that readers type.</summary>
    private static string FoldForms(string text) =>
        !text.AsSpan().ContainsAnyInRange('\uFB00', '\uFFEF')
            ? text
            : OtherForms().Replace(text, run => run.Value.Normalize(NormalizationForm.FormKC)).Normalize(NormalizationForm.FormC);

    private static string KeepSigns(string text)
    {
        if (!text.AsSpan().ContainsAny('#', '+', '&')) return text;
        var kept = text.ToCharArray();
        for (var i = 1; i < kept.Length; i++)
        {
            var before = LettersBefore(text, i);
            if (text[i] == '#' && before == 1 && LettersAfter(text, i) == 0) kept[i] = Sharp;
            else if (text[i] == '&' && IsShort(before) && IsShort(LettersAfter(text, i))) kept[i] = And;
            else if (text.AsSpan(i).StartsWith("++") && before == 1 && LettersAfter(text, i + 1) == 0) kept[i] = kept[i + 1] = Plus;
        }
        return new string(kept);
    }

    private static bool IsShort(int letters) => letters is > 0 and <= LongestPartAroundAnd;

    private static int LettersBefore(string text, int at)
    {
        var count = 0;
        while (count <= LongestPartAroundAnd && at - count > 0 && char.IsAsciiLetterOrDigit(text[at - count - 1])) count++;
        return count;
    }

    private static int LettersAfter(string text, int at)
    {
        var count = 0;
        while (count <= LongestPartAroundAnd && at + count + 1 < text.Length && char.IsAsciiLetterOrDigit(text[at + count + 1])) count++;
        return count;
    }

    private static string Separate(string text)
    {
        // Most papers are Latin, and their texts need none of what follows.
        if (!LanguageDetector.MayHoldEastAsian(text)) return text;
        var separated = new StringBuilder(text.Length);
        var (wasWord, wasCharacter) = (false, false);
        foreach (var rune in text.EnumerateRunes())
        {
            var (isWord, isCharacter) = (Rune.IsLetterOrDigit(rune), IsWordAlone(rune));
            if (wasWord && isWord && (wasCharacter || isCharacter)) separated.Append(Joiner);
            separated.Append(rune.ToString());
            (wasWord, wasCharacter) = (isWord, isCharacter);
        }
        return separated.ToString();
    }

    /// <summary>Such scripts write no spaces; 々 and 〇 count as the characters that they stand for.</summary>
    private static bool IsWordAlone(Rune rune) => LanguageDetector.IsEastAsian(rune) || rune.Value is >= 0x3005 and <= 0x3007;

    [GeneratedRegex(
        "[\uFB00-\uFB28\uFB2A-\uFB4F\uFB50-\uFBB1\uFBD3-\uFD3D\uFD50-\uFDC7\uFE70-\uFEFC\uFF01-\uFFEF]+", RegexOptions.NonBacktracking)]
    private static partial Regex OtherForms();
}
