using System.Globalization;
using System.Text.RegularExpressions;
using NewsPortal.Seeds;
using NewsPortal.Text;

namespace NewsPortal.Tests.Seeds.Dump;

/// <summary>Compares the spans of a reading with the text that was read.</summary>
internal static partial class ReadSpans
{
    /// <summary>Returns what is wrong with the spans: gaps, overlaps, a column outside of its line, an order that is not the file's; null where nothing is.</summary>
    public static string? Fault(string text, ReadResult result)
    {
        var lines = SeedText.Lines(text);
        var last = (Line: 0, End: 0);
        var covered = lines.Select(line => new bool[line.Length]).ToArray();
        foreach (var span in result.Spans)
        {
            if (span.Line < 1 || span.Line > lines.Length || span.Column < 1 || span.Length < 1 || span.Column - 1 + span.Length > lines[span.Line - 1].Length) return $"{span} is outside of its line";
            if (span.Line < last.Line || span.Line == last.Line && span.Column < last.End) return $"{span} begins in front of the end of another";
            last = (span.Line, span.Column + span.Length);
            covered[span.Line - 1].AsSpan(span.Column - 1, span.Length).Fill(true);
        }
        for (var line = 0; line < lines.Length; line++)
            for (var at = 0; at < lines[line].Length; at++)
                if (!covered[line][at] && IsVisible(lines[line][at])) return $"{line + 1}:{at + 1} has no reading: {lines[line]}";
        return null;
    }

    /// <summary>Returns a span without a warning, or a warning without a span, of what is left out; null where each has the other.</summary>
    public static string? Silence(ReadResult result)
    {
        var warnings = result.Diagnostics.Where(found => found.Message.StartsWith("Left out as ", StringComparison.Ordinal)).ToList();
        foreach (var warning in warnings)
            if (!result.Spans.Any(span => span.Line == warning.Line && span.Reading.Fate() == Fate.LeftOut)) return $"{warning} names nothing that is left out";
        foreach (var (index, span) in result.Spans.Index().Where(item => item.Item.Reading.Fate() == Fate.LeftOut))
        {
            var first = index;
            while (!IsReported(result, result.Spans[first].Line))
                if (--first < 0 || !IsOfBlock(result.Spans[first].Reading, span.Reading) || result.Spans[first].Line < result.Spans[first + 1].Line - 1) return $"{span} has no warning";
        }
        return null;
    }

    private static bool IsReported(ReadResult result, int line) => result.Diagnostics.Any(found => found.Line == line
        && (found.Message.StartsWith("Left out as ", StringComparison.Ordinal) || found.Message.EndsWith(" behind the date was ignored.", StringComparison.Ordinal)));

    // One warning names a caption with its credit.
    private static bool IsOfBlock(Reading first, Reading next) =>
        first == next || first is Reading.Caption or Reading.Credit && next is Reading.Caption or Reading.Credit;

    /// <summary>Returns where the page differs from what the spans say that readers see; null where it is the same text in the same order.</summary>
    /// <param name="page">The text of the article's page.</param>
    public static string? Difference(string text, ReadResult result, string page)
    {
        var lines = SeedText.Lines(text);
        var shown = Visible(page);
        var at = 0;
        foreach (var span in result.Spans.Where(span => span.Reading == Reading.Dateline || span.Reading.Fate() == Fate.Shown && span.Reading != Reading.Correction))
        {
            var typed = lines[span.Line - 1].Substring(span.Column - 1, span.Length);
            var (whole, content) = (Visible(typed), Visible(Bullet().Replace(typed.TrimStart(), "")));
            var isItem = span.Reading is Reading.ListItem or Reading.KeyPoint;
            if (isItem && shown.AsSpan(at).StartsWith(content, StringComparison.Ordinal) && !shown.AsSpan(at).StartsWith(whole, StringComparison.Ordinal)) at += content.Length;
            else if (shown.AsSpan(at).StartsWith(whole, StringComparison.Ordinal)) at += whole.Length;
            // A dateline alone, with no paragraph behind it, is a field and not on the page.
            else if (span.Reading != Reading.Dateline) return $"{span}: “{typed}” is not on the page, which goes on with “{shown[at..Math.Min(shown.Length, at + 40)]}”";
        }
        return at == shown.Length ? null : $"The page has “{shown[at..]}” besides";
    }

    /// <summary>Without spaces and invisible characters, in NFC.</summary>
    public static string Visible(string text) => string.Concat(InvisibleCharacters.Remove(text).Where(c => !char.IsWhiteSpace(c)));

    private static bool IsVisible(char c) => !char.IsWhiteSpace(c) && InvisibleCharacters.Drop(c.ToString(CultureInfo.InvariantCulture)).Length > 0;

    [GeneratedRegex(@"^(?:[•‣⁃▪●◦►➤‧∙\uF0B7–—*·・+■□◆◇○◎★-]|\d{1,2}[.)．、])\s*", RegexOptions.NonBacktracking)]
    private static partial Regex Bullet();
}
