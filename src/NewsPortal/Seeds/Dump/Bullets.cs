using System.Buffers;
using System.Globalization;

namespace NewsPortal.Seeds.Dump;

/// <summary>Finds the lines that begin with a bullet, a number, or a sign that is a bullet where two or more lines begin with it.</summary>
internal static class Bullets
{
    // Bullets wherever a line begins with one.
    private static readonly SearchValues<char> Sure = SearchValues.Create("•‣⁃▪●◦►➤‧∙\uF0B7");

    // Signs that prose may begin with, too.
    private static readonly SearchValues<char> Possible = SearchValues.Create("-–—*·・+■□◆◇○◎★");

    private static readonly SearchValues<char> Dashes = SearchValues.Create("-–—");

    private const int MaxHeading = 40, MaxPoints = 12;

    public static void Mark(List<DumpLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var sign = SignOf(lines[i].Text);
            if (sign.Length == 0)
            {
                MarkPoints(lines, i);
                continue;
            }
            if (Sure.Contains(lines[i].Text[lines[i].Indent])) lines[i] = lines[i] with { BulletLength = sign.Length };
            else i = MarkRun(lines, i, sign);
        }
    }

    /// <returns>The index of the run's last line.</returns>
    private static int MarkRun(List<DumpLine> lines, int first, Sign sign)
    {
        List<int> run = [first];
        for (var i = first + 1; i < lines.Count && i - run[^1] <= 2; i++)
        {
            if (lines[i].IsBlank) continue;
            if (!SignOf(lines[i].Text).Continues(sign, run.Count)) break;
            run.Add(i);
        }
        if (run.Count == 1 || IsSpeech(lines, run)) return run[^1];
        foreach (var i in run) lines[i] = lines[i] with { BulletLength = SignOf(lines[i].Text).Length };
        return run[^1];
    }

    // Key points that the page sets without bullets: each line below their heading is a point.
    private static void MarkPoints(List<DumpLine> lines, int heading)
    {
        if (heading + 1 >= lines.Count || lines[heading].Text.Length > MaxHeading || lines[heading + 1].IsBlank) return;
        if (heading > 0 && !lines[heading - 1].IsBlank || !IsHeadingOfPoints(lines[heading].Text)) return;
        var end = heading + 1;
        while (end < lines.Count && !lines[end].IsBlank && SignOf(lines[end].Text).Length == 0) end++;
        var run = Enumerable.Range(heading + 1, end - heading - 1).ToList();
        var sentences = run.Count(i => LineForm.EndsSentence(lines[i].Text));
        if (run.Count is < 2 or > MaxPoints || sentences != 0 && sentences != run.Count) return;
        // A line that goes on in small letters is wrapped.
        if (run.Exists(i => char.IsLower(lines[i].Content[0]))) return;
        foreach (var i in run) lines[i] = lines[i] with { IsItem = true };
    }

    private static bool IsHeadingOfPoints(string line) => PhraseLists.Match(line) is { IsWhole: true, Kind: PhraseKind.KeyPoints };

    // Dashes open lines of speech in many languages: sentences, some of which ask or exclaim or name who speaks.
    private static bool IsSpeech(List<DumpLine> lines, List<int> run)
    {
        if (!Dashes.Contains(lines[run[0]].Text[lines[run[0]].Indent])) return false;
        var before = run[0] - 1;
        while (before >= 0 && lines[before].IsBlank) before--;
        if (before >= 0 && (lines[before].Text.AsSpan().TrimEnd() is [.., ':' or '：'] || IsHeading(lines[before].Text))) return false;
        var hasLongDash = lines[run[0]].Text[lines[run[0]].Indent] is '–' or '—';
        var sentences = run.Count(i => LineForm.EndsSentence(lines[i].Text));
        var isApart = run[^1] - run[0] > run.Count - 1;
        if (isApart && sentences == run.Count) return true;
        return run.Exists(i => lines[i].Text.AsSpan().ContainsAny('?', '!', '？')) || hasLongDash && sentences == run.Count;
    }

    private static bool IsHeading(string line) => PhraseLists.Match(line) is
    {
        IsWhole: true,
        Kind: PhraseKind.Related or PhraseKind.MostRead or PhraseKind.Tags or PhraseKind.KeyPoints,
    };

    private static Sign SignOf(string text)
    {
        var start = text.AsSpan().TrimStart();
        if (start.Length == 0) return default;
        if (char.IsDigit(start[0])) return NumberOf(start);
        if (Sure.Contains(start[0])) return new(start[0], 0, 1 + SpacesAt(start, 1));
        // A sign that sticks to its word is a sign of the word: -5 degrees, *starred*.
        var spaces = SpacesAt(start, 1);
        return Possible.Contains(start[0]) && start.Length > 1 + spaces && (spaces > 0 || start[0] > '\u2020') && start[1] != start[0]
            ? new(start[0], 0, 1 + spaces)
            : default;
    }

    private static Sign NumberOf(ReadOnlySpan<char> text)
    {
        var digits = 1;
        while (digits < text.Length && digits < 3 && char.IsDigit(text[digits])) digits++;
        if (digits > 2 || digits >= text.Length || text[digits] is not ('.' or ')' or '．' or '、')) return default;
        var spaces = SpacesAt(text, digits + 1);
        var isNumber = int.TryParse(text[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        return isNumber && spaces > 0 && text.Length > digits + 1 + spaces ? new(text[digits], number, digits + 1 + spaces) : default;
    }

    private static int SpacesAt(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsWhiteSpace(text[end])) end++;
        return end - at;
    }

    /// <param name="Number">0 where the sign is not a number.</param>
    private readonly record struct Sign(char Glyph, int Number, int Length)
    {
        public bool Continues(Sign first, int count) =>
            Glyph == first.Glyph && Length > 0 && (first.Number == 0 ? Number == 0 : Number == first.Number + count);
    }
}
