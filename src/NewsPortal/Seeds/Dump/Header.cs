using NewsPortal.Seeds.Bylines;
using NewsPortal.Seeds.Datelines;
using NewsPortal.Seeds.Dates;

namespace NewsPortal.Seeds.Dump;

/// <summary>Holds the units from the top of a page, and the readings of those read so far.</summary>
internal sealed class Header(List<Unit> units)
{
    // At most this many sentences are between the headline and the date.
    private const int MaxSentencesBeforeDate = 4, MaxWordsOfLabel = 4, MaxUnitsAhead = 8;

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

    public bool IsDateAhead => DateIndex > At;

    public bool HasByline { get; private set; }

    /// <summary>Returns the index of the unit with the publication date; -1 where no unit in front of the text has one.</summary>
    public int DateIndex { get; private set; } = -1;

    /// <summary>Reads the current unit and moves to the next.</summary>
    public void Read(Evidence evidence)
    {
        Unit.Read(evidence);
        readings.Add(evidence.Reading);
        if (evidence.Reading == Reading.Byline || evidence.Reading == Reading.Timestamp && Unit.TimeForm.HasByline) HasByline = true;
        At++;
    }

    public bool Has(Reading reading) => readings.Contains(reading);

    public static bool IsDatelineAlone(Unit unit) =>
        !unit.IsBullet && unit.Words <= 12 && DatelineGrammar.MatchAlone(unit.Text, Dump.Unit.AnyDay) is not null;

    /// <summary>Whether another line in front of the text could be the headline.</summary>
    public bool IsHeadlineAhead => units.Skip(At + 1).TakeWhile(unit => !unit.OpensWithDateline).Take(MaxUnitsAhead).Any(IsCandidate);

    private static bool IsCandidate(Unit unit) =>
        unit is { IsBullet: false, EndsSentence: false, Phrase.Kind: PhraseKind.None } && unit.Words > 1
        && !unit.TimeForm.IsAny && unit.BylineStrength != BylineStrength.Strong && !Breadcrumb.Looks(unit.Text)
        && !Breadcrumb.IsSectionWord(unit.Text);

    /// <summary>Whether one of the next two units opens with a dateline.</summary>
    public bool IsDatelineAhead => units.Skip(At + 1).Take(2).Any(unit => unit.OpensWithDateline || IsDatelineAlone(unit));

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
    }

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

    // A line with a colon in front, and other dates beside it: the dates belong to the text.
    private bool IsInList(int index)
    {
        if (!units[index].IsBullet) return false;
        var first = index;
        while (first > 0 && units[first].IsBullet && units[first].BlankBefore == 0) first--;
        return first > 0 && !units[first - 1].IsBullet && units[first - 1].Text.AsSpan().TrimEnd() is [.., ':' or '：'];
    }
}
