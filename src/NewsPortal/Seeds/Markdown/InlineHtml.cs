using System.Text.RegularExpressions;
using Markdig.Syntax.Inlines;

namespace NewsPortal.Seeds.Markdown;

/// <summary>
/// The HTML tags among the words of a paragraph. Only known elements that open and close beside each other are taken:
/// one that stays open would otherwise run on through the whole story, and a thousand of them through each paragraph.
/// </summary>
internal static partial class InlineHtml
{
    private static readonly HashSet<string> Empty = ["br", "wbr", "img"];

    /// <summary>Takes the tags without a partner out of the text and tells of each with a sentence.</summary>
    public static void RemoveUnpaired(ContainerInline parent, Action<Inline, string> warn)
    {
        var open = new Stack<HtmlInline>();
        foreach (var tag in parent.OfType<HtmlInline>().ToList())
        {
            var name = NameOf(tag.Tag);
            if (!BodySanitizer.InlineElements.Contains(name)) Remove(tag, name.Length == 0 ? null : NotTaken(name), warn);
            else if (Empty.Contains(name)) continue;
            else if (!tag.Tag.StartsWith("</", StringComparison.Ordinal)) open.Push(tag);
            else Close(tag, name, open, warn);
        }
        foreach (var tag in open) Remove(tag, Unpaired(tag), warn);
    }

    public static string NotTaken(string name) => $"The HTML element <{name}> is not allowed and was removed.";

    /// <summary>Lower case; empty for a comment or a declaration.</summary>
    private static string NameOf(string tag) => Name().Match(tag).Groups["name"].Value.ToLowerInvariant();

    private static void Close(HtmlInline tag, string name, Stack<HtmlInline> open, Action<Inline, string> warn)
    {
        if (!open.Any(o => NameOf(o.Tag) == name)) Remove(tag, Unpaired(tag), warn);
        else while (open.Pop() is var other && NameOf(other.Tag) != name) Remove(other, Unpaired(other), warn);
    }

    private static void Remove(HtmlInline tag, string? why, Action<Inline, string> warn)
    {
        if (why is not null) warn(tag, why);
        tag.Remove();
    }

    private static string Unpaired(HtmlInline tag) => $"Unmatched HTML tag <{NameOf(tag.Tag)}> was removed.";

    [GeneratedRegex("^</?(?<name>[A-Za-z][A-Za-z0-9-]*)", RegexOptions.NonBacktracking)]
    private static partial Regex Name();
}
