namespace NewsPortal.Seeds.Dump;

/// <summary>Weighs whether a unit of the header is the headline: the first that is nothing else.</summary>
internal static class HeadlineClassifier
{
    private const int MaxWords = 40, MaxWordsOfSite = 3;

    /// <summary>Holds the reason that is not certain: a warning reports the assumption.</summary>
    public const string BelowDate = "the first line below the date that is nothing else";

    public static Evidence Weigh(Header header)
    {
        var unit = header.Unit;
        if (unit.IsBullet || header.HasHeadline || !unit.Text.Any(char.IsLetterOrDigit)) return Evidence.None;
        if (IsPageTitle(header)) return new(Reading.Chrome, 7, "the headline and the name of the site, above the headline");
        var weight = IsSiteName(header) ? -Evidence.Certain : 5;
        if (unit.OpensWithDateline && (!header.IsDateAhead || header.HasBreadcrumb)) weight -= Evidence.Certain;
        if (unit.EndsSentence) weight -= header.IsDateAhead ? 2 : 4;
        if (unit.Words > MaxWords) weight -= 3;
        return new(Reading.Headline, weight, header.HasDate ? BelowDate : "the first line that is nothing else");
    }

    // Ferry sails again - Example Herald, in front of Ferry sails again.
    private static bool IsPageTitle(Header header) =>
        header.Next is { IsBullet: false, Words: > 2 } next && header.Unit.Text.Length > next.Text.Length + 2
            && header.Unit.Text.StartsWith(next.Text, StringComparison.Ordinal)
        && header.Unit.Text.AsSpan(next.Text.Length).TrimStart() is ['-' or '–' or '—' or '|' or '｜' or '·' or ':', ..];

    // The name of the site above the section, where the headline is still ahead: Example Herald / Metro.
    private static bool IsSiteName(Header header) =>
        header.Unit.Words <= MaxWordsOfSite && LineForm.IsTitled(header.Unit.Text) && !RunClassifier.HasVerb(header.Unit.Text)
            && !header.HasBreadcrumb && header.IsHeadlineAhead
        && header.Units.Skip(header.At + 1).FirstOrDefault(unit => FurnitureClassifier.Weigh(unit).Weight == 0) is { } next
        && (Breadcrumb.Looks(next.Text) || Breadcrumb.IsSectionWord(next.Text));
}
