using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp;
using AngleSharp.Dom;
using NewsPortal.Articles;
using NewsPortal.Seeds.Markdown;
using NewsPortal.Text;

namespace NewsPortal.Syndication;

/// <summary>
/// The blocks of a body as Markdown, and as HTML where Markdown has no sign for one or would not give it back unchanged.
/// </summary>
internal sealed partial class MarkdownBlocks(MarkdownWords words)
{
    private const string IdPrefix = "s-";

    /// <param name="body">Of a page; it is changed.</param>
    public static string Write(IElement body)
    {
        TakeBack(body);
        return new MarkdownBlocks(new MarkdownWords(body.TextContent)).Blocks(body);
    }

    /// <summary>What the reader of seeds adds to a body.</summary>
    private static void TakeBack(IElement body)
    {
        foreach (var keep in body.QuerySelectorAll("div.keep").ToList()) keep.Replace(keep.ChildNodes.ToArray());
        foreach (var link in body.QuerySelectorAll("a[href]"))
        {
            link.RemoveAttribute("data-n");
            if (link.GetAttribute("href") is { } href && href.StartsWith("#" + IdPrefix, StringComparison.Ordinal)) link.SetAttribute("href", "#" + href[(IdPrefix.Length + 1)..]);
        }
        foreach (var picture in body.QuerySelectorAll("img[src]"))
        {
            picture.RemoveAttribute("loading");
            if (picture.GetAttribute("src") is { } src && src.StartsWith(Urls.Pictures, StringComparison.Ordinal)) picture.SetAttribute("src", src[Urls.Pictures.Length..]);
        }
        foreach (var element in body.QuerySelectorAll("[id]")) TakeBackId(element);
    }

    private static void TakeBackId(IElement element)
    {
        var id = element.Id!.StartsWith(IdPrefix, StringComparison.Ordinal) ? element.Id[IdPrefix.Length..] : element.Id;
        if (element.LocalName is "h2" or "h3" or "h4" or "h5" or "h6" && id == Slug.Of(TextSanitizer.Clean(element.TextContent))) element.RemoveAttribute("id");
        else element.SetAttribute("id", id);
    }

    private string Blocks(IElement parent)
    {
        var (blocks, loose, previous) = (new List<string>(), new List<INode>(), "");
        foreach (var node in parent.ChildNodes)
        {
            if (node is IElement element && !BodySanitizer.InlineElements.Contains(element.LocalName))
            {
                AddLoose(blocks, loose);
                // Two lists of one kind, one behind the other, would be read as one.
                blocks.Add((element.LocalName == previous && previous is "ul" or "ol" ? null : Block(element)) ?? Html([element]));
                previous = element.LocalName;
            }
            else if (loose.Count > 0 || node is IElement || !string.IsNullOrWhiteSpace(node.TextContent)) loose.Add(node);
        }
        AddLoose(blocks, loose);
        return string.Join("\n\n", blocks);
    }

    /// <summary>Words that stand in no block: after a tag that closes nothing they are HTML, and no paragraph.</summary>
    private static void AddLoose(List<string> blocks, List<INode> loose)
    {
        if (loose.Count > 0) blocks.Add("</div>" + Html(loose));
        loose.Clear();
    }

    /// <summary>Null where Markdown cannot say it.</summary>
    private string? Block(IElement element) => element.LocalName switch
    {
        _ when element.Attributes.Length > 0 && element.LocalName != "ol" => null,
        "p" => Paragraph(element),
        "h2" or "h3" or "h4" or "h5" or "h6" => Heading(element),
        "ul" or "ol" => List(element),
        "blockquote" => string.Join('\n', Blocks(element).Split('\n').Select(line => line == "" ? ">" : "> " + line)),
        "pre" when element.ChildNodes is [IElement { LocalName: "code", Attributes.Length: 0, ChildElementCount: 0 } code] => Fenced(code.TextContent),
        "hr" => "* * *",
        "table" => MarkdownTable.Write(element, words),
        _ => null,
    };

    private string? Heading(IElement heading)
    {
        if (words.Line(heading) is not { } text) return null;
        // At the end of the line it would close the heading, and not be shown.
        return $"{new string('#', heading.LocalName[1] - '0')} {(text.EndsWith('#') ? text[..^1] + "\\#" : text)}";
    }

    private string? Paragraph(IElement paragraph)
    {
        if (words.Lines(paragraph) is not { } text) return null;
        // A tag alone on the first line would open a block of HTML.
        return TagAlone().IsMatch(text.Split('\n')[0]) ? null : text;
    }

    private string? List(IElement list)
    {
        var (start, items) = (1, list.Children.Select(item => item.LocalName == "li" && item.Attributes.Length == 0 ? words.Line(item) : null).ToList());
        if (list.ChildNodes.OfType<IText>().Any(text => !string.IsNullOrWhiteSpace(text.Data)) || items.Count == 0 || items.Contains(null)) return null;
        if (list.Attributes.Length > 0 && !(list.Attributes.Length == 1 && int.TryParse(list.GetAttribute("start"), CultureInfo.InvariantCulture, out start) && start is >= 0 and <= 900_000)) return null;
        return string.Join('\n', items.Select((item, index) => list.LocalName == "ul" ? $"- {item}" : FormattableString.Invariant($"{start + index}. {item}")));
    }

    private static string? Fenced(string code)
    {
        if (!code.EndsWith('\n') || code.Contains('\r', StringComparison.Ordinal)) return null;
        var fence = new string('`', Math.Max(3, 1 + Backticks().Matches(code).Select(run => run.Length).DefaultIfEmpty().Max()));
        return $"{fence}\n{code}{fence}";
    }

    /// <summary>In lines of which none is blank: a blank one would end the block.</summary>
    private static string Html(IEnumerable<INode> nodes)
    {
        var html = string.Concat(nodes.Select(node => node.ToHtml())).Trim('\n');
        return BlankLine().Replace(html.Replace("\r", "&#13;", StringComparison.Ordinal), "&#10;");
    }

    [GeneratedRegex(@"^</?[a-z][^<>]*>\s*\z", RegexOptions.NonBacktracking)]
    private static partial Regex TagAlone();

    [GeneratedRegex("`+", RegexOptions.NonBacktracking)]
    private static partial Regex Backticks();

    [GeneratedRegex(@"\n(?=[ \t]*\n)")]
    private static partial Regex BlankLine();
}
