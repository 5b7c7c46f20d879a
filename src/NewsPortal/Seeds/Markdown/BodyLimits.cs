namespace NewsPortal.Seeds.Markdown;

/// <summary>
/// What a Markdown body may hold. Markdown readers take quadratic time over some input that no story has, and know no
/// time limit, so that one linear look beforehand refuses it. A block here is a run of lines without a blank one.
/// </summary>
/// <param name="deepestNesting">Levels of lists and quotes.</param>
internal sealed class BodyLimits(int deepestNesting)
{
    public const int MostHeadings = 2_000;
    public const int MostLinks = 5_000;
    private const int MostLines = 40_000;
    private const int LongestBlock = 200_000;
    private const int MostBracketsInBlock = 1_000;
    private const int MostBrackets = 10_000;
    private const int MostEmphasisInBlock = 2_000;
    private const int MostEmphasis = 30_000;
    private const int MostBackticksInBlock = 2_000;
    private const int MostBackticks = 50_000;
    private const int MostBlocks = 10_000;
    private const int MostTableCells = 10_000;
    private const int MostDefinitions = 1_000;
    private const int MostElements = 1_000;
    private const int MostAddresses = 5_000;

    private int line, lines, definitions, elements, addresses, blocks, allBrackets, allEmphasis, allBackticks, allCells;
    private int characters, brackets, emphasis, backticks, widest, rows;

    /// <summary>The line of the body (from 0) on which a limit is crossed, and a sentence that names it; null where none is.</summary>
    public static (int Line, string Message)? FirstCrossed(string body, int deepestNesting)
    {
        var limits = new BodyLimits(deepestNesting);
        foreach (var range in body.AsSpan().Split('\n'))
        {
            var text = body.AsSpan(range);
            limits.Count(text);
            if (limits.Crossed(text) is { } message) return (limits.line, message);
            limits.line++;
        }
        return null;
    }

    private void Count(ReadOnlySpan<char> text)
    {
        if (text.IsWhiteSpace())
        {
            allCells += widest * rows;
            characters = brackets = emphasis = backticks = widest = rows = 0;
            return;
        }
        var depth = Depth(text);
        if (rows == 0 || depth > 0 || !char.IsLetter(text[0])) blocks += 1 + depth;
        lines++;
        rows++;
        characters += text.Length;
        var opened = text.Count('[');
        brackets += opened;
        allBrackets += opened;
        var marks = text.Count('*') + text.Count('_') + text.Count('~');
        emphasis += marks;
        allEmphasis += marks;
        var ticks = text.Count('`');
        backticks += ticks;
        allBackticks += ticks;
        widest = Math.Max(widest, text.Count('|'));
        definitions += text.Count("]:");
        elements += text.Count('<');
        addresses += text.Count("://") + text.Count("www.") + text.Count("mailto:") + text.Count("tel:");
    }

    private string? Crossed(ReadOnlySpan<char> text) =>
        lines > MostLines ? Limit("The body", MostLines, "lines that are not blank")
        : blocks > MostBlocks ? Limit("The body", MostBlocks, "paragraphs, items and other blocks")
        : characters > LongestBlock ? Limit("The block", LongestBlock, "characters without a blank line")
        : Depth(text) > deepestNesting
            ? FormattableString.Invariant(
                $"Lists or block quotes exceed the nesting limit of {deepestNesting} (setting Portal:DeepestNesting).")
        : brackets > MostBracketsInBlock ? Limit("The block", MostBracketsInBlock, "opening brackets")
        : allBrackets > MostBrackets ? Limit("The body", MostBrackets, "opening brackets")
        : emphasis > MostEmphasisInBlock && !IsRule(text) ? Limit("The block", MostEmphasisInBlock, "emphasis markers")
        : allEmphasis > MostEmphasis && !IsRule(text) ? Limit("The body", MostEmphasis, "emphasis markers")
        : backticks > MostBackticksInBlock ? Limit("The block", MostBackticksInBlock, "backticks")
        : allBackticks > MostBackticks ? Limit("The body", MostBackticks, "backticks")
        : allCells + (long)widest * rows > MostTableCells ? Limit("The body", MostTableCells, "table cells")
        : definitions > MostDefinitions ? Limit("The body", MostDefinitions, "definitions of links and footnotes")
        : elements > MostElements ? Limit("The body", MostElements, "HTML elements")
        : addresses > MostAddresses ? Limit("The body", MostAddresses, "links")
        : null;

    /// <summary>How many quotes and lists the line's first characters can open.</summary>
    private static int Depth(ReadOnlySpan<char> text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length && (" \t>*+-.)".Contains(text[i]) || char.IsAsciiDigit(text[i])); i++)
        {
            var next = i + 1 < text.Length ? text[i + 1] : ' ';
            if (text[i] == '>' || ("*+-.)".Contains(text[i]) && next is ' ' or '\t')) depth++;
        }
        return IsRule(text) ? 0 : depth;
    }

    /// <summary>A thematic break or an underline: one mark over and over.</summary>
    private static bool IsRule(ReadOnlySpan<char> text)
    {
        var marks = text.Trim();
        return marks.Length > 0 && "*-_=~".Contains(marks[0]) && marks.IndexOfAnyExcept(marks[0], ' ', '\t') < 0;
    }

    private static string Limit(string what, int limit, string unit) =>
        FormattableString.Invariant($"{what} exceeds the limit of {limit} {unit}.");
}
