using NewsPortal.Seeds.Bylines;
using NewsPortal.Seeds.Datelines;

namespace NewsPortal.Seeds.Dump;

/// <summary>Decides what each unit from the lead to the end of the page is.</summary>
internal sealed class BodyReader
{
    private const int MaxWordsOfTagLine = 6, MaxWordsOfCredit = 30, MaxWordsOfQuestion = 12, MaxWordsOfHeading = 3, MaxHeading = 40;

    private const int MaxWordsOfDate = 14, MaxWordsOfByline = 8, MaxUnitsAboveByline = 3;

    private readonly List<Unit> units;
    private readonly int last;
    private readonly Unit? footer;
    private readonly bool hasByline;

    // The section of the last heading read: the units below belong to it.
    private Section section;
    private int headlines;

    private BodyReader(List<Unit> units, Unit? footer, bool hasByline)
    {
        (this.units, this.footer, this.hasByline) = (units, footer, hasByline);
        last = units.FindLastIndex(unit => unit != footer && IsParagraph(unit));
    }

    private enum Section { None, Tags, Related, MostRead, Newsletter, KeyPoints }

    /// <param name="footer">The unit below the text that has the date of the page; null where the header has it.</param>
    /// <param name="hasByline">Whether the header names the authors.</param>
    public static List<Unit> Read(IEnumerable<Unit> behindHeader, Unit? footer, bool hasByline)
    {
        var units = behindHeader.SelectMany(unit => ReferenceEquals(unit, footer) ? [unit] : WithoutFurnitureAround(unit)).ToList();
        var reader = new BodyReader(units, footer, hasByline);
        for (var at = 0; at < units.Count;) at += reader.ReadAt(at);
        return units;
    }

    // Page chrome in the first and last lines of a block is a unit of its own.
    private static IEnumerable<Unit> WithoutFurnitureAround(Unit unit)
    {
        if (unit.IsBullet || unit.Lines.Count == 1) return [unit];
        var start = unit.Lines.TakeWhile(IsFurniture).Count();
        var end = unit.Lines.Count - unit.Lines.Skip(start).Reverse().TakeWhile(IsFurniture).Count();
        var text = start == 0 && end == unit.Lines.Count && TableClassifier.HasHeading(unit) ? 1 : start;
        return unit.Lines.Index()
            .GroupBy(line => line.Index < text ? line.Index : line.Index < end ? text : line.Index)
            .Select((part, index) => new Unit([.. part.Select(line => line.Item)], index == 0 ? unit.BlankBefore : 0));
    }

    private static bool IsFurniture(DumpLine line) => PhraseLists.Match(line.Content) is
    {
        IsWhole: true,
        Kind: PhraseKind.Chrome or PhraseKind.Share or PhraseKind.Advertisement
            or PhraseKind.Tags or PhraseKind.Related or PhraseKind.MostRead,
    };

    private static bool IsParagraph(Unit unit) => unit is { IsBullet: false, EndsSentence: true } && unit.Words > 1
        && (!unit.Phrase.IsWhole || unit.Phrase.Kind == PhraseKind.None) && FurnitureClassifier.Weigh(unit).Weight == 0
        && !IsDated(unit) && unit.Phrase.Kind is not (PhraseKind.Related or PhraseKind.Correction) && !IsQuestion(unit);

    // Headlines ask; a paragraph that is a short question alone says nothing of where the text ends.
    private static bool IsQuestion(Unit unit) => unit.Words <= MaxWordsOfQuestion && unit.Text.AsSpan().TrimEnd() is [.., '?' or '？'];

    /// <returns>How many units were read.</returns>
    private int ReadAt(int at)
    {
        var unit = units[at];
        if (ReferenceEquals(unit, footer))
        {
            unit.Read(Reading.Timestamp, "the only date, below the text");
            return 1;
        }
        if (section != Section.None && FurnitureClassifier.Weigh(unit) is { Weight: > 0 } furniture && unit.Phrase.IsWhole)
        {
            unit.Read(furniture);
            return 1;
        }
        if (section != Section.None && unit.Phrase.Kind == PhraseKind.Copyright) section = Section.None;
        if (IsInSection(unit, at)) return 1;
        section = Section.None;
        if (unit.IsBullet) return ReadRun(at);
        unit.Read(Decide(unit, at));
        return 1;
    }

    // The one place where a block of the body gets its reading.
    private Evidence Decide(Unit unit, int at)
    {
        return Evidence.Best(
            FurnitureClassifier.Weigh(unit),
            HeadingAt(unit, at),
            CorrectionClassifier.Weigh(unit),
            EndMarkOf(unit, at),
            DateAgainOf(unit, at),
            BylineOf(unit, at),
            TagLineClassifier.Weigh(unit),
            CreditOf(unit, at),
            CaptionClassifier.Weigh(unit, isBeforeLead: false, isDatelineAhead: false),
            TableClassifier.Weigh(unit),
            new(Reading.Paragraph, 3, unit.EndsSentence ? "sentences" : "text between paragraphs"));
    }

    private Evidence EndMarkOf(Unit unit, int at) =>
        at > last && at > 0 && !unit.Text.Any(char.IsLetterOrDigit)
            ? new(Reading.EndMark, 6, "signs alone behind the text")
            : Evidence.None;

    // Some pages name the authors below the lead.
    private Evidence BylineOf(Unit unit, int at) =>
        !hasByline && at is > 0 and <= MaxUnitsAboveByline && at < last && unit is { EndsSentence: false, Words: <= MaxWordsOfByline }
            && ByWords.At(unit.Text, 0) is { Word.Role: null } && unit.BylineStrength == BylineStrength.Strong && !IsDay(unit.Text)
            ? new(Reading.Byline, 5, "begins like a byline, below the lead") : Evidence.None;

    // Originally published: May 3, 2022, which the header says as well.
    private Evidence DateAgainOf(Unit unit, int at) =>
        at > last && IsDated(unit) ? new(Reading.Timestamp, 6, "the date again, below the text") : Evidence.None;

    private static bool IsDated(Unit unit) =>
        unit is { IsBullet: false, Words: <= MaxWordsOfDate, TimeForm: { IsAlone: true, HasDate: true } } && Header.HasWord(unit);

    // Agencies name their authors and editors after the text.
    private Evidence CreditOf(Unit unit, int at) =>
        at > last && !unit.EndsSentence && unit.Words <= MaxWordsOfCredit
            && (unit.BylineStrength == BylineStrength.Strong && !IsDay(unit.Text) || ByWords.NamesEditor(unit.Text)
                || IsMailAddress(unit.Lines[^1].Content))
            ? new(Reading.Credit, 5, "names behind the text") : Evidence.None;

    // By Monday, the ships will come
    private static bool IsDay(string text) =>
        ByWords.At(text, 0) is { } match && text[match.End..].Split(' ', ',') is [var word, ..] && NonPlaceWords.IsDay(word);

    private static bool IsMailAddress(string text) =>
        text.IndexOf('@', StringComparison.Ordinal) is > 0 and var sign && !text.Contains(' ', StringComparison.Ordinal)
            && text.IndexOf('.', sign) > sign + 1;

    // A heading counts where what follows can belong to it; else it is a heading of the text.
    private Evidence HeadingAt(Unit unit, int at)
    {
        var (kind, isWhole) = unit.Phrase;
        var opened = kind switch
        {
            PhraseKind.Tags => Section.Tags,
            PhraseKind.Related => Section.Related,
            PhraseKind.MostRead => Section.MostRead,
            PhraseKind.KeyPoints => Section.KeyPoints,
            _ => Section.None,
        };
        if (opened == Section.None) return Evidence.None;
        if (!isWhole && kind == PhraseKind.Related) return new(Reading.RelatedHeadline, 8, "begins like a line to another article");
        var next = at + 1 < units.Count ? units[at + 1] : null;
        if (IsTextBelow(next, opened, at) || opened == Section.KeyPoints && next is not { IsBullet: true }) return Evidence.None;
        section = opened;
        headlines = 0;
        return opened switch
        {
            Section.Tags or Section.KeyPoints => new(Reading.Heading, 9, "a heading"),
            Section.Related => new(Reading.RelatedHeadline, 9, "the heading of related headlines"),
            _ => new(Reading.MostRead, 9, "the heading of a most-read list"),
        };
    }

    // A paragraph that goes on with the text belongs to no section.
    private bool IsTextBelow(Unit? next, Section opened, int at) =>
        next is { IsBullet: false, EndsSentence: true } && at < last && !IsQuestion(next) && !(opened == Section.MostRead && IsRank(next));

    private bool IsInSection(Unit unit, int at)
    {
        switch (section)
        {
            case Section.Tags when IsTagLine(unit):
                unit.Read(Reading.Tag, "below the heading of tags");
                return true;
            case Section.KeyPoints when unit.IsBullet:
                unit.Read(Reading.ListItem, "below the heading of key points");
                return true;
            case Section.Related or Section.MostRead when IsOther(unit, at):
                unit.Read(section == Section.Related ? Reading.RelatedHeadline : Reading.MostRead, "below the heading of other articles");
                return true;
            default:
                return false;
        }
    }

    private static bool IsTagLine(Unit unit) =>
        unit.Phrase.Kind == PhraseKind.None && !unit.EndsSentence
        && (unit.IsBullet || unit.Lines.All(line => LineForm.Words(line.Content) <= MaxWordsOfTagLine)
            || unit.Text.Contains(',', StringComparison.Ordinal));

    // Headlines, numbers, dates, and what is printed between two headlines; a paragraph ends the section.
    private bool IsOther(Unit unit, int at)
    {
        if (unit.Phrase is { IsWhole: true, Kind: not PhraseKind.None }) return false;
        if (IsRank(unit)) return true;
        var isHeadline = unit.IsBullet || !unit.EndsSentence || IsQuestion(unit)
            || unit.Words <= MaxWordsOfHeading && unit.Text.AsSpan().TrimEnd() is not [.., '.' or '。'];
        if (isHeadline) headlines++;
        if (isHeadline) return unit.IsBullet || at > last || headlines <= 2;
        return headlines > 1 && at > 0 && !units[at - 1].EndsSentence && at + 1 < units.Count
            && units[at + 1] is { EndsSentence: false, Phrase.IsWhole: false };
    }

    private static bool IsRank(Unit unit) => unit.First.Content.All(char.IsDigit);

    private int ReadRun(int at)
    {
        var run = RunAt(at);
        var items = run;
        while (items.Count > 0 && ReadHeadOf(items[0])) items = items[1..];
        if (items.Count == 0) return run.Count;
        if (section != Section.None)
        {
            foreach (var (index, item) in items.Index())
            {
                if (!IsInSection(item, at + run.Count - items.Count + index)) item.Read(Reading.RelatedHeadline, "below a heading");
            }
            return run.Count;
        }
        var evidence = at < last ? new(Reading.ListItem, 8, "bullets between paragraphs") : RunClassifier.Weigh(items, IsLedTo(at));
        var hasButtons = items.Any(item => item.Phrase.Kind == PhraseKind.Share);
        foreach (var item in items)
        {
            var isButton = hasButtons && PhraseLists.IsShareWord(item.Text);
            item.Read(isButton ? new(Reading.Share, 6, "beside other buttons") : ReadItem(item, evidence));
        }
        return run.Count;
    }

    // A run may bring its heading along as its first bullet.
    private bool ReadHeadOf(Unit unit)
    {
        if (unit.Phrase is not { IsWhole: true, Kind: PhraseKind.Tags or PhraseKind.Related or PhraseKind.MostRead }) return false;
        (section, var reading) = unit.Phrase.Kind switch
        {
            PhraseKind.Tags => (Section.Tags, Reading.Heading),
            PhraseKind.Related => (Section.Related, Reading.RelatedHeadline),
            _ => (Section.MostRead, Reading.MostRead),
        };
        unit.Read(reading, "a heading in the first bullet");
        return true;
    }

    // Bullets without a blank line between them; of bullets that are each alone, all.
    private List<Unit> RunAt(int at)
    {
        List<Unit> run = [units[at]];
        for (var i = at + 1; i < units.Count && units[i].IsBullet && !ReferenceEquals(units[i], footer); i++)
        {
            var isAlone = i + 1 >= units.Count || !units[i + 1].IsBullet || units[i + 1].BlankBefore > 0;
            if (units[i].BlankBefore > 0 && !(isAlone && run.Skip(1).All(unit => unit.BlankBefore > 0))) break;
            run.Add(units[i]);
        }
        return run;
    }

    // The paragraph above does not end: a colon, a heading such as "Ingredients", half a sentence.
    private bool IsLedTo(int at) => at > 0
        && units[at - 1] is { EndsSentence: false } above && above.Is(Reading.Paragraph)
        && (above.Text.AsSpan().TrimEnd() is [.., ':' or '：'] || units[at].BlankBefore <= 1
            && above.Words <= MaxWordsOfHeading && above.Text.Length <= MaxHeading
            && above.BylineStrength == BylineStrength.None && char.IsLetter(above.Text[0]) && !above.OpensWithDateline);

    private static Evidence ReadItem(Unit item, Evidence run)
    {
        var furniture = FurnitureClassifier.Weigh(item);
        if (furniture.Weight > 0 && run.Reading != Reading.ListItem) return furniture;
        return run.Reading == Reading.Tag && !RunClassifier.IsTag(item) ? new(Reading.RelatedHeadline, 4, "longer than a tag") : run;
    }
}
