using NewsPortal.Articles;

namespace NewsPortal.Syndication;

/// <summary>One of the forms in which a story can be taken away.</summary>
/// <param name="Name">As readers know it.</param>
/// <param name="Write">The text, as UTF-8 can carry it.</param>
public sealed record StoryFormat(string Name, string Extension, string MediaType, Func<Article, PortalOptions, string> Write)
{
    /// <summary>For lists of references.</summary>
    public static readonly IReadOnlyList<StoryFormat> Citations =
    [
        new("BibTeX", "bib", "application/x-bibtex; charset=utf-8", BibTex.Write),
        new("RIS", "ris", "application/x-research-info-systems; charset=utf-8", Ris.Write),
        new("CSL-JSON", "csl.json", "application/vnd.citationstyles.csl+json", CslJson.Write),
    ];

    public static readonly IReadOnlyList<StoryFormat> All =
    [
        new("ninjs", "json", "application/json", Ninjs.Write),
        new("plain text", "txt", "text/plain; charset=utf-8", DumpText.Write),
        new("Markdown", "md", "text/markdown; charset=utf-8", MarkdownText.Write),
        .. Citations,
    ];
}
