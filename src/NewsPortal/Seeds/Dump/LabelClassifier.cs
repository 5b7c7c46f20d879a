using NewsPortal.Seeds.Bylines;

namespace NewsPortal.Seeds.Dump;

/// <summary>Weighs whether a unit of the header is an edition label or a key point.</summary>
internal static class LabelClassifier
{
    private const int MaxWordsOfLabel = 8, MinWordsOfPoint = 3;

    public static Evidence Weigh(Header header)
    {
        var unit = header.Unit;
        if (!unit.Text.Any(char.IsLetterOrDigit)) return unit.IsBullet ? new(Reading.EndMark, 4, "an empty bullet") : Evidence.None;
        if (!unit.IsBullet || !(header.HasHeadline || header.HasDate || header.IsDateAhead)) return Evidence.None;
        if (IsKeyPoint(header)) return new(Reading.KeyPoint, 5, "a point in a run of its own below the header");
        return unit.Words <= MaxWordsOfLabel && !unit.EndsSentence ? new(Reading.Label, 2, "a short bullet of the header") : Evidence.None;
    }

    /// <summary>Weighs whether a unit is the heading of key points.</summary>
    public static Evidence WeighHeading(Header header) =>
        header.HasHeadline && header.Unit.Phrase.Kind == PhraseKind.KeyPoints && header.Next is { IsBullet: true }
            ? new(Reading.Heading, Evidence.Certain - 1, "a heading of key points")
            : Evidence.None;

    private static bool IsKeyPoint(Header header)
    {
        var unit = header.Unit;
        if (header.Previous is { Reading.Reading: Reading.Heading }) return true;
        if (header.Previous is { Reading.Reading: Reading.KeyPoint } && unit.BlankBefore == 0) return true;
        if (unit.BlankBefore == 0 && header.Previous is not { IsBullet: false }) return false;
        var run = header.Units.Skip(header.At).TakeWhile((next, index) => next.IsBullet && (index == 0 || next.BlankBefore == 0)).ToList();
        if (run.Exists(item => item.TimeForm.IsAny
            || item.BylineStrength == BylineStrength.Strong || item.Text is [',' or '，' or '、', ..]))
            return false;
        return run.Count > 1 ? run.Exists(IsPoint) : unit.Words > MaxWordsOfLabel && IsPoint(unit);
    }

    private static bool IsPoint(Unit unit) => unit.EndsSentence && unit.Words > 1 || unit.Words >= MinWordsOfPoint && !IsName(unit.Text);

    // Whether all words behind the first begin with capitals, as those of an edition's name do.
    private static bool IsName(string text) => LineForm.IsTitled(text) && text.Any(char.IsUpper);
}
