namespace NewsPortal.Seeds.Dump;

/// <summary>Weighs whether a unit between headline and text summarizes the article.</summary>
internal static class StandfirstClassifier
{
    private const int MinWords = 3, MinWordsWithoutEnd = 7, MaxWords = 70;

    /// <summary>Holds the reason that is not certain: a warning reports the assumption.</summary>
    public const string Assumed = "a sentence between the date and a dateline";

    // Example: OSTROW: I saw it first.
    private static bool IsSpeech(string text) =>
        text.IndexOf(':', StringComparison.Ordinal) is > 1 and < 30 and var colon && LineForm.IsShouted(text[..colon]);

    public static Evidence Weigh(Header header)
    {
        var unit = header.Unit;
        if (unit.IsBullet || IsSpeech(unit.Text) || !header.HasHeadline || unit.Words > MaxWords || unit.OpensWithDateline)
            return Evidence.None;
        if (header.IsDateAhead && (unit.EndsSentence && unit.Words >= MinWords || unit.Words >= MinWordsWithoutEnd))
            return new(Reading.Standfirst, 4, "between headline and date");
        return unit.EndsSentence && unit.Words >= MinWords && header.HasDate && header.IsDatelineAhead && !header.Has(Reading.Standfirst)
            ? new(Reading.Standfirst, 6, Assumed)
            : Evidence.None;
    }
}
