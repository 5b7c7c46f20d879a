using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NewsPortal.Seeds.Markdown;

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
    public static string Of(string body) =>
        string.Join('\n',
            Blocks(body).SelectMany(block => block.Lines).Select(line => line.Replace("\t", " | ", StringComparison.Ordinal)));

    /// <summary>Returns paragraphs, lists and tables in the order of the page.</summary>
    public static IEnumerable<StoryBlock> Blocks(string body) => Blocks(new HtmlParser().ParseDocument(body).Body!);

    /// <summary>Words that are in no block of their own, such as those of an aside, are a paragraph.</summary>
    private static IEnumerable<StoryBlock> Blocks(IElement parent)
    {
        var loose = new StringBuilder();
        foreach (var node in parent.ChildNodes)
        {
            if (node is not IElement element || BodySanitizer.InlineElements.Contains(element.LocalName)) BlockText.Append(loose, node);
            else
            {
                foreach (var block in Paragraph(loose).Concat(BlocksOf(element))) yield return block;
            }
        }
        foreach (var block in Paragraph(loose)) yield return block;
    }

    private static IEnumerable<StoryBlock> BlocksOf(IElement element) => element.LocalName switch
    {
        "ul" or "ol" => Lists(element),
        "table" => Table(element),
        "pre" => [new(StoryBlockKind.Verse, BlockText.Of(element).TrimEnd().Split('\n'))],
        "p" when element.ClassList.Contains("verse") => [new(StoryBlockKind.Verse, BlockText.Of(element).Split('\n'))],
        // A paragraph set as typed keeps its spaces.
        "p" when element.ClassList.Contains("literal") => Paragraph(element.TextContent.TrimEnd()),
        _ => Blocks(element),
    };

    /// <summary>Takes the words gathered so far.</summary>
    private static IEnumerable<StoryBlock> Paragraph(StringBuilder loose)
    {
        var text = Collapsed(loose.ToString());
        loose.Clear();
        return Paragraph(text);
    }

    private static IEnumerable<StoryBlock> Paragraph(string text) => text == "" ? [] : [new(StoryBlockKind.Paragraph, [text])];

    /// <summary>
    /// A list inside a list: bullets join the bullets around them, and all else is a list of its own between the items
    /// around it, which are numbered on behind it.
    /// </summary>
    private static List<StoryBlock> Lists(IElement list)
    {
        var kind = list.LocalName == "ol" ? StoryBlockKind.NumberedList : StoryBlockKind.List;
        var (blocks, lines, start) = (new List<StoryBlock>(), new List<string>(), StartOf(list));
        var number = start;
        foreach (var item in list.Children)
        {
            if (Collapsed(BlockText.WithoutLists(item)) is { Length: > 0 } text) lines.Add(text);
            number++;
            foreach (var inner in ListsIn(item).SelectMany(Lists))
            {
                if (kind == StoryBlockKind.List && inner.Kind == kind) lines.AddRange(inner.Lines);
                else
                {
                    if (lines.Count > 0) blocks.Add(new(kind, lines, start));
                    blocks.Add(inner);
                    lines = [];
                    start = number;
                }
            }
        }
        if (lines.Count > 0) blocks.Add(new(kind, lines, start));
        return blocks;
    }

    private static IEnumerable<IElement> ListsIn(IElement item) =>
        item.Children.SelectMany(inner => inner.LocalName is "ul" or "ol" ? [inner] : ListsIn(inner));

    private static int StartOf(IElement list) =>
        int.TryParse(list.GetAttribute("start"), CultureInfo.InvariantCulture, out var start) ? start : 1;

    private static IEnumerable<StoryBlock> Table(IElement table)
    {
        foreach (var caption in table.Children.Where(part => part.LocalName == "caption").SelectMany(Blocks)) yield return caption;
        List<string> rows = [.. table.QuerySelectorAll("tr").Select(Row)];
        if (rows.Count > 0) yield return new(StoryBlockKind.Table, rows);
    }

    private static string Row(IElement row) => string.Join('\t', row.Children.Select(cell => Collapsed(BlockText.Of(cell))));

    private static string Collapsed(string text) =>
        string.Join(' ', text.Split(['\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Trim();
}
