namespace NewsPortal.Seeds;

/// <summary>Which blocks of a dump are what.</summary>
/// <param name="ChromeLines">How many lines of page chrome were dropped.</param>
public sealed record DumpParts(
    DumpBlock? Breadcrumb, DumpBlock Headline, DumpBlock Header, IReadOnlyList<DumpBlock> Body, DumpBlock? Tags, int ChromeLines)
{
    /// <summary>Null, with an error, where the dump has no headline or no bullets under it.</summary>
    public static DumpParts? Of(IReadOnlyList<DumpBlock> blocks, ProblemList problems)
    {
        var header = blocks.TakeWhile(block => !block.IsBullets).Count();
        var top = blocks.Take(header).Where(block => !block.IsChrome).SelectMany(PartBreadcrumb).ToList();
        if (!IsComplete(blocks, header, top.Count, problems)) return null;
        WarnOfStrays(top, problems);
        var body = WithoutChromeAround(blocks.Skip(header + 1).ToList());
        var tags = body.Count > 0 && body[^1].IsBullets ? body[^1] : null;
        if (tags is not null) body = WithoutChromeAround(body[..^1]);
        var kept = top.Concat(body).Sum(block => block.Lines.Count) + blocks[header].Lines.Count + (tags?.Lines.Count ?? 0);
        return new(top.Count > 1 ? top[^2] : null, top[^1], blocks[header], body, tags, blocks.Sum(block => block.Lines.Count) - kept);
    }

    /// <summary>A breadcrumb that stands on the headline's shoulders, without a blank line between.</summary>
    private static IEnumerable<DumpBlock> PartBreadcrumb(DumpBlock block)
    {
        if (block.Lines.Count == 1 || !Seeds.Breadcrumb.HasArrow(block.First.Text)) return [block];
        return [block with { Lines = [block.First] }, block with { Lines = [.. block.Lines.Skip(1)], BlankBefore = 0 }];
    }

    private static bool IsComplete(IReadOnlyList<DumpBlock> blocks, int header, int topBlocks, ProblemList problems)
    {
        if (blocks.Count == 0) problems.Error(1, 1, "The file holds no text; a breadcrumb, a headline and bullets under it were expected.");
        else if (header == blocks.Count)
            problems.Error(blocks[^1].Lines[^1].Number, 1, "No bullets (•) follow the headline; the publication date was expected there: • May 1, 2022.");
        else if (topBlocks == 0) problems.Error(blocks[header].First.Number, 1, "No headline stands above the first bullets.");
        else return true;
        return false;
    }

    private static void WarnOfStrays(List<DumpBlock> top, ProblemList problems)
    {
        foreach (var stray in top.SkipLast(2))
            problems.Warn(stray.First.Number, stray.First.Column,
                $"“{Quote(stray.Text)}” is neither breadcrumb nor headline and is left out; only those two stand above the first bullets.");
    }

    private static string Quote(string text) => text.Length <= 40 ? text.Trim() : text[..40].Trim() + "…";

    private static List<DumpBlock> WithoutChromeAround(List<DumpBlock> blocks) =>
        [.. blocks.SkipWhile(b => b.IsChrome).Reverse().SkipWhile(b => b.IsChrome).Reverse()];
}
