namespace NewsPortal.Seeds.Dump;

/// <summary>Weighs whether the lines of a block belong together as typed: the rows of a table, or the lines of a poem.</summary>
internal static class TableClassifier
{
    private const int MinVerseLines = 3, MaxVerseLength = 50, MinWrap = 34, MinWrapOfLatin = 26, MinWrapOfCapitals = 44;
    private const int MaxSpacesOfIndent = 2, MaxWordsOfCell = 10, MaxVerseOfEastAsia = 14, MaxPair = 30;

    /// <summary>Returns table, verse, or nothing where line breaks are mere wraps.</summary>
    public static Evidence Weigh(Unit unit)
    {
        if (unit.IsBullet || unit.Lines.Count < 2) return Evidence.None;
        if (IsTable(unit)) return new(Reading.TableRow, 7, "lines aligned in columns");
        if (IsSpeech(unit)) return new(Reading.VerseLine, 6, "lines of speech behind dashes");
        if (IsPair(unit)) return new(Reading.VerseLine, 5, "two short lines, neither of which is a sentence");
        return !unit.OpensWithDateline && IsVerse(unit)
            ? new(Reading.VerseLine, 5, "short lines without an end of a sentence") : Evidence.None;
    }

    /// <summary>Whether the first line is the heading of a table in the lines below it.</summary>
    public static bool HasHeading(Unit unit) =>
        unit.Lines.Count > 2 && !unit.IsBullet && Cells(unit.First.Content).Length == 1
            && unit.Lines.Skip(1).All(line => Cells(line.Content).Length > 1)
            && IsTable(unit.SplitAt(1).Second);

    /// <summary>Returns the cells of a row: separated by a tab, or by two spaces or more.</summary>
    public static string[] Cells(string line) => line.Contains('\t', StringComparison.Ordinal)
        ? line.Split('\t', StringSplitOptions.TrimEntries)
        : line.Split(["  ", "\u3000\u3000"], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    // Two thirds of the rows have as many cells as the most common one, which has two or more.
    private static bool IsTable(Unit unit)
    {
        var counts = unit.Lines.Select(line => Cells(line.Content).Length).ToList();
        if (counts.Exists(count => count < 2)) return false;
        if (unit.Lines.Any(line => Cells(line.Content).Any(cell => LineForm.Words(cell) > MaxWordsOfCell))) return false;
        // Typists set two spaces behind a full stop.
        if (unit.Lines.All(line => Cells(line.Content).SkipLast(1).All(LineForm.EndsSentence))) return false;
        var common = counts.GroupBy(count => count).Max(group => group.Count());
        return common * 3 >= counts.Count * 2;
    }

    private static bool IsSpeech(Unit unit) => unit.Lines.All(line => line.Content is ['-' or '–' or '—', ' ' or '\u00A0', ..]);

    // Saturday 9–5 / Sunday 10–4: the first line ends where a page would not break it, and the second starts afresh.
    private static bool IsPair(Unit unit) =>
        unit.Lines.Count == 2 && unit.Lines.All(line => line.Content.Length is > 1 and <= MaxPair && !LineForm.EndsSentence(line.Content))
        && unit.Lines[1].Content is [var first, ..] && (char.IsUpper(first) || char.IsAsciiDigit(first))
        && char.IsLetterOrDigit(unit.Lines[0].Content[^1]) && unit.First.Content is [< '\u2E80', ..];

    private static bool IsVerse(Unit unit)
    {
        if (unit.Lines.Count < MinVerseLines || unit.Lines.Any(line => line.Content.Length > MaxVerseLength)) return false;
        var ends = unit.Lines.Count(line => LineForm.EndsSentence(line.Content));
        if (unit.Lines.Any(line => line.Content.All(char.IsDigit))) return false;
        // Long lines of which one goes on in lower case are wrapped, however ragged.
        if (unit.Lines.Any(line => line.Content.Length >= MinWrap)
            && unit.Lines.Skip(1).Any(line => line.Content is [var first, ..] && char.IsLower(first)))
            return false;
        return ends * 2 < unit.Lines.Count && !IsWrapped(unit);
    }

    // Each line is as full as it can be: the first word of the next one would have been too long for it.
    private static bool IsWrapped(Unit unit)
    {
        var width = unit.Lines.Max(line => line.Content.Length);
        if (width < MinWrapOfLatin && unit.First.Content is [< '\u2E80', ..]) return false;
        // Poems begin each line with a capital; prose that is wrapped does so by chance.
        if (width < MinWrapOfCapitals && unit.Lines.All(line => line.Content is [var first, ..] && char.IsUpper(first))) return false;
        // No page is so narrow that prose in an East Asian script wraps there.
        if (width <= MaxVerseOfEastAsia && unit.First.Content is [> '\u2E80' and < '\uAC00', ..])
            return LineForm.EndsSentence(unit.Lines[^1].Content) && unit.Lines.SkipLast(1).All(line => line.Content.Length == width);
        for (var i = 0; i + 1 < unit.Lines.Count; i++)
        {
            var next = unit.Lines[i + 1].Content;
            var word = next.IndexOf(' ', StringComparison.Ordinal);
            var isEastAsian = next is [> '\u2E80' and < '\uAC00', ..];
            if (unit.Lines[i].Content.Length + (isEastAsian ? MaxSpacesOfIndent : 1 + (word < 0 ? next.Length : word)) <= width)
                return false;
        }
        return true;
    }
}
