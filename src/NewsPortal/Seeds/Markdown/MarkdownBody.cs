using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NewsPortal.Text;

namespace NewsPortal.Seeds.Markdown;

/// <summary>The body of a story in Markdown, as clean HTML that the dateline can still be cut from.</summary>
internal sealed class MarkdownBody
{
    private readonly IHtmlElement root;

    private MarkdownBody(IHtmlElement root, IReadOnlyList<string> links) => (this.root, Links) = (root, links);

    /// <summary>The absolute addresses in order of first appearance.</summary>
    public IReadOnlyList<string> Links { get; }

    public bool IsEmpty => root.TextContent.AsSpan().IsWhiteSpace() && root.QuerySelector("img") is null;

    public string Text => TextSanitizer.Clean(root.TextContent);

    public string Html => TextSanitizer.Clean(root.InnerHtml).Trim();

    /// <summary>Null where an error was reported.</summary>
    public static MarkdownBody? Read(string path, FrontMatter seed, SeedLimits limits, DiagnosticList diagnostics)
    {
        if (MarkdownHtml.Read(path, seed, limits, diagnostics) is not { } root) return null;
        BodyPictures.Normalize(root, path);
        BodyHeadings.Normalize(root);
        var links = BodyLinks.Number(root);
        BodyHeadings.KeepWithNext(root);
        return new MarkdownBody(root, links);
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
        return Whitespace.Collapse(TextSanitizer.Clean(lead.TextContent));
    }
}
