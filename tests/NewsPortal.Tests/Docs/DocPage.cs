using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NewsPortal.Tests.Docs;

/// <summary>A page of the documentation, as the tests read it.</summary>
internal sealed class DocPage(string path)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    private readonly MarkdownDocument document = Markdown.Parse(File.ReadAllText(path), Pipeline);

    public string FullPath => path;

    public static DocPage Open(string path) => new(Path.Combine(Repository.Root, path));

    /// <summary>The README files, the changelog and everything in <c>docs</c>, by their paths in the checkout.</summary>
    public static IEnumerable<string> All() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root, file))
            .Concat(["README.md", "CHANGELOG.md", "seeds/README.md"]);

    /// <summary>Fenced blocks in order, with what stands behind their opening fence.</summary>
    public List<(string Kind, string Text)> Fences() =>
        [.. document.Descendants<FencedCodeBlock>().Select(block => (block.Info ?? "", block.Lines.ToString()))];

    /// <summary>The rows of the table whose header starts with a word, cell by cell, as written without the marks of code.</summary>
    public List<string[]> Table(string firstHeader)
    {
        var table = document.Descendants<Table>().First(table => Cells((TableRow)table[0])[0] == firstHeader);
        return [.. table.Skip(1).Select(row => Cells((TableRow)row))];
    }

    public List<string> Headings(int level) =>
        [.. document.Descendants<HeadingBlock>().Where(heading => heading.Level == level).Select(heading => TextOf(heading.Inline))];

    public List<string> Links() => [.. document.Descendants<LinkInline>().Select(link => link.Url ?? "")];

    /// <summary>Inline code and lines of code blocks.</summary>
    public IEnumerable<string> Code() =>
        document.Descendants<CodeInline>().Select(code => code.Content)
            .Concat(document.Descendants<CodeBlock>().SelectMany(block => block.Lines.ToString().Split('\n')));

    /// <summary>The lists under a heading, item by item, as text with the marks of code.</summary>
    public List<string> ItemsUnder(string heading) =>
        [.. document.SkipWhile(block => !(block is HeadingBlock h && TextOf(h.Inline) == heading)).Skip(1)
            .TakeWhile(block => block is not HeadingBlock).OfType<ListBlock>()
            .SelectMany(list => list.Cast<ListItemBlock>())
            .Select(item => string.Join(' ', item.Descendants<ParagraphBlock>().Select(p => TextOf(p.Inline, codeMark: "`"))))];

    private static string[] Cells(TableRow row) =>
        [.. row.Cast<TableCell>().Select(cell => string.Join(' ', cell.Descendants<ParagraphBlock>().Select(p => TextOf(p.Inline))))];

    private static string TextOf(ContainerInline? inlines, string codeMark = "") => string.Concat((inlines ?? []).Select(inline => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => codeMark + code.Content + codeMark,
        LineBreakInline => " ",
        ContainerInline container => TextOf(container, codeMark),
        _ => "",
    }));
}
