using NewsPortal.Text;

namespace NewsPortal.Seeds.Dump;

/// <summary>Lines of a dump that stand together: some prose, or a run of bullets with the blank lines between them.</summary>
/// <param name="BlankBefore">How many blank lines part the block from the one before it.</param>
public sealed record DumpBlock(bool IsBullets, IReadOnlyList<DumpLine> Lines, int BlankBefore)
{
    public DumpLine First => Lines[0];

    public bool IsChrome => !IsBullets && Lines.All(line => PageChrome.Is(line.Content));

    /// <summary>Prose as one line. The first line's leading spaces stay: the text is literal.</summary>
    public string Text => Lines.Count == 1 ? First.Text.TrimEnd() : string.Concat(First.Text.AsSpan(0, First.Indent), string.Join(' ', Lines.Select(line => line.Text.Trim())));

    /// <summary>For what becomes a field of the story. The body's text is literal.</summary>
    public DumpBlock Straight() => this with { Lines = [.. Lines.Select(line => line with { Text = TextSanitizer.StripBidi(line.Text) })] };

    /// <summary>The bullets' texts. A line without a bullet carries on the one before it.</summary>
    public IEnumerable<(DumpLine Line, string Text)> Items()
    {
        var starts = Enumerable.Range(0, Lines.Count).Where(i => Lines[i].IsBullet).ToList();
        foreach (var (start, end) in starts.Zip([.. starts.Skip(1), Lines.Count]))
            yield return (Lines[start], string.Join(' ', Lines.Skip(start).Take(end - start).Select(line => line.Content)));
    }

    public static List<DumpBlock> Split(IReadOnlyList<DumpLine> lines)
    {
        var blocks = new List<DumpBlock>();
        var (blank, bulletIndent) = (0, 0);
        foreach (var line in lines)
        {
            if (line.IsBlank)
            {
                blank++;
                continue;
            }
            if (line.IsBullet) bulletIndent = line.Indent;
            if (blocks is [.., var last] && last.IsCarriedOnBy(line, blank, bulletIndent)) ((List<DumpLine>)last.Lines).Add(line);
            else blocks.Add(new(line.IsBullet, new List<DumpLine> { line }, blank));
            blank = 0;
        }
        return blocks;
    }

    private bool IsCarriedOnBy(DumpLine line, int blank, int bulletIndent) =>
        IsBullets ? line.IsBullet || (blank == 0 && line.Indent > bulletIndent) : blank == 0 && !line.IsBullet;
}
