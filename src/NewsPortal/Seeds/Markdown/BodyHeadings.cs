using AngleSharp.Dom;
using NewsPortal.Text;

namespace NewsPortal.Seeds.Markdown;

/// <summary>The subheadings of a body. The headline is the only <c>h1</c> of its page.</summary>
internal static class BodyHeadings
{
    // Prefixed, since a bare id could take the name of something that scripts look up in the document.
    private const string Prefix = "s-";

    private static readonly HashSet<string> Levels = ["h2", "h3", "h4", "h5", "h6"];

    /// <summary>
    /// Lowers each <c>h1</c>, gives every heading an id from its words, and prefixes the ids that stood there and the links to them.
    /// </summary>
    public static void Normalize(IElement root)
    {
        foreach (var heading in root.QuerySelectorAll("h1").ToList()) Lower(heading);
        var used = new Dictionary<string, int>();
        foreach (var element in root.QuerySelectorAll("[id], h2, h3, h4, h5, h6"))
        {
            var id = element.GetAttribute("id") is { Length: > 0 } own && !own.Any(char.IsWhiteSpace) ? own
                : Slug.Of(TextSanitizer.Clean(element.TextContent));
            element.SetAttribute("id", Unused(Prefix + id, used));
        }
        foreach (var link in root.QuerySelectorAll("a[href^='#']"))
            link.SetAttribute("href", "#" + Prefix + Uri.UnescapeDataString(link.GetAttribute("href")![1..]));
    }

    /// <summary>Wraps a subheading with the block after it into one that paper does not break.</summary>
    public static void KeepWithNext(IElement root)
    {
        foreach (var heading in root.Children.Where(child => Levels.Contains(child.LocalName)).ToList())
        {
            if (heading.ParentElement != root) continue;
            var keep = root.Owner!.CreateElement("div");
            keep.ClassName = "keep";
            root.InsertBefore(keep, heading);
            var isHeading = true;
            while (isHeading && keep.NextElementSibling is { } next)
            {
                isHeading = Levels.Contains(next.LocalName);
                keep.AppendChild(next);
            }
        }
    }

    private static void Lower(IElement heading)
    {
        var lowered = heading.Owner!.CreateElement("h2");
        foreach (var attribute in heading.Attributes) lowered.SetAttribute(attribute.Name, attribute.Value);
        while (heading.FirstChild is { } child) lowered.AppendChild(child);
        heading.Replace(lowered);
    }

    /// <summary>The second of a name gets <c>-2</c>, the third <c>-3</c>.</summary>
    private static string Unused(string id, Dictionary<string, int> used)
    {
        if (used.TryAdd(id, 1)) return id;
        string numbered;
        do numbered = $"{id}-{++used[id]}";
        while (!used.TryAdd(numbered, 1));
        return numbered;
    }
}
