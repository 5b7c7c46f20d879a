using System.Collections.Frozen;
using NewsPortal.Seeds.Bylines;
using NewsPortal.Text;

namespace NewsPortal.Seeds.Dump;

/// <summary>Weighs whether a unit of the header is an edition label or a key point.</summary>
internal static class LabelClassifier
{
    private const int MaxWordsOfLabel = 8, MinWordsOfPoint = 3, MaxWordsOfKicker = 3, MaxWordsOfHeadline = 12;

    private const int MaxWordsOfTopic = 2, MinWordsOfHeadline = 4;

    public static Evidence Weigh(Header header)
    {
        var unit = header.Unit;
        if (!unit.Text.Any(char.IsLetterOrDigit))
            return IsInHeader(header) ? new(Reading.EndMark, 4, unit.IsBullet ? "an empty bullet" : "signs alone") : Evidence.None;
        if (!unit.IsBullet || !(header.HasHeadline || header.HasDate || header.IsDateAhead)) return Evidence.None;
        if (ByWords.NamesEditor(unit.Text)) return new(Reading.Credit, 6, "names an editor");
        if (IsTagBehindHeader(header)) return Evidence.None;
        if (IsKeyPoint(header)) return new(Reading.KeyPoint, 5, "a point in a run of its own below the header");
        return unit.Words <= MaxWordsOfLabel && !unit.EndsSentence && !unit.TimeForm.HasDate
            ? new(Reading.Label, 2, "a short bullet of the header")
            : Evidence.None;
    }

    // A field follows: behind the header signs alone are text.
    private static bool IsInHeader(Header header) =>
        header.Unit.IsBullet || !header.HasHeadline || header.IsDateAhead
            || header.Next is { } next && (next.TimeForm.IsAny || next.BylineStrength == BylineStrength.Strong);

    /// <summary>Weighs whether a unit is a word such as "Exclusive" between the breadcrumb and the headline.</summary>
    public static Evidence WeighKicker(Header header) =>
        header is { HasBreadcrumb: true, HasHeadline: false, Unit: { IsBullet: false, Words: <= MaxWordsOfKicker } }
        && (Kickers.Contains(header.Unit.Text)
            || Breadcrumb.IsSectionWord(header.Unit.Text) && header.Next is { Words: <= MaxWordsOfHeadline }
            || IsAboveHeadlineAndStandfirst(header))
        && header.Next is { } next && Header.IsCandidate(next) && next.Words > header.Unit.Words
        && header.Units.Skip(header.At + 2).FirstOrDefault() is { } third
        && (third.EndsSentence ? header.DateIndex > header.At + 2
            : third.TimeForm.IsAny || third.BylineStrength == BylineStrength.Strong)
            ? new(Reading.Unrecognized, 8, "a label above the headline")
            : Evidence.None;

    private static readonly FrozenSet<string> Kickers = WordFile.Frozen("Seeds.Dump.Phrases.kicker.txt");

    // A word or two, a longer line, and a sentence in front of the date: the longer line is the headline.
    private static bool IsAboveHeadlineAndStandfirst(Header header) =>
        header.Unit.Words <= MaxWordsOfTopic && header.Unit.BylineStrength == BylineStrength.None
            && header.Next is { Words: >= MinWordsOfHeadline and <= MaxWordsOfHeadline }
            && header.Units.Skip(header.At + 2).FirstOrDefault() is { EndsSentence: true };

    // Nothing but bullets, apart from those of the header: the tags of a page without a text.
    private static bool IsTagBehindHeader(Header header) =>
        header is { HasHeadline: true, HasDate: true, Unit.BlankBefore: > 0 }
            && header.Units.Skip(header.At).All(unit => unit is { IsBullet: true, EndsSentence: false, TimeForm.IsAny: false });

    /// <summary>Weighs whether a unit is a tag below the heading of tags.</summary>
    public static Evidence WeighTag(Header header) =>
        header.Previous is { } above && header.Unit is { BlankBefore: 0, EndsSentence: false, Phrase.IsWhole: false, TimeForm.IsAny: false }
            && (above.Is(Reading.Heading) && above.Phrase.Kind == PhraseKind.Tags || above.Is(Reading.Tag))
            && header.Unit.Words <= MaxWordsOfLabel
            ? new(Reading.Tag, Evidence.Certain - 1, "below the heading of tags")
            : Evidence.None;

    /// <summary>Weighs whether a unit is the heading of key points or of tags.</summary>
    public static Evidence WeighHeading(Header header) =>
        header.HasHeadline && header.Unit is { Phrase: { IsWhole: true, Kind: PhraseKind.Tags } }
            && header.Next is { BlankBefore: 0, EndsSentence: false, TimeForm.IsAny: false }
            ? new(Reading.Heading, Evidence.Certain - 1, "a heading of tags")
        : header.HasHeadline && header.Unit.Phrase.Kind == PhraseKind.KeyPoints && header.Next is { IsBullet: true }
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
