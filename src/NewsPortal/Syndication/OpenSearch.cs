using System.Xml;
using NewsPortal.Articles;
using NewsPortal.Http;

namespace NewsPortal.Syndication;

/// <summary>Tells browsers how to search the paper (OpenSearch 1.1).</summary>
public static class OpenSearch
{
    public const string MediaType = "application/opensearchdescription+xml";

    private const string Namespace = FeedXml.OpenSearch;
    private const int LongestShortName = 16;

    /// <summary>At most 16 plain characters, as the standard has it.</summary>
    public static string ShortName(PortalOptions options)
    {
        var plain = string.Concat(options.Name.Where(c => char.IsAsciiLetterOrDigit(c) || c == ' ')).Trim();
        return plain.Length == 0 ? "News" : plain[..Math.Min(plain.Length, LongestShortName)].TrimEnd();
    }

    public static async Task SendAsync(HttpContext context, PortalOptions options)
    {
        context.Response.ContentType = MediaType + "; charset=utf-8";
        await using var xml = XmlWriter.Create(context.Response.Body, FeedXml.Streamed);
        await xml.WriteStartDocumentAsync();
        await xml.WriteStartElementAsync(null, "OpenSearchDescription", Namespace);
        await xml.WriteElementStringAsync(null, "ShortName", Namespace, ShortName(options));
        await xml.WriteElementStringAsync(null, "Description", Namespace, $"The stories of {options.Name[..Math.Min(options.Name.Length, 200)]}");
        await xml.WriteElementStringAsync(null, "InputEncoding", Namespace, "UTF-8");
        await xml.WriteElementStringAsync(null, "OutputEncoding", Namespace, "UTF-8");
        await WriteImageAsync(xml, options);
        await WriteUrlAsync(xml, "text/html", "results", Urls.Absolute(options.Base, Urls.Search) + "?q={searchTerms}");
        await WriteUrlAsync(xml, SearchSuggestions.MediaType, "suggestions", Urls.Absolute(options.Base, Urls.Suggest) + "?q={searchTerms}");
        foreach (var format in (FeedFormat[])[FeedFormat.Rss, FeedFormat.Atom])
            await WriteUrlAsync(xml, format.MediaType, "results", Urls.Absolute(options.Base, Urls.Feed(Urls.Search, format.File)) + "?q={searchTerms}");
        await WriteUrlAsync(xml, MediaType, "self", Urls.Absolute(options.Base, Urls.OpenSearch));
        await xml.WriteEndDocumentAsync();
    }

    private static async Task WriteImageAsync(XmlWriter xml, PortalOptions options)
    {
        await xml.WriteStartElementAsync(null, "Image", Namespace);
        await xml.WriteAttributeStringAsync(null, "width", null, "16");
        await xml.WriteAttributeStringAsync(null, "height", null, "16");
        await xml.WriteAttributeStringAsync(null, "type", null, "image/svg+xml");
        await xml.WriteStringAsync(Urls.Absolute(options.Base, Assets.Address("icon.svg")));
        await xml.WriteEndElementAsync();
    }

    private static async Task WriteUrlAsync(XmlWriter xml, string type, string rel, string template)
    {
        await xml.WriteStartElementAsync(null, "Url", Namespace);
        await xml.WriteAttributeStringAsync(null, "type", null, type);
        await xml.WriteAttributeStringAsync(null, "rel", null, rel);
        await xml.WriteAttributeStringAsync(null, "template", null, template);
        await xml.WriteEndElementAsync();
    }
}
