using System.Text;
using NewsPortal.Text;

namespace NewsPortal.Articles;

/// <summary>How long a text takes to read: 240 words, or 500 Chinese, Japanese or Korean characters, a minute.</summary>
public static class ReadingTime
{
    private const double WordsAMinute = 240;
    private const double IdeographsAMinute = 500;

    /// <summary>Whole minutes, rounded, at least one.</summary>
    public static int Minutes(string text) => LanguageDetector.MayHoldEastAsian(text) ? MinutesOfAny(text) : Minutes(WordsOf(text), 0);

    /// <summary>Of a text without any character that takes two.</summary>
    private static int WordsOf(string text)
    {
        var (words, isInWord) = (0, false);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c)) isInWord = false;
            else if (!isInWord && char.IsLetterOrDigit(c)) (isInWord, words) = (true, words + 1);
        }
        return words;
    }

    private static int MinutesOfAny(string text)
    {
        var (words, ideographs, isInWord) = (0, 0, false);
        foreach (var rune in text.EnumerateRunes())
        {
            if (LanguageDetector.IsEastAsian(rune)) ideographs++;
            else if (Rune.IsWhiteSpace(rune)) isInWord = false;
            else if (!isInWord && Rune.IsLetterOrDigit(rune)) (isInWord, words) = (true, words + 1);
        }
        return Minutes(words, ideographs);
    }

    private static int Minutes(int words, int ideographs) =>
        Math.Max(1, (int)Math.Round(words / WordsAMinute + ideographs / IdeographsAMinute));
}
