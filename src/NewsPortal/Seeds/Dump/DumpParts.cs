namespace NewsPortal.Seeds.Dump;

/// <summary>Which blocks of a dump are what.</summary>
/// <param name="ChromeLines">How many lines of page chrome were dropped.</param>
public sealed record DumpParts(
    DumpBlock? Breadcrumb, DumpBlock Headline, DumpBlock Header, IReadOnlyList<DumpBlock> Body, DumpBlock? Tags, int ChromeLines)
{
    /// <summary>Null, with an error, where the dump has no headline or no bullets under it.</summary>
    public static DumpParts? Of(IReadOnlyList<DumpBlock> blocks, DiagnosticList diagnostics)
    {
        var header = blocks.TakeWhile(block => !block.IsBullets).Count();
        var top = PartBreadcrumb([.. blocks.Take(header).Where(block => !block.IsChrome)]);
        if (!IsComplete(blocks, header, top.Count, diagnostics)) return null;
        var breadcrumb = top.SkipLast(1).LastOrDefault(HasArrow) ?? top.SkipLast(1).LastOrDefault();
        WarnOfStrays(top.SkipLast(1).Where(block => !ReferenceEquals(block, breadcrumb)), diagnostics);
        var body = WithoutChromeAround(blocks.Skip(header + 1).ToList());
        var tags = body.Count > 0 && body[^1].IsBullets ? body[^1] : null;
        if (tags is not null) body = WithoutChromeAround(body[..^1]);
        var kept = top.Concat(body).Sum(block => block.Lines.Count) + blocks[header].Lines.Count + (tags?.Lines.Count ?? 0);
        return new(breadcrumb?.Straight(), top[^1].Straight(), blocks[header].Straight(), body, tags?.Straight(), blocks.Sum(block => block.Lines.Count) - kept);
    }

    /// <summary>Frees the first breadcrumb from page chrome and a headline that stand in the lines around it.</summary>
    private static List<DumpBlock> PartBreadcrumb(List<DumpBlock> top)
    {
        var at = top.FindIndex(block => Seeds.Breadcrumb.HasArrow(block.Lines[ChromeLinesOf(block)].Text));
        if (at < 0) return top;
        var (block, chrome) = (top[at], ChromeLinesOf(top[at]));
        var rest = block.Lines.Skip(chrome + 1).ToList();
        var breadcrumb = block with { Lines = [block.Lines[chrome]] };
        DumpBlock[] behind = rest.Count == 0 ? [] : [block with { Lines = rest, BlankBefore = 0 }];
        return [.. top[..at], breadcrumb, .. behind, .. top[(at + 1)..]];
    }

    private static int ChromeLinesOf(DumpBlock block) => block.Lines.TakeWhile(line => PageChrome.Is(line.Content)).Count();

    private static bool HasArrow(DumpBlock block) => Seeds.Breadcrumb.HasArrow(block.First.Text);

    private static bool IsComplete(IReadOnlyList<DumpBlock> blocks, int header, int topBlocks, DiagnosticList diagnostics)
    {
        if (blocks.Count == 0) diagnostics.Error(1, 1, "The file holds no text; a breadcrumb, a headline and bullets under it were expected.");
        else if (header == blocks.Count)
            diagnostics.Error(blocks[^1].Lines[^1].Number, 1, "No bullets (•) follow the headline; the publication date was expected there: • May 1, 2022.");
        else if (topBlocks == 0) diagnostics.Error(blocks[header].First.Number, 1, "No headline stands above the first bullets.");
        else return true;
        return false;
    }

    private static void WarnOfStrays(IEnumerable<DumpBlock> strays, DiagnosticList diagnostics)
    {
        foreach (var stray in strays)
            diagnostics.Warn(stray.First.Number, stray.First.Column,
                $"“{Quote(stray.Text)}” is neither breadcrumb nor headline and is left out; only those two stand above the first bullets.");
    }

    private static string Quote(string text) => text.Length <= 40 ? text.Trim() : text[..40].Trim() + "…";

    private static List<DumpBlock> WithoutChromeAround(List<DumpBlock> blocks) =>
        [.. blocks.SkipWhile(b => b.IsChrome).Reverse().SkipWhile(b => b.IsChrome).Reverse()];
}
