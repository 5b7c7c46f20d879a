using System.Text;

namespace NewsPortal.Articles;

/// <summary>How long a text takes to read: 240 words, or 500 Chinese, Japanese or Korean characters, a minute.</summary>
public static class ReadingTime
{
    private const double WordsAMinute = 240;
    private const double IdeographsAMinute = 500;

    /// <summary>Whole minutes, rounded, at least one.</summary>
    public static int Minutes(string text)
    {
        var (words, ideographs, isInWord) = (0, 0, false);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Languages.IsEastAsian(rune)) ideographs++;
            else if (Rune.IsWhiteSpace(rune)) isInWord = false;
            else if (!isInWord && Rune.IsLetterOrDigit(rune)) (isInWord, words) = (true, words + 1);
        }
        return Math.Max(1, (int)Math.Round(words / WordsAMinute + ideographs / IdeographsAMinute));
    }
}
