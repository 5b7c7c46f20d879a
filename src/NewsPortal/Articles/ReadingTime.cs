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
        var ideographs = text.EnumerateRunes().Count(Languages.IsEastAsian);
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(HasOtherLetters);
        return Math.Max(1, (int)Math.Round(words / WordsAMinute + ideographs / IdeographsAMinute));
    }

    private static bool HasOtherLetters(string word) => word.EnumerateRunes().Any(r => Rune.IsLetterOrDigit(r) && !Languages.IsEastAsian(r));
}
