using NewsPortal.Seeds.Bylines;
using NewsPortal.Seeds.Dates;

namespace NewsPortal.Seeds.Dump;

/// <summary>Decides what each unit from the top of the page to the text is, by the evidence of the classifiers.</summary>
internal static class HeaderReader
{
    // A header has no more units; what follows is text.
    private const int MaxUnits = 80, MaxLinesToSplit = 10_000, MinWordsOfStandfirst = 7, MinRoom = 4;

    /// <summary>Reads the header and returns it, at the unit with which the text begins.</summary>
    public static Header Read(List<Unit> units)
    {
        SplitMixedBlocks(units);
        var header = new Header(units);
        header.FindDate();
        while (header.At < units.Count && header.At < MaxUnits)
        {
            var evidence = Decide(header);
            if (evidence.Reading == Reading.Paragraph) return header;
            if (evidence.Reading == Reading.Headline) SplitStandfirst(header);
            header.Read(evidence);
        }
        return header;
    }

    // What may be certain comes first; among equals the first wins.
    private static readonly Func<Header, Evidence>[] Classifiers =
    [
        header => FurnitureClassifier.Weigh(header.Unit),
        header => FurnitureClassifier.WeighCount(header.Unit),
        LabelClassifier.WeighHeading,
        LabelClassifier.WeighTag,
        SlugLineClassifier.Weigh,
        TimestampClassifier.Weigh,
        BreadcrumbClassifier.Weigh,
        LabelClassifier.WeighKicker,
        BylineClassifier.Weigh,
        ContributionClassifier.Weigh,
        CaptionClassifier.Weigh,
        LabelClassifier.Weigh,
        header => header.HasHeadline ? CorrectionClassifier.Weigh(header.Unit) : Evidence.None,
        StandfirstClassifier.Weigh,
        LeadClassifier.Weigh,
        HeadlineClassifier.Weigh,
    ];

    // The one place where a unit of the header gets its reading.
    private static Evidence Decide(Header header)
    {
        var best = Evidence.None;
        if (IsBetweenBreadcrumbAndDate(header)) return new(Reading.Headline, Evidence.Likely, "alone between breadcrumb and date");
        foreach (var classifier in Classifiers)
        {
            if (classifier(header) is var evidence && evidence.Weight > best.Weight) best = evidence;
            if (best.Weight >= Evidence.Certain) return best;
        }
        if (IsOnlyHeadline(header, best)) return new(Reading.Headline, Evidence.Likely, "nothing else can be the headline");
        return best.Weight > 0 ? best : new(Reading.Unrecognized, 1, "neither a field nor text");
    }

    // A line alone between breadcrumb and date is the headline, whatever it says.
    private static bool IsBetweenBreadcrumbAndDate(Header header) =>
        header.Previous is { Reading.Reading: Reading.Breadcrumb } && header.At + 1 == header.DateIndex && !header.HasHeadline
            && !header.Unit.IsBullet
        && (FurnitureClassifier.Weigh(header.Unit) is { Weight: > 0, Reading: Reading.Chrome or Reading.Share or Reading.EndMark }
            || FurnitureClassifier.WeighCount(header.Unit).Weight > 0 || TimestampClassifier.IsWordAlone(header.Unit));

    // A line that merely begins like a caption or a box is the headline where no other line can be.
    private static bool IsOnlyHeadline(Header header, Evidence best) =>
        best.Reading is Reading.Caption or Reading.Newsletter or Reading.Paywall or Reading.RelatedHeadline or Reading.Copyright
        && !header.HasHeadline && header.Unit is { IsBullet: false, EndsSentence: false } && !header.IsHeadlineAhead;

    // A sentence right below the headline, without a blank line between them, is a unit of its own.
    private static void SplitStandfirst(Header header)
    {
        var lines = header.Unit.Lines;
        if (IsTwoLines(lines))
        {
            header.Split(1);
            return;
        }
        for (var i = 1; i < lines.Count; i++)
        {
            if (LineForm.EndsSentence(lines[i - 1].Content) || !LineForm.EndsSentence(lines[^1].Content)) continue;
            if (lines[i].Content is not [var first, ..] || !char.IsUpper(first) || LineForm.Words(lines[i - 1].Content) < 3) continue;
            header.Split(i);
            return;
        }
    }

    // Ferry sails again / What three weeks without it taught me: a page would not have broken the first line so early.
    private static bool IsTwoLines(IReadOnlyList<DumpLine> lines)
    {
        if (lines.Count != 2) return false;
        var (first, second) = (lines[0].Content, lines[1].Content);
        if (LineForm.Words(second) < MinWordsOfStandfirst || LineForm.IsTitled(second)) return false;
        return char.IsUpper(second[0]) && LineForm.Words(first) > 2 && char.IsLetterOrDigit(first[^1])
            && first.Length + 1 + (second + " ").IndexOf(' ', StringComparison.Ordinal) + MinRoom < second.Length;
    }

    // Takes lines that are a field by themselves out of the blocks that they share without a blank line: By Jane Doe /
    // Published: May 1, 2022.
    private static void SplitMixedBlocks(List<Unit> units)
    {
        var hasBreadcrumb = false;
        var lines = 0;
        for (var i = 0; i < Math.Min(units.Count, MaxUnits); i++)
        {
            // What is split off a block leaves the rest to be read once more: a block of very many lines must not cost their square.
            if (units[i] is { IsBullet: false, Lines.Count: > 1 } && (lines += units[i].Lines.Count) <= MaxLinesToSplit) SplitBlock(units, i, hasBreadcrumb);
            hasBreadcrumb |= Breadcrumb.Looks(units[i].Text) || SectionLines.AreLevels(SectionLines.Of(units[i]));
        }
    }

    private static void SplitBlock(List<Unit> units, int index, bool hasBreadcrumb)
    {
        var unit = units[index];
        var levels = hasBreadcrumb ? 0 : SectionLines.CountInFront(unit);
        var areLevelsInFront = levels > 0 && levels < unit.Lines.Count;
        if (!areLevelsInFront && !IsHeadOfBlock(unit.First.Content) && IsOneField(unit, hasBreadcrumb)) return;
        if ((areLevelsInFront ? levels : FirstToSplit(unit, hasBreadcrumb)) is not { } at) return;
        (units[index], var second) = unit.SplitAt(at);
        units.Insert(index + 1, second);
        if (IsNameAbove(units[index], second)) units.Insert(index + 1, SplitLast(units, index));
    }

    // The last line of other text, right above the date, is a name.
    private static bool IsNameAbove(Unit unit, Unit next) =>
        unit.Lines.Count > 1 && next.TimeForm.HasDate && !BylineClassifier.GoesOn(unit.Lines[^2].Content)
        && BylineGrammar.Strength(unit.Lines[^1].Content) == BylineStrength.Weak;

    private static Unit SplitLast(List<Unit> units, int at)
    {
        (units[at], var name) = units[at].SplitAt(units[at].Lines.Count - 1);
        return name;
    }

    // A breadcrumb of a level a line, a byline of a name and a house, a house above a caption.
    private static bool IsOneField(Unit unit, bool hasBreadcrumb) =>
        !hasBreadcrumb && SectionLines.AreLevels(SectionLines.Of(unit))
        || !hasBreadcrumb && unit.Lines.SkipLast(1).All(line => IsLevel(line.Content))
            && unit.Lines.All(line => LineForm.Words(line.Content) <= 4)
        || !unit.Lines.Any(line => IsTime(line.Content))
            && BylineGrammar.ReadBlock([.. unit.Lines.Select(line => line.Content)]) is { Byline: not null }
        || CaptionClassifier.Weigh(unit, isBeforeLead: true, isDatelineAhead: false).Weight > 0;

    // Home>, or an arrow alone: one level, and not a whole breadcrumb in one line.
    private static bool IsLevel(string line) => line.Length > 0 && (Breadcrumb.HasArrow(line[^1..]) || Breadcrumb.HasArrow(line[..1]));

    // Returns the line with which the second part begins; null where the block is one unit.
    private static int? FirstToSplit(Unit unit, bool hasBreadcrumb)
    {
        if (CountOfByline(unit) is > 1 and var count) return count;
        var isWrapped = unit.Lines.SkipLast(1).Any(line => LineForm.Words(line.Content) > 8 && !LineForm.EndsSentence(line.Content));
        for (var i = 0; i < unit.Lines.Count; i++)
        {
            if (IsField(unit.Lines[i].Content, hasBreadcrumb)) return i > 0 ? i : 1;
            if (i > 0 && IsByWordAlone(unit.Lines[i].Content)) return i;
            if (isWrapped && !unit.Lines.Any(line => IsTime(line.Content))) return null;
        }
        return null;
    }

    // Names and below them their house, in front of the date of the same block.
    private static int CountOfByline(Unit unit)
    {
        var count = unit.Lines.TakeWhile(line => !IsTime(line.Content)).Count();
        return count > 1 && count < unit.Lines.Count
            && BylineGrammar.ReadBlock([.. unit.Lines.Take(count).Select(line => line.Content)]) is { Byline: not null } ? count : 0;
    }

    private static bool IsHeadOfBlock(string line) =>
        PhraseLists.Match(line) is { IsWhole: true, Kind: PhraseKind.Tags or PhraseKind.Chrome or PhraseKind.Share };

    private static bool IsByWordAlone(string line) =>
        line.Length > 1 && ByWords.At(line, 0) is { Word.Role: null } match && match.End >= line.Length;

    private static bool IsField(string line, bool hasBreadcrumb) =>
        PhraseLists.Match(line) is { IsWhole: true, Kind: not PhraseKind.None }
        || !hasBreadcrumb && Breadcrumb.Looks(line)
        || IsTime(line)
        || TimeLineParser.Parse(line) is [{ Kind: TimePartKind.PublishedWord or TimePartKind.UpdatedWord }]
        || LineForm.Words(line) <= 12 && !LineForm.EndsSentence(line) && BylineGrammar.Strength(line) == BylineStrength.Strong;

    private static bool IsTime(string line)
    {
        var form = new Unit([new(0, line, line)], 0).TimeForm;
        return form.IsAlone || form.HasByline || form.HasDate && LineForm.Words(form.Rest) <= 3;
    }
}
