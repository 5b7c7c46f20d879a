using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using NewsPortal.Articles;
using NewsPortal.Seeds.Datelines;
using NewsPortal.Text;

namespace NewsPortal.Seeds.Dump;

/// <summary>Builds the text of an article as safe HTML: none of it is read as markup.</summary>
internal sealed class DumpBody
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder html = new();
    private readonly List<string> texts = [];

    public string Html => html.ToString();

    /// <summary>Returns the first paragraph without its dateline.</summary>
    public string Lead { get; private set; } = "";

    /// <summary>Returns the whole text as plain text.</summary>
    public string Text => string.Join('\n', texts);

    public Dateline? Dateline { get; private set; }

    public DateOnly? DatelineDay { get; private set; }

    /// <summary>Returns the paragraph of the dateline, and the length of the dateline in it.</summary>
    public (Unit? Paragraph, int Length) DatelineAt { get; private set; }

    public bool IsEmpty { get; private set; } = true;

    /// <param name="points">The key points of the header, which open the text.</param>
    /// <param name="units">In order; only those that readers see.</param>
    public static DumpBody Of(IReadOnlyList<Unit> points, IReadOnlyList<Unit> units, DateOnly day)
    {
        var body = new DumpBody();
        body.AddList(points);
        var lead = body.FindDateline(units, day);
        for (var at = 0; at < units.Count;) at += body.Add(units, at, lead);
        body.IsEmpty &= lead is null || body.Lead.Length == 0;
        return body;
    }

    // Returns the paragraph that the article opens with: the first with a dateline, else the first.
    private Unit? FindDateline(IReadOnlyList<Unit> units, DateOnly day)
    {
        var paragraphs = units.Where(unit => unit.Is(Reading.Paragraph)).ToList();
        var withDateline = paragraphs.Take(3)
            .Where((unit, index) => Cut(unit, day, index == 0, index + 1 == paragraphs.Count))
            .FirstOrDefault();
        return withDateline ?? paragraphs.FirstOrDefault();
    }

    private bool Cut(Unit unit, DateOnly day, bool isFirst, bool isLast)
    {
        if (DatelineGrammar.Match(Literal(unit), day) is { } match
            && !(isLast && !isFirst && match.Length >= Literal(unit).TrimEnd().Length)
            && (isFirst || !Unit.IsWeak(match.Dateline)))
        {
            (Dateline, DatelineDay, DatelineAt) = (match.Dateline, match.Day, (unit, match.Length));
            return true;
        }
        if (isLast && !isFirst || unit.Words > 12 || DatelineGrammar.MatchAlone(unit.Text, day) is not { } alone) return false;
        (Dateline, DatelineDay, DatelineAt) = (alone.Dateline, alone.Day, (unit, Literal(unit).Length));
        return true;
    }

    /// <returns>How many units were added.</returns>
    private int Add(IReadOnlyList<Unit> units, int at, Unit? lead)
    {
        var unit = units[at];
        if (unit.IsBullet)
        {
            var run = units.Skip(at).TakeWhile((next, index) => next.IsBullet && (index == 0 || next.BlankBefore == 0)).ToList();
            AddList(run);
            return run.Count;
        }
        if (unit.Is(Reading.TableRow)) AddTable(unit);
        else if (unit.Is(Reading.VerseLine)) AddVerse(unit);
        else if (ReferenceEquals(unit, DatelineAt.Paragraph) && DatelineAt.Length >= Literal(unit).TrimEnd().Length)
            return AddDatelineAlone(units, at);
        else AddParagraph(unit, isLead: ReferenceEquals(unit, lead));
        return 1;
    }

    private void AddList(IReadOnlyList<Unit> items)
    {
        if (!items.Any(item => item.Text.Length > 0)) return;
        var number = NumberOf(items[0]);
        html.Append(number is null ? "<ul>" : number == 1 ? "<ol>" : FormattableString.Invariant($"<ol start=\"{number}\">"));
        foreach (var item in items.Where(item => item.Text.Length > 0))
            html.Append("<li>").Append(Encoder.Encode(item.Text)).Append("</li>");
        html.Append(number is null ? "</ul>\n" : "</ol>\n");
        texts.AddRange(items.Select(item => item.Text));
        IsEmpty = false;
    }

    private static int? NumberOf(Unit item)
    {
        var digits = item.First.Text.AsSpan().TrimStart();
        var end = digits.IndexOfAnyExceptInRange('0', '9');
        return end > 0 && int.TryParse(digits[..end], System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private void AddTable(Unit unit)
    {
        var rows = unit.Lines.Select(line => TableClassifier.Cells(line.Content)).ToList();
        var width = rows.Max(row => row.Length);
        var hasHead = !rows[0].Any(cell => cell.Any(char.IsDigit)) && rows.Skip(1).Any(row => row.Any(cell => cell.Any(char.IsDigit)));
        html.Append("<table>\n");
        foreach (var (index, row) in rows.Index())
        {
            var cell = hasHead && index == 0 ? "th" : "td";
            var cells = row.Concat(Enumerable.Repeat("", width - row.Length));
            html.Append("<tr>").AppendJoin("", cells.Select(text => $"<{cell}>{Encoder.Encode(text)}</{cell}>")).Append("</tr>\n");
            texts.Add(string.Join(' ', row));
        }
        html.Append("</table>\n");
        IsEmpty = false;
    }

    private void AddVerse(Unit unit)
    {
        html.Append("<p class=\"verse\">")
            .AppendJoin("<br>\n", unit.Lines.Select(line => Encoder.Encode(line.Text.Trim())))
            .Append("</p>\n");
        texts.AddRange(unit.Lines.Select(line => line.Text.Trim()));
        IsEmpty = false;
    }

    // A dateline in a paragraph of its own goes in front of the next one, as print sets it.
    private int AddDatelineAlone(IReadOnlyList<Unit> units, int at)
    {
        if (at + 1 == units.Count || !units[at + 1].Is(Reading.Paragraph)) return 1;
        var text = Literal(units[at + 1]);
        Lead = TextSanitizer.StripBidi(text.Trim());
        Append(text, Dateline!.Raw, isSpaced: true, text);
        return 2;
    }

    private void AddParagraph(Unit unit, bool isLead)
    {
        var text = Literal(unit);
        var cut = ReferenceEquals(unit, DatelineAt.Paragraph) ? DatelineAt.Length : 0;
        if (isLead) Lead = TextSanitizer.StripBidi(text[cut..].Trim());
        Append(text[cut..], cut > 0 ? Dateline!.Raw : null, cut > 0 && char.IsWhiteSpace(text[cut - 1]), text);
    }

    private void Append(string rest, string? dateline, bool isSpaced, string text)
    {
        var front = dateline is null ? "" : $"<span class=\"dateline\">{Encoder.Encode(dateline)}</span>{(isSpaced ? " " : "")}";
        html.Append(NeedsItsSpaces(rest) ? "<p class=\"literal\">" : "<p>").Append(front).Append(Encoder.Encode(rest)).Append("</p>\n");
        texts.Add(text);
        IsEmpty = false;
    }

    // HTML would drop spaces at the start and in rows: such a paragraph is set as typed.
    private static bool NeedsItsSpaces(string text) =>
        text.StartsWith(' ') || text.Contains('\t', StringComparison.Ordinal) || text.Contains("  ", StringComparison.Ordinal);

    // Prose as one line. The first line's leading spaces stay: the text is literal.
    private static string Literal(Unit unit) => unit.Lines.Count == 1
        ? unit.First.Text.TrimEnd()
        : string.Concat(unit.First.Text.AsSpan(0, unit.First.Indent), LineForm.Join(unit.Lines.Select(line => line.Text.Trim())));
}
