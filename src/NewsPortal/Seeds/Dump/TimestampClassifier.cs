using NewsPortal.Seeds.Bylines;
using NewsPortal.Seeds.Dates;

namespace NewsPortal.Seeds.Dump;

/// <summary>Weighs whether a unit of the header holds the date, the time or an update, alone or beside the byline.</summary>
internal static class TimestampClassifier
{
    private const int MaxWordsOfLabel = 4, MaxUnitsToNextEntry = 6;

    /// <summary>Whether a line is a word such as "Published" and nothing else.</summary>
    public static bool IsWordAlone(Unit unit) =>
        unit is { EndsSentence: false, Times: [{ Kind: TimePartKind.PublishedWord or TimePartKind.UpdatedWord }] };

    // A time alone above a sentence, where the page has its time, or where other texts have times above them as well.
    private static bool IsEntryOfLiveBlog(Header header)
    {
        if (!header.HasHeadline || !header.HasDate || !IsClock(header.Unit)) return false;
        if (header.Next is not { IsBullet: false, TimeForm.IsAny: false, BylineStrength: not BylineStrength.Strong } next) return false;
        return next.EndsSentence && header.HasTime && header.Unit.BlankBefore > 0
            || header.Units.Skip(header.At + 2).Take(MaxUnitsToNextEntry).Any(IsClock);
    }

    private static bool IsClock(Unit unit) =>
        unit is { IsBullet: false, TimeForm: { IsAlone: true, HasDate: false }, Times: [{ Kind: TimePartKind.Time }] };

    public static Evidence Weigh(Header header)
    {
        var unit = header.Unit;
        var form = unit.TimeForm;
        if (IsWordAlone(unit) && header.Next is { TimeForm.IsAny: true })
            return new(Reading.Timestamp, Evidence.Certain, "a word in front of the date below");
        if (!form.IsAny || header.IsInList(header.At)) return Evidence.None;
        if (IsEntryOfLiveBlog(header)) return new(Reading.Paragraph, Evidence.Certain, "the time of an entry, above its text");
        if (form.IsAlone) return new(Reading.Timestamp, Evidence.Certain, form.HasDate ? "a date" : "a time");
        if (header.At == header.DateIndex)
            return new(Reading.Timestamp, Evidence.Certain, form.HasByline ? "a byline and a date" : "a date beside a label");
        if (form.HasDate && header.Previous is { Reading.Reading: Reading.Timestamp } above && IsWordAlone(above))
            return new(Reading.Timestamp, Evidence.Certain, "a date below its word");
        if (!unit.IsBullet && header.HasDate && header.HasByline) return Evidence.None;
        if (form.HasByline) return new(Reading.Timestamp, Evidence.Certain, "a byline and a time");
        if (unit.IsBullet && !header.HasByline && unit.Text is [',' or '，' or '、', ..])
            return new(Reading.Timestamp, Evidence.Certain, "a byline behind a comma, and a time");
        return form.HasDate && header.HasHeadline && !unit.EndsSentence && LineForm.Words(form.Rest) <= MaxWordsOfLabel
            ? new(Reading.Timestamp, Evidence.Likely, "a date beside a label")
            : Evidence.None;
    }
}
