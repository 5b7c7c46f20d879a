using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NewsPortal.Tests.Attacks;

/// <summary>What must hold of markup that has other people's words in it.</summary>
internal static class HarmlessPage
{
    private static readonly HashSet<string> Forbidden = ["iframe", "frame", "frameset", "object", "embed", "applet", "base", "style", "template", "portal", "foreignobject", "animate", "set", "use", "math", "marquee", "dialog", "video", "audio", "textarea", "select"];

    private static readonly HashSet<string> Addresses = ["href", "src", "action", "formaction", "xlink:href", "poster", "data", "background", "srcset", "cite", "longdesc", "ping", "manifest"];

    private static readonly HashSet<string> Clobbering = ["body", "cookie", "document", "location", "__proto__", "constructor", "top", "forms", "getElementById"];

    private static readonly HtmlParser Parser = new(new HtmlParserOptions { IsScripting = true });

    /// <summary>A page of the portal: its own scripts from its own files, its own search form, and nothing else that acts or that a reader does not see but sends (fault 65: no secret beside his own words).</summary>
    public static void CheckPage(string where, string html)
    {
        foreach (var element in Parser.ParseDocument(html).All)
        {
            if (element.LocalName == "script") CheckScript(where, element);
            else if (element.LocalName == "meta") Hold(!element.HasAttribute("http-equiv") || element.GetAttribute("content") == "2", where, element);
            else
            {
                Hold(element.LocalName is not "form" || element.GetAttribute("action") == "/search", where, element);
                Hold(element.LocalName is not "input" || element.GetAttribute("type") == "search", where, element);
                Check(where, element);
            }
        }
    }

    /// <summary>The HTML of a story in a feed or a file: nothing that acts at all.</summary>
    public static void CheckStory(string where, string html)
    {
        foreach (var element in Parser.ParseDocument($"<main>{html}</main>").All.Where(element => element.LocalName is not "html" and not "head" and not "body"))
        {
            Hold(element.LocalName is not "script" and not "form" and not "meta" and not "link" and not "input" and not "button", where, element);
            Check(where, element);
        }
    }

    public static void CheckXml(string where, string xml)
    {
        foreach (var element in XDocument.Parse(xml).Descendants())
            if (element.Name.LocalName is "encoded" or "description" || element.Attribute("type")?.Value == "html") CheckStory(where, element.Value);
    }

    public static void CheckJson(string where, string json)
    {
        using var document = JsonDocument.Parse(json);
        CheckJson(where, "", document.RootElement);
    }

    private static void CheckJson(string where, string name, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Object) foreach (var property in value.EnumerateObject()) CheckJson(where, property.Name, property.Value);
        else if (value.ValueKind == JsonValueKind.Array) foreach (var item in value.EnumerateArray()) CheckJson(where, name, item);
        else if (value.ValueKind == JsonValueKind.String && name.Contains("html", StringComparison.Ordinal)) CheckStory(where, value.GetString()!);
    }

    private static void Check(string where, IElement element)
    {
        Hold(!Forbidden.Contains(element.LocalName.ToLowerInvariant()), where, element);
        Hold(!Clobbering.Contains(element.Id ?? "") && !Clobbering.Contains(element.GetAttribute("name") ?? ""), where, element);
        foreach (var attribute in element.Attributes)
        {
            Hold(!attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) && attribute.Name is not "style" and not "srcdoc", where, element);
            if (Addresses.Contains(attribute.Name)) Hold(IsHarmless(attribute.Value), where, element);
        }
    }

    private static void CheckScript(string where, IElement script)
    {
        if (script.GetAttribute("type") == "application/ld+json") JsonDocument.Parse(script.TextContent).Dispose();
        else Hold(script.GetAttribute("src")?.StartsWith("/assets/", StringComparison.Ordinal) == true && script.TextContent == "" && script.NamespaceUri == "http://www.w3.org/1999/xhtml", where, script);
    }

    /// <summary>As a browser reads it: white space does not count.</summary>
    private static bool IsHarmless(string address)
    {
        var read = string.Concat(address.Where(c => c > ' ')).Replace('\\', '/').ToLowerInvariant();
        if (read.StartsWith("//", StringComparison.Ordinal)) return false;
        var colon = read.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 || (read.IndexOfAny(['/', '?', '#']) is >= 0 and var end && end < colon) || read[..colon] is "http" or "https" or "mailto";
    }

    private static void Hold(bool condition, string where, IElement element) =>
        Assert.True(condition, $"{where} has {element.OuterHtml[..Math.Min(400, element.OuterHtml.Length)]}");
}
