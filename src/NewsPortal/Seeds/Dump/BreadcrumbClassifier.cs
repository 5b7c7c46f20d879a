using NewsPortal.Seeds.Bylines;

namespace NewsPortal.Seeds.Dump;

/// <summary>Weighs whether a unit of the header is the breadcrumb.</summary>
internal static class BreadcrumbClassifier
{
    private const int MaxWords = 14, MaxWordsOfSection = 3;

    public static Evidence Weigh(Header header)
    {
        var unit = header.Unit;
        if (IsSectionAgain(header)) return new(Reading.Chrome, 8, "a level of the breadcrumb again");
        if (header.HasBreadcrumb || unit.Words > MaxWords || unit.EndsSentence && !Breadcrumb.HasArrow(unit.Text)) return Evidence.None;
        if (Breadcrumb.Looks(unit.Text)) return new(Reading.Breadcrumb, 8, "levels with a separator between them");
        if (!header.HasHeadline && !unit.IsBullet && SectionLines.AreLevels(SectionLines.Of(unit)))
            return new(Reading.Breadcrumb, 8, "names of sections, one a line");
        if (unit.IsBullet && header.HasHeadline) return Evidence.None;
        if (Breadcrumb.IsSectionWord(unit.Text)) return new(Reading.Breadcrumb, 7, "the name of a section");
        return IsShortLineAboveHeadline(header) ? new(Reading.Breadcrumb, 6, Assumed) : Evidence.None;
    }

    // World / Asia > Ports agree, and below it Asia above the headline.
    private static bool IsSectionAgain(Header header) =>
        header is { HasBreadcrumb: true, HasHeadline: false } && !header.Unit.IsBullet && header.Unit.Words <= MaxWordsOfSection
            && header.IsHeadlineAhead
        && header.Units.Take(header.At).FirstOrDefault(unit => unit.Is(Reading.Breadcrumb)) is { } breadcrumb
        && BreadcrumbLevels.Split(breadcrumb.Text) is { Count: > 1 } levels
        && levels.Take(levels.Count - 1).Contains(header.Unit.Text, StringComparer.OrdinalIgnoreCase);

    /// <summary>Holds the reason that is not certain: a warning reports the assumption.</summary>
    public const string Assumed = "a short line above the headline";

    private static bool IsShortLineAboveHeadline(Header header)
    {
        if (header.HasHeadline || header.Unit.Words > MaxWordsOfSection || header.Unit.IsBullet || !(header.IsDateAhead || header.HasDate))
            return false;
        if (!LineForm.IsTitled(header.Unit.Text) || RunClassifier.HasVerb(header.Unit.Text)) return false;
        var next = header.Units.Skip(header.At + 1).FirstOrDefault(unit => FurnitureClassifier.Weigh(unit).Weight == 0);
        return next is { IsBullet: false, EndsSentence: false } && IsInHeader(header, next)
            && next.Words > header.Unit.Words && !next.TimeForm.IsAny && !IsByline(next);
    }

    // Above the date, or, where the date is above, in front of a sentence or byline.
    private static bool IsInHeader(Header header, Unit next)
    {
        var at = header.Units.IndexOf(next);
        if (header.IsDateAhead) return at < header.DateIndex;
        return at + 1 < header.Units.Count && (header.Units[at + 1].EndsSentence || IsByline(header.Units[at + 1]));
    }

    private static bool IsByline(Unit unit) => unit.BylineStrength == BylineStrength.Strong;
}
