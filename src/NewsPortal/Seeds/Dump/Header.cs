using NewsPortal.Seeds.Bylines;
using NewsPortal.Seeds.Datelines;
using NewsPortal.Seeds.Dates;

namespace NewsPortal.Seeds.Dump;

/// <summary>Holds the units from the top of a page, and the readings of those read so far.</summary>
internal sealed class Header(List<Unit> units)
{
    // At most this many sentences are between the headline and the date.
    private const int MaxSentencesBeforeDate = 4, MaxWordsOfLabel = 4, MaxUnitsAhead = 8;

    private const int MaxWordsOfSignOff = 3, MaxUnitsOfList = 40, MaxUnitsOfFooter = 12, MaxDatesOfHeader = 2;

    private const int MinUnitsAboveFooter = 3, MinTextsAboveFooter = 2, MinShareAboveFooter = 3;

    private readonly HashSet<Reading> readings = [];

    public List<Unit> Units => units;

    /// <summary>Returns the index of the current unit.</summary>
    public int At { get; private set; }

    public Unit Unit => units[At];

    public Unit? Next => At + 1 < units.Count ? units[At + 1] : null;

    public Unit? Previous => At > 0 ? units[At - 1] : null;

    public bool HasBreadcrumb => Has(Reading.Breadcrumb);

    public bool HasHeadline => Has(Reading.Headline);

    public bool HasDate => DateIndex >= 0 && DateIndex < At;

    /// <summary>Returns whether a unit read so far has a time of day.</summary>
    public bool HasTime { get; private set; }

    public bool IsDateAhead => DateIndex > At;

    public bool HasByline { get; private set; }

    /// <summary>Returns the index of the unit with the publication date; -1 where no unit in front of the text has one.</summary>
    public int DateIndex { get; private set; } = -1;

    /// <summary>Returns the unit with the date where it is below the text; null otherwise.</summary>
    public Unit? Footer { get; private set; }

    /// <summary>Reads the current unit and moves to the next.</summary>
    public void Read(Evidence evidence)
    {
        Unit.Read(evidence);
        readings.Add(evidence.Reading);
        if (evidence.Reading == Reading.Byline || evidence.Reading == Reading.Timestamp && Unit.TimeForm.HasByline) HasByline = true;
        HasTime |= evidence.Reading == Reading.Timestamp && Unit.TimeForm.HasTime;
        At++;
    }

    public bool Has(Reading reading) => readings.Contains(reading);

    public static bool IsDatelineAlone(Unit unit) =>
        !unit.IsBullet && unit.Words <= 12 && DatelineGrammar.MatchAlone(unit.Text, Dump.Unit.AnyDay) is not null;

    /// <summary>Whether another line in front of the text could be the headline.</summary>
    public bool IsHeadlineAhead => units.Skip(At + 1).TakeWhile(unit => !unit.OpensWithDateline).Take(MaxUnitsAhead).Any(IsCandidate);

    public static bool IsCandidate(Unit unit) =>
        unit is { IsBullet: false, EndsSentence: false, Phrase.Kind: PhraseKind.None } && unit.Words > 1
        && !unit.TimeForm.IsAny && unit.BylineStrength != BylineStrength.Strong && !Breadcrumb.Looks(unit.Text)
        && !Breadcrumb.IsSectionWord(unit.Text);

    /// <summary>Whether one of the next two units opens with a dateline.</summary>
    public bool IsDatelineAhead => units.Skip(At + 1).Take(2)
        .Where((unit, index) => !(IsSignOff(unit) && At + 2 + index == units.Count))
        .Any(unit => unit.OpensWithDateline || IsDatelineAlone(unit));

    // The agency behind the text: /ritzau/
    private static bool IsSignOff(Unit unit) => unit.Words <= MaxWordsOfSignOff;


    /// <summary>Splits the current unit; the second part begins with the line of that index.</summary>
    public void Split(int line)
    {
        (units[At], var second) = Unit.SplitAt(line);
        units.Insert(At + 1, second);
        if (DateIndex > At) DateIndex++;
    }

    /// <summary>Finds the date: in front of the first dateline, behind no more than a few sentences, and not in a list of dates.</summary>
    public void FindDate()
    {
        DateIndex = IndexOf((_, form) => form.IsAlone || form.HasByline);
        if (DateIndex < 0) DateIndex = IndexOf(IsDatedLabel);
        var below = DateIndex < 0 ? IndexBelowText() : IsBelowText(DateIndex) ? DateIndex : -1;
        if (below < 0) return;
        Footer = units[below];
        DateIndex = -1;
    }

    // Published: May 3, 2022 among the last lines of a page that has no other date.
    private int IndexBelowText()
    {
        for (var i = units.Count - 1; i >= Math.Max(1, units.Count - MaxUnitsOfFooter); i--)
        {
            if (units[i] is { TimeForm: { IsAlone: true, HasDate: true } form } unit && (form.HasTime || HasWord(unit)) && !IsInList(i)
                && units.Take(i).Any(IsText))
                return i;
        }
        return -1;
    }

    // Most of the text is above the date, and little if any below: the note on an author.
    private bool IsBelowText(int index)
    {
        if (index < MinUnitsAboveFooter || !units.Take(index).Any(IsText)) return false;
        // A headline may be a sentence, too.
        var hasHeadline = units.Take(index).TakeWhile(unit => !IsText(unit)).Any(IsCandidate);
        var above = units.Take(index).Where(IsText).Skip(hasHeadline ? 0 : 1).ToList();
        return above.Count >= MinTextsAboveFooter
            && above.Sum(unit => unit.Words) > MinShareAboveFooter * units.Skip(index + 1).Where(IsText).Sum(unit => unit.Words);
    }

    private static bool IsText(Unit unit) =>
        unit is { IsBullet: false, EndsSentence: true, Words: > 2, Phrase.Kind: PhraseKind.None }
            && FurnitureClassifier.Weigh(unit).Weight == 0 && !ContributionClassifier.Names(unit.Text);

    private int IndexOf(Func<int, TimeForm, bool> isDate)
    {
        var sentences = 0;
        for (var i = 0; i < units.Count && sentences <= MaxSentencesBeforeDate; i++)
        {
            var form = units[i].TimeForm;
            if (form.HasDate && isDate(i, form) && !IsInList(i)) return i;
            if (units[i].IsBullet) continue;
            if (units[i].OpensWithDateline) return -1;
            if (units[i].EndsSentence && units[i].Words > 3) sentences++;
        }
        return -1;
    }

    // A short text beside a date, below the first line of the page: Morning edition, May 1, 2022.
    private bool IsDatedLabel(int index, TimeForm form) =>
        index > 0 && !units[index].EndsSentence && LineForm.Words(form.Rest) <= MaxWordsOfLabel
        && (units[index].IsBullet || units[index].Times is [{ Kind: not TimePartKind.Text }, ..] || HasLineAbove(index));

    // Whether a line above could be the headline.
    private bool HasLineAbove(int index) =>
        units.Take(index)
            .Any(unit => !unit.IsBullet && FurnitureClassifier.Weigh(unit).Weight == 0 && !Breadcrumb.Looks(unit.Text)
                && !Breadcrumb.IsSectionWord(unit.Text));

    /// <summary>
    /// Whether a date is one of a list: below a line with a colon, or beside other dates that no word makes those of an update.
    /// Such dates belong to the text.
    /// </summary>
    public bool IsInList(int index)
    {
        if (!units[index].IsBullet) return false;
        var first = index;
        while (first > 0 && index - first < MaxUnitsOfList && units[first].IsBullet && units[first].BlankBefore == 0) first--;
        if (first > 0 && !units[first - 1].IsBullet && units[first - 1].Text.AsSpan().TrimEnd() is [.., ':' or '：']
            && HasLineAbove(first - 1))
            return true;
        if (!units[first].IsBullet) first++;
        var run = units.Skip(first).Take(MaxUnitsAhead).TakeWhile((unit, at) => unit.IsBullet && (at == 0 || unit.BlankBefore == 0));
        return run.Count(IsPlainDate) is var dates and > 1 && (dates > MaxDatesOfHeader || IsLedTo(first))
            && run.All(unit => IsPlainDate(unit) || !unit.TimeForm.IsAny && unit.BylineStrength == BylineStrength.None);
    }

    // A line that is neither the headline nor a sentence is above the run.
    private bool IsLedTo(int first) =>
        first > 1 && units[first - 1] is { IsBullet: false, EndsSentence: false } && units.Take(first - 1).Any(IsCandidate)
            && units[first - 1].BylineStrength == BylineStrength.None && !Breadcrumb.Looks(units[first - 1].Text);

    // Example: June 3, 2022, and not Updated: June 3, 2022
    private static bool IsPlainDate(Unit unit) =>
        unit.TimeForm is { HasDate: true, HasTime: false }
            && !HasWord(unit);

    public static bool HasWord(Unit unit) => unit.Times.Any(part => part.Kind is TimePartKind.PublishedWord or TimePartKind.UpdatedWord);
}
