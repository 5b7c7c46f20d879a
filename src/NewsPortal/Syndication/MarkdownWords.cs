using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using NewsPortal.Seeds.Markdown;

namespace NewsPortal.Syndication;

/// <summary>The words inside a block as Markdown: every sign that could mean something there is made to mean itself.</summary>
internal sealed partial class MarkdownWords
{
    private const string Signs = "\\`*_[]|~";
    private const int MostBackslashes = 500;

    /// <summary>The reader refuses bodies with too many signs, even where backslashes stand before them.</summary>
    private readonly bool asNumbers;

    /// <param name="text">Of the whole body.</param>
    public MarkdownWords(string text) => asNumbers = text.Count(c => Signs.Contains(c, StringComparison.Ordinal)) > MostBackslashes;

    /// <summary>In one line; null where Markdown would not give it back unchanged.</summary>
    public string? Line(IElement element) => Lines(element) is { } text && !text.Contains('\n', StringComparison.Ordinal) ? text : null;

    /// <summary>Null where Markdown would not give it back unchanged.</summary>
    public string? Lines(IElement element)
    {
        if (element.QuerySelectorAll("*").Any(inner => !BodySanitizer.InlineElements.Contains(inner.LocalName))) return null;
        var text = element.TextContent;
        if (text == "" || char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]) || SpacedBreak().IsMatch(text)) return null;
        return LineStart().Replace(Inline(element), @"${number}\${sign}");
    }

    private string Inline(IElement parent)
    {
        var text = new StringBuilder();
        foreach (var node in parent.ChildNodes)
        {
            var next = node switch { IElement element => Inline(element, after: text), IText words => Escape(words.Data), _ => "" };
            // Two runs of stars beside each other would be read as one.
            text.Append(text.Length > 0 && text[^1] == '*' && next.StartsWith('*') ? "<!-- -->" : "").Append(next);
        }
        return text.ToString();
    }

    private string Inline(IElement element, StringBuilder after) => element.LocalName switch
    {
        "br" or "wbr" or "img" => element.OuterHtml,
        "em" when IsMarked(element) && !EndsWithStar(after) => $"*{Inline(element)}*",
        "strong" when IsMarked(element) && !EndsWithStar(after) => $"**{Inline(element)}**",
        "code" when element is { Attributes.Length: 0, ChildElementCount: 0 } && Code().IsMatch(element.TextContent) => $"`{element.TextContent}`",
        "a" when element.Attributes is [{ Name: "href" }] && Address().IsMatch(element.GetAttribute("href")!) => Link(element, element.GetAttribute("href")!),
        _ => $"{OpenTag(element)}{Inline(element)}</{element.LocalName}>",
    };

    /// <summary>Stars open and close beside a letter or digit, whatever stands on their other side.</summary>
    private static bool IsMarked(IElement element) =>
        element is { Attributes.Length: 0, ChildElementCount: 0, TextContent: [var first, .., var last] } && char.IsLetterOrDigit(first) && char.IsLetterOrDigit(last);

    private static bool EndsWithStar(StringBuilder text) => text.Length > 0 && text[^1] == '*';

    private string Link(IElement link, string href) =>
        link.TextContent == href && href.StartsWith("http", StringComparison.Ordinal) ? $"<{href}>" : $"[{Inline(link)}]({href})";

    private static string OpenTag(IElement element)
    {
        var empty = (IElement)element.Clone(deep: false);
        return empty.OuterHtml[..^(element.LocalName.Length + 3)];
    }

    private string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            if (Signs.Contains(text[i], StringComparison.Ordinal)) escaped.Append(asNumbers ? FormattableString.Invariant($"&#{(int)text[i]};") : $"\\{text[i]}");
            else if (text[i] is '<') escaped.Append("&lt;");
            else if (text[i] is '&') escaped.Append("&amp;");
            else if (text[i] is '\r') escaped.Append("&#13;");
            else if (StartsAddress(text, i)) escaped.Append('\\').Append(text[i]);
            else escaped.Append(text[i]);
        }
        return escaped.ToString();
    }

    /// <summary>An address in bare words is no link; with its first sign escaped it stays so.</summary>
    private static bool StartsAddress(string text, int at) => text[at] switch
    {
        ':' => at > 0 && char.IsAsciiLetter(text[at - 1]) && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]),
        '.' => at > 2 && text.AsSpan(at - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    [GeneratedRegex(@"\s\n|\n\s", RegexOptions.NonBacktracking)]
    private static partial Regex SpacedBreak();

    /// <summary>What would make a line a heading, a quote, an item or a rule.</summary>
    [GeneratedRegex(@"^(?<number>[0-9]{0,9})(?<sign>(?<=[0-9])[.)]|(?<![0-9])[#+=>-])", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex LineStart();

    [GeneratedRegex(@"^[^`\s]([^`\n\r]*[^`\s])?\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Code();

    /// <summary>Nothing that Markdown or its writer would spell another way.</summary>
    [GeneratedRegex(@"^(https?://[A-Za-z0-9]|mailto:[A-Za-z0-9]|#|/[A-Za-z0-9])[A-Za-z0-9/.?=%#~+,;:@!$-]*\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Address();
}
