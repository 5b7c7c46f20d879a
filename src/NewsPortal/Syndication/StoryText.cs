using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NewsPortal.Syndication;

/// <summary>The body of a story without its markup.</summary>
public static class StoryText
{
    private static readonly HashSet<string> Containers = ["div", "blockquote", "aside", "figure", "details", "dl", "table", "thead", "tbody", "tfoot", "section"];

    public static string Of(string body) => string.Join('\n', Blocks(body).Select(block => string.Join('\n', block.Lines)));

    /// <summary>Paragraphs and lists in the order of the page; of a table each row is a paragraph.</summary>
    public static IEnumerable<(bool IsList, IReadOnlyList<string> Lines)> Blocks(string body) => Blocks(new HtmlParser().ParseDocument(body).Body!);

    private static IEnumerable<(bool, IReadOnlyList<string>)> Blocks(IElement parent)
    {
        foreach (var element in parent.Children)
        {
            if (Containers.Contains(element.LocalName)) foreach (var block in Blocks(element)) yield return block;
            else if (element.LocalName is "ul" or "ol") yield return (true, [.. element.QuerySelectorAll("li").Select(Words).Where(text => text != "")]);
            else if (Words(element) is { Length: > 0 } text) yield return (false, [text]);
        }
    }

    /// <summary>A paragraph set as typed keeps its spaces.</summary>
    private static string Words(IElement element) => element.LocalName switch
    {
        "p" when element.ClassList.Contains("literal") => element.TextContent.TrimEnd(),
        "tr" => string.Join(" | ", element.Children.Select(cell => Collapsed(cell.TextContent))),
        _ => Collapsed(element.TextContent),
    };

    private static string Collapsed(string text) => string.Join(' ', text.Split(['\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Trim();
}
