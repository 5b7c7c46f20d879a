using System.Buffers;
using System.Text;
using NewsPortal.Text;

namespace NewsPortal.Seeds.Dump;

/// <summary>Examines the form of a text: whether it ends like a sentence, how many words it has, how they are written.</summary>
internal static class LineForm
{
    // East Asian text has no spaces: so many characters count as a word.
    private const int CharactersOfAWord = 3;

    private static readonly SearchValues<char> Closers = SearchValues.Create("”\"’'»)）]』」】〉》›* ■□◆\u00A0\u3000");
    private static readonly SearchValues<char> Enders = SearchValues.Create(".!?。！？…．।؟۔");

    /// <summary>Whether the text ends like a sentence, with quotation marks and brackets after it or not.</summary>
    public static bool EndsSentence(string text) => EndsAt(text, text.Length - 1) || SignOffAt(text) is { } end && EndsAt(text, end);

    private static bool EndsAt(string text, int end)
    {
        while (end >= 0 && (Closers.Contains(text[end]) || char.IsWhiteSpace(text[end]))) end--;
        return end >= 0 && Enders.Contains(text[end]);
    }

    // Returns where the sentence ends in front of an agency's sign-off: It was full. (Kyodo), It was full. - AFP.
    private static int? SignOffAt(string text)
    {
        var end = text.AsSpan().TrimEnd();
        if (end is [.., ')' or '）'] && end.LastIndexOfAny('(', '（') is > 0 and var bracket && end.Length - bracket <= MaxSignOff)
            return bracket - 1;
        var dash = end.LastIndexOfAny('-', '–', '—');
        return dash > 1 && end.Length - dash <= MaxSignOff && char.IsWhiteSpace(end[dash - 1]) ? dash - 1 : null;
    }

    private const int MaxSignOff = 40;

    /// <summary>Returns how many words a text has; East Asian text counts a word for each three characters.</summary>
    public static int Words(string text)
    {
        int words = 0, eastAsian = 0;
        var inWord = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value >= 0x1100 && LanguageDetector.IsEastAsian(rune))
            {
                eastAsian++;
                inWord = false;
                continue;
            }
            var isWord = Rune.IsLetterOrDigit(rune);
            if (isWord && !inWord) words++;
            if (isWord || Rune.IsWhiteSpace(rune)) inWord = isWord;
        }
        return words + (eastAsian + CharactersOfAWord - 1) / CharactersOfAWord;
    }

    /// <summary>
    /// Whether prose could go on in the next block: the text stops without an end, and the next begins in lower case or in a
    /// script without case.
    /// </summary>
    public static bool GoesOn(string text, string next)
    {
        if (EndsSentence(text) || text.AsSpan().TrimEnd() is not [.., var last] || last is ':' or '：') return false;
        var first = next.AsSpan().TrimStart();
        if (first.Length == 0 || !char.IsLetterOrDigit(first[0]) && first[0] is not ('(' or '“' or '"' or '「')) return false;
        if (last is >= '\u3041' and <= '\u309F' && first[0] is >= '\u3041' and <= '\u309F') return true;
        // 次の会議は１１ / 月１１日。
        if (char.IsDigit(last) && first[0] is >= '\u3041' and <= '\u9FFF') return true;
        return last is ',' or '、' or '，' || char.IsLower(first[0]) || Words(text) >= MinWordsOfAWrap;
    }

    // A shorter line that ends without a full stop is a heading rather than half a sentence.
    private const int MinWordsOfAWrap = 8;

    /// <summary>Whether every word that could begin with a capital does, small words excepted.</summary>
    public static bool IsTitled(string text)
    {
        foreach (var range in text.AsSpan().Split(' '))
        {
            if (text.AsSpan(range) is [var first, _, _, _, ..] && char.IsLower(first)) return false;
        }
        return true;
    }

    public static bool IsShouted(string text) => TitleCase.IsShouted(text);

    /// <summary>Joins lines to one, in linear time: with a space, and with nothing between two East Asian characters.</summary>
    public static string Join(IEnumerable<string> lines)
    {
        var joined = new StringBuilder();
        foreach (var line in lines)
        {
            if (line.Length == 0) continue;
            if (joined.Length > 0 && !(IsWithoutSpaces(LastOf(joined)) && IsWithoutSpaces(FirstOf(line)))) joined.Append(' ');
            joined.Append(line);
        }
        return joined.ToString();
    }

    private static Rune LastOf(StringBuilder text) => text.Length > 1 && Rune.TryCreate(text[^2], text[^1], out var pair)
        ? pair : Rune.TryCreate(text[^1], out var one) ? one : Rune.ReplacementChar;

    private static Rune FirstOf(string text)
    {
        Rune.DecodeFromUtf16(text, out var first, out _);
        return first;
    }

    // Korean has spaces between words; Japanese, Chinese and their punctuation and wide digits have none.
    private static bool IsWithoutSpaces(Rune rune) =>
        rune.Value is >= 0x2E80 and <= 0x9FFF or >= 0xF900 and <= 0xFAFF or >= 0xFE30 and <= 0xFE4F
            or >= 0xFF01 and <= 0xFF9F or >= 0x20000 and <= 0x323AF;
}
