using System.Text.RegularExpressions;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NewsPortal.Text;

namespace NewsPortal.Seeds.Markdown;

/// <summary>
/// One walk through a parsed body: counts what is limited, warns of what the page will not show, and settles headings and cells.
/// </summary>
internal sealed partial class MarkdownValidator(string path, int linesBefore, int deepestNesting, DiagnosticList diagnostics)
{
    /// <summary>An item is a list, an item and a paragraph, and inside it there may be emphasis.</summary>
    private readonly int deepestTree = 4 * deepestNesting;

    private int headings, links;

    /// <summary>False where a limit was crossed, which has then been reported.</summary>
    public bool Passes(MarkdownObject node, int depth = 0)
    {
        if (depth > deepestTree) return Reject(node,
            $"The text exceeds the nesting limit of {deepestTree} levels (four times the setting Portal:DeepestNesting).");
        return Visit(node) && ChildrenOf(node).All(child => Passes(child, depth + 1));
    }

    private bool Visit(MarkdownObject node)
    {
        switch (node)
        {
            case HeadingBlock heading:
                heading.Level = Math.Max(2, heading.Level);
                return ++headings <= BodyLimits.MostHeadings
                    || Reject(node, $"The body exceeds the limit of {BodyLimits.MostHeadings} headings.");
            case Table table:
                Align(table);
                return true;
            case HtmlBlock html:
                WarnOfElements(html);
                return true;
            case LinkInline or AutolinkInline:
                WarnOfLink(node);
                return ++links <= BodyLimits.MostLinks || Reject(node, $"The body exceeds the limit of {BodyLimits.MostLinks} links.");
            default:
                return true;
        }
    }

    private IEnumerable<MarkdownObject> ChildrenOf(MarkdownObject node)
    {
        if (node is ContainerInline inlines) InlineHtml.RemoveUnpaired(inlines, Warn);
        return node switch
        {
            ContainerBlock blocks => blocks,
            LeafBlock { Inline: { } inline } => [inline],
            ContainerInline container => container,
            _ => [],
        };
    }

    /// <summary>As classes, since the renderer writes styles, and those do not pass the allow list.</summary>
    private static void Align(Table table)
    {
        foreach (var row in table.OfType<TableRow>())
        {
            foreach (var (cell, column) in row.OfType<TableCell>().Zip(table.ColumnDefinitions))
                if (column.Alignment is TableColumnAlign.Right or TableColumnAlign.Center)
                    cell.GetAttributes().AddClass(column.Alignment == TableColumnAlign.Right ? "right" : "center");
        }
    }

    private void WarnOfElements(HtmlBlock html)
    {
        var names = Tag().Matches(html.Lines.ToString()).Select(tag => tag.Groups["name"].Value.ToLowerInvariant()).Distinct();
        foreach (var name in names.Where(name => !BodySanitizer.Elements.Contains(name))) Warn(html, InlineHtml.NotTaken(name));
    }

    private void WarnOfLink(MarkdownObject node)
    {
        var address = node is AutolinkInline auto ? (auto.IsEmail ? "mailto:" : "") + auto.Url : ((LinkInline)node).Url ?? "";
        var shown = TextSanitizer.ForLog(TextSanitizer.Shorten(address));
        if (node is LinkInline { IsImage: true })
        {
            if (PictureFile.Resolve(path, Uri.UnescapeDataString(address)) is null) Warn(node,
                $"The picture \"{shown}\" was removed; {PictureFile.Expected}.");
        }
        else if (Scheme().Match(address) is { Success: true } scheme
            && scheme.Value.ToLowerInvariant() is not ("http:" or "https:" or "mailto:"))
            Warn(node, $"The link to \"{shown}\" was removed; expected an http, https or mailto URL.");
    }

    private bool Reject(MarkdownObject at, string message)
    {
        diagnostics.Error(linesBefore + at.Line + 1, at.Column + 1, message);
        return false;
    }

    private void Warn(MarkdownObject at, string message) => diagnostics.Warn(linesBefore + at.Line + 1, at.Column + 1, message);

    [GeneratedRegex("<(?<name>[A-Za-z][A-Za-z0-9-]*)", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9+.-]*:", RegexOptions.NonBacktracking)]
    private static partial Regex Scheme();
}
