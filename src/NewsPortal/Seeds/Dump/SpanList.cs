using NewsPortal.Articles;
using NewsPortal.Seeds.Bylines;
using NewsPortal.Seeds.Dates;

namespace NewsPortal.Seeds.Dump;

/// <summary>Lists the reading of every visible character of a page, each once.</summary>
internal static class SpanList
{
    /// <param name="dateline">The paragraph that opens with the dateline, and how many characters the dateline takes.</param>
    public static List<ReadSpan> Of(IReadOnlyList<Unit> units, (Unit? Paragraph, int Length) dateline)
    {
        var spans = new List<ReadSpan>();
        var opening = dateline.Paragraph?.First.Number ?? 0;
        var left = dateline.Length;
        foreach (var (unit, line) in units.SelectMany(unit => unit.Lines, (unit, line) => (unit, line)))
        {
            if (unit.Lines.Count == 1 && unit.Reading!.Reading is Reading.Timestamp) spans.AddRange(Parts(unit));
            else if (line.Number >= opening && left > 0 && unit.Is(Reading.Paragraph)) left = AddOpening(spans, line, left);
            else if (unit.Lines.Count > 1 && unit.Is(Reading.Caption) && PhotoCredit.Is(line.Content))
                spans.Add(Whole(line, new(Reading.Credit, Evidence.Likely, "a credit in the block of a caption")));
            else spans.Add(Whole(line, unit.Reading!));
        }
        return spans;
    }

    private static ReadSpan Whole(DumpLine line, Evidence evidence)
    {
        var start = line.Raw.Length - line.Raw.AsSpan().TrimStart().Length;
        return new(line.Number, start + 1, line.Raw.AsSpan().Trim().Length, evidence.Reading, evidence.Why);
    }

    /// <returns>How many characters of the dateline are in the lines below.</returns>
    private static int AddOpening(List<ReadSpan> spans, DumpLine line, int length)
    {
        var whole = Whole(line, new(Reading.Dateline, Evidence.Certain, "place, date or agency in front of the text"));
        var cut = Math.Min(whole.Length, Math.Max(1, length - (whole.Column - 1)));
        if (cut >= whole.Length)
        {
            spans.Add(whole);
            return length - line.Raw.Length - 1;
        }
        spans.Add(whole with { Length = cut });
        spans.Add(new(line.Number, whole.Column + cut, whole.Length - cut, Reading.Paragraph, "the text behind the dateline"));
        return 0;
    }

    private static bool IsFurniture(Unit unit, TimePart part) =>
        TimeForm.WithoutFurniture(unit.Text.Substring(part.Start, part.Length).Trim()).Length == 0;

    private static bool IsZone(Unit unit, TimePart part) =>
        ZoneTable.Find(unit.Text.Substring(part.Start, part.Length).Trim()).Count > 0;

    // Names behind a word such as "By", or the place of the report.
    private static bool Names(string text) =>
        ByWords.At(text, 0) is { Word.Role: null } || Gazetteer.Find(new Place(text.Trim(TimeForm.Commas))) is not null;

    // The stretches of a line with date, time and byline: each reaches to the next.
    private static IEnumerable<ReadSpan> Parts(Unit unit)
    {
        var whole = Whole(unit.First, unit.Reading!);
        var form = unit.TimeForm;
        var named = form.HasByline || form.HasName || Names(form.Names) || unit.Text is [',' or '，' or '、', ..]
            ? Reading.Byline : Reading.Label;
        var parts = unit.Times
            .Where(part => part.Kind != TimePartKind.Text || unit.Text.Substring(part.Start, part.Length).Any(char.IsLetterOrDigit))
            .ToList();
        var (start, last) = (whole.Column, (Reading?)null);
        foreach (var part in parts)
        {
            var isBehind = last == Reading.Timestamp && form.Names != form.Rest;
            var reading = part.Kind != TimePartKind.Text || IsZone(unit, part) ? Reading.Timestamp
                : IsFurniture(unit, part) ? Reading.Chrome : isBehind ? Reading.Unrecognized : named;
            var column = Math.Min(whole.Column + whole.Length - 1, unit.First.Column + part.Start);
            if (last is { } before && before != reading && column > start)
            {
                yield return new(whole.Line, start, column - start, before, unit.Reading!.Why);
                start = column;
            }
            last = reading;
        }
        yield return new(whole.Line, start, whole.Column + whole.Length - start, last ?? Reading.Timestamp, unit.Reading!.Why);
    }
}
