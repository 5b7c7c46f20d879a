using NewsPortal.Seeds.Bylines;

namespace NewsPortal.Seeds.Dump;

/// <summary>Weighs whether a unit of the header is the breadcrumb.</summary>
internal static class BreadcrumbClassifier
{
    private const int MaxWords = 14, MaxWordsOfSection = 3;

    public static Evidence Weigh(Header header)
    {
        var unit = header.Unit;
        if (header.HasBreadcrumb || unit.Words > MaxWords || unit.EndsSentence && !Breadcrumb.HasArrow(unit.Text)) return Evidence.None;
        if (Breadcrumb.Looks(unit.Text)) return new(Reading.Breadcrumb, 8, "levels with a separator between them");
        if (unit.IsBullet && header.HasHeadline) return Evidence.None;
        if (Breadcrumb.IsSectionWord(unit.Text)) return new(Reading.Breadcrumb, 7, "the name of a section");
        return IsShortLineAboveHeadline(header) ? new(Reading.Breadcrumb, 6, Assumed) : Evidence.None;
    }

    /// <summary>Holds the reason that is not certain: a warning reports the assumption.</summary>
    public const string Assumed = "a short line above the headline";

    private static bool IsShortLineAboveHeadline(Header header)
    {
        if (header.HasHeadline || header.Unit.Words > MaxWordsOfSection || header.Unit.IsBullet || !header.IsDateAhead) return false;
        if (!LineForm.IsTitled(header.Unit.Text) || RunClassifier.HasVerb(header.Unit.Text)) return false;
        var next = header.Units.Skip(header.At + 1).FirstOrDefault(unit => FurnitureClassifier.Weigh(unit).Weight == 0);
        return next is { IsBullet: false, EndsSentence: false } && header.Units.IndexOf(next) < header.DateIndex
            && next.Words > header.Unit.Words && !next.TimeForm.IsAny && !IsByline(next);
    }

    private static bool IsByline(Unit unit) => unit.BylineStrength == BylineStrength.Strong;
}
