using NewsPortal.Seeds.Bylines;
using NewsPortal.Text;

namespace NewsPortal.Seeds.Dump;

/// <summary>Weighs whether a sentence of the header names who contributed to the article, and from where.</summary>
internal static class ContributionClassifier
{
    private const int MaxWords = 40;

    private static readonly string[] Phrases = [.. WordFile.Lines("Seeds.Dump.Phrases.contribution.txt")];

    public static Evidence Weigh(Header header)
    {
        var unit = header.Unit;
        if (unit.IsBullet || !header.HasHeadline || unit.Words > MaxWords || unit.OpensWithDateline || !Names(unit.Text))
            return Evidence.None;
        if (!header.HasByline && StartsLikeByline(unit.Text)) return new(Reading.Byline, 7, "who reported, in a sentence");
        return header.IsDateAhead || header.HasByline && header.Previous is { Reading.Reading: Reading.Byline or Reading.Timestamp }
            ? new(Reading.Credit, 6, "who contributed to the article")
            : Evidence.None;
    }

    // Example: Reporting by Ada Lind in Kobe; editing by Nils Ekman.
    private static bool StartsLikeByline(string text) => BylineGrammar.Strength(text.TrimEnd('.', ' ')) == BylineStrength.Strong;

    /// <summary>Whether a text says who contributed to an article.</summary>
    public static bool Names(string text)
    {
        foreach (var phrase in Phrases)
        {
            if (text.Contains(phrase, StringComparison.OrdinalIgnoreCase)) return !text.Contains('“', StringComparison.Ordinal);
        }
        return false;
    }
}
