using AngleSharp.Dom;
using AngleSharp.Html;
using AngleSharp.Html.Dom;
using NewsPortal.Text;

namespace NewsPortal.Seeds.Markdown;

/// <summary>The body of a story in Markdown, as clean HTML that the dateline can still be cut from.</summary>
internal sealed class MarkdownBody
{
    private readonly IHtmlElement root;
    private readonly int maxBytes;

    private MarkdownBody(IHtmlElement root, int maxBytes, IReadOnlyList<string> links) =>
        (this.root, this.maxBytes, Links) = (root, maxBytes, links);

    /// <summary>The absolute addresses in order of first appearance.</summary>
    public IReadOnlyList<string> Links { get; }

    public bool IsEmpty => root.TextContent.AsSpan().IsWhiteSpace() && root.QuerySelector("img") is null;

    public string Text => TextSanitizer.Clean(root.TextContent);

    /// <exception cref="BodyLimitException">It is larger than the body may be.</exception>
    public string ToHtml()
    {
        using var html = new LimitedWriter(maxBytes);
        root.ChildNodes.ToHtml(html, HtmlMarkupFormatter.Instance);
        return TextSanitizer.Clean(html.ToString()).Trim();
    }

    /// <summary>Null where an error was reported.</summary>
    public static MarkdownBody? Read(string path, FrontMatter seed, SeedLimits limits, int maxBytes, DiagnosticList diagnostics)
    {
        if (MarkdownHtml.Read(path, seed, limits, maxBytes, diagnostics) is not { } root) return null;
        BodyPictures.Normalize(root, path);
        BodyHeadings.Normalize(root);
        var links = BodyLinks.Number(root);
        BodyHeadings.KeepWithNext(root);
        return new MarkdownBody(root, maxBytes, links);
    }

    /// <summary>The first paragraph that holds text, wherever a heading or picture stands before it.</summary>
    public IElement? FirstParagraph =>
        root.Children.SelectMany(child => child.ClassList.Contains("keep") ? child.Children : (IEnumerable<IElement>)[child])
            .FirstOrDefault(child => child.LocalName == "p" && !child.TextContent.AsSpan().IsWhiteSpace());

    /// <summary>The first paragraph, or else the first block, as plain text.</summary>
    public string LeadText()
    {
        if ((FirstParagraph ?? root.FirstElementChild)?.Clone() is not IElement lead) return "";
        foreach (var mark in lead.QuerySelectorAll(".footnote-ref").ToList()) mark.Remove();
        return Whitespace.Collapse(TextSanitizer.StripBidi(TextSanitizer.Clean(lead.TextContent)));
    }
}
