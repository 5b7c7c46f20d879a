using NewsPortal.Articles;

namespace NewsPortal.Syndication;

/// <summary>One of the forms in which a story can be taken away.</summary>
/// <param name="Name">As readers know it.</param>
/// <param name="Write">The text; it is sent as UTF-8.</param>
public sealed record StoryFormat(string Name, string Extension, string MediaType, Func<Article, PortalOptions, string> Write)
{
    public static readonly IReadOnlyList<StoryFormat> All =
    [
        new("ninjs", "json", "application/json", Ninjs.Write),
        new("plain text", "txt", "text/plain; charset=utf-8", DumpText.Write),
        new("Markdown", "md", "text/markdown; charset=utf-8", MarkdownText.Write),
    ];
}
