using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NewsPortal.Syndication;

/// <summary>Names what a block of an article's text is.</summary>
public enum StoryBlockKind
{
    Paragraph,
    List,
    NumberedList,
    Table,
    Verse,
}

/// <summary>Holds a block of an article's text without its markup.</summary>
/// <param name="Lines">Of a table the rows, with a tab between cells; of a paragraph its one line.</param>
/// <param name="Start">The first number of a numbered list.</param>
public sealed record StoryBlock(StoryBlockKind Kind, IReadOnlyList<string> Lines, int Start = 1)
{
    public bool IsList => Kind is StoryBlockKind.List or StoryBlockKind.NumberedList;
}

/// <summary>Returns the body of an article without its markup.</summary>
public static class StoryText
{
    private static readonly HashSet<string> Containers = ["div", "blockquote", "aside", "figure", "details", "dl", "section"];

    public static string Of(string body) =>
        string.Join('\n',
            Blocks(body).SelectMany(block => block.Lines).Select(line => line.Replace("\t", " | ", StringComparison.Ordinal)));

    /// <summary>Returns paragraphs, lists and tables in the order of the page.</summary>
    public static IEnumerable<StoryBlock> Blocks(string body) => Blocks(new HtmlParser().ParseDocument(body).Body!);

    private static IEnumerable<StoryBlock> Blocks(IElement parent)
    {
        foreach (var element in parent.Children)
        {
            if (Containers.Contains(element.LocalName)) foreach (var block in Blocks(element)) yield return block;
            else if (Block(element) is { Lines.Count: > 0 } block) yield return block;
        }
    }

    private static StoryBlock Block(IElement element) => element.LocalName switch
    {
        "ul" => new(StoryBlockKind.List, Items(element)),
        "ol" => new(StoryBlockKind.NumberedList, Items(element), StartOf(element)),
        "table" => new(StoryBlockKind.Table, [.. element.QuerySelectorAll("tr").Select(Row)]),
        "p" when element.ClassList.Contains("verse") => new(StoryBlockKind.Verse, element.TextContent.Split('\n')),
        // A paragraph set as typed keeps its spaces.
        "p" when element.ClassList.Contains("literal") => Paragraph(element.TextContent.TrimEnd()),
        _ => Paragraph(Collapsed(element.TextContent)),
    };

    private static StoryBlock Paragraph(string text) => new(StoryBlockKind.Paragraph, text == "" ? [] : [text]);

    private static List<string> Items(IElement list) =>
        [.. list.QuerySelectorAll("li").Select(item => Collapsed(item.TextContent)).Where(text => text != "")];

    private static int StartOf(IElement list) =>
        int.TryParse(list.GetAttribute("start"), CultureInfo.InvariantCulture, out var start) ? start : 1;

    private static string Row(IElement row) => string.Join('\t', row.Children.Select(cell => Collapsed(cell.TextContent)));

    private static string Collapsed(string text) =>
        string.Join(' ', text.Split(['\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Trim();
}
