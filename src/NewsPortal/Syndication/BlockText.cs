using System.Text;
using AngleSharp.Dom;
using NewsPortal.Seeds.Markdown;

namespace NewsPortal.Syndication;

/// <summary>Returns the words of an element, with a line break where the page has one.</summary>
internal static class BlockText
{
    public static string Of(INode node) => Text(node, withLists: true);

    /// <summary>Returns the words of an item without those of the lists in it.</summary>
    public static string WithoutLists(INode item) => Text(item, withLists: false);

    /// <summary>Adds the words of one node.</summary>
    public static void Append(StringBuilder text, INode node, bool withLists = true)
    {
        if (node is IText words) text.Append(words.Data);
        if (node is not IElement element || element.ClassList.Contains("footnote-back-ref")) return;
        if (element.LocalName == "br") Break(text, element);
        else if (withLists || element.LocalName is not ("ul" or "ol")) AppendElement(text, element, withLists);
    }

    private static void AppendElement(StringBuilder text, IElement element, bool withLists)
    {
        var isBlock = !BodySanitizer.InlineElements.Contains(element.LocalName);
        if (isBlock) text.Append('\n');
        foreach (var child in element.ChildNodes) Append(text, child, withLists);
        if (isBlock) text.Append('\n');
    }

    // Most writers of HTML put a line break behind the element as well.
    private static void Break(StringBuilder text, IElement element)
    {
        if (element.NextSibling is not IText { Data: ['\n', ..] }) text.Append('\n');
    }

    private static string Text(INode node, bool withLists)
    {
        var text = new StringBuilder();
        foreach (var child in node.ChildNodes) Append(text, child, withLists);
        return text.ToString();
    }
}
