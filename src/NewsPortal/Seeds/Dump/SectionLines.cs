namespace NewsPortal.Seeds.Dump;

/// <summary>Finds the levels of a breadcrumb that a copy sets one a line, or in one line with tabs or wide gaps between them.</summary>
internal static class SectionLines
{
    private const int MaxWordsOfLevel = 3, MaxLength = 120, MaxLevels = 5;

    /// <summary>Returns the lines of a unit, or the parts between its wide gaps; one text where it has neither.</summary>
    public static IReadOnlyList<string> Of(Unit unit)
    {
        if (unit.Lines.Count > 1) return [.. unit.Lines.Select(line => line.Content)];
        var text = unit.First.Content;
        return text.Length <= MaxLength && (text.Contains("  ", StringComparison.Ordinal) || text.Contains('\t', StringComparison.Ordinal))
            ? TableClassifier.Cells(text)
            : [text];
    }

    /// <summary>Whether all are names of sections, or short names behind the word for the home page.</summary>
    public static bool AreLevels(IReadOnlyList<string> levels) =>
        levels.Count is > 1 and <= MaxLevels && Count(levels) == levels.Count;

    /// <summary>Returns how many lines at the start of a block are levels; none where the last of them goes on in the next line.</summary>
    public static int CountInFront(Unit unit)
    {
        var lines = unit.Lines.Take(MaxLevels).Select(line => line.Content).ToList();
        var count = unit.IsBullet || lines.Exists(Breadcrumb.HasArrow) ? 0 : Count(lines);
        return count < unit.Lines.Count && count > 0 && unit.Lines[count].Content is [var first, ..] && char.IsLower(first) ? 0 : count;
    }

    private static int Count(IReadOnlyList<string> lines)
    {
        var count = 0;
        while (count < lines.Count && (IsName(lines[count]) || count > 0 && VouchesFor(lines[0], lines[count]))) count++;
        return count;
    }

    // Behind the word for the home page, and in capitals behind a section in capitals.
    private static bool VouchesFor(string first, string line) =>
        IsShort(line) && (SectionNames.IsHome(first) || LineForm.IsShouted(first) && LineForm.IsShouted(line));

    private static bool IsName(string line) => Breadcrumb.IsSectionWord(line) || SectionNames.IsHome(line);

    private static bool IsShort(string line) =>
        LineForm.Words(line) <= MaxWordsOfLevel && SectionNames.ReadsAsOne(line) && LineForm.IsTitled(line) && !RunClassifier.HasVerb(line);
}
