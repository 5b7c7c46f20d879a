using System.Globalization;
using System.Text;
using System.Xml;
using NewsPortal.Text;

namespace NewsPortal.Syndication;

/// <summary>Writes the XML of feeds. Whatever a text holds, what comes out is well-formed.</summary>
/// <param name="space">The namespace of elements without a prefix.</param>
internal sealed class FeedXml(string space)
{
    // Some readers of XML stumble over a byte order mark.
    private static readonly UTF8Encoding NoBom = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>For XML that is written straight into an answer.</summary>
    public static readonly XmlWriterSettings Streamed = new() { Async = true, Indent = true, Encoding = NoBom };

    public const string Atom = "http://www.w3.org/2005/Atom";
    public const string Content = "http://purl.org/rss/1.0/modules/content/";
    public const string DublinCore = "http://purl.org/dc/elements/1.1/";
    public const string History = "http://purl.org/syndication/history/1.0";
    public const string OpenSearch = "http://a9.com/-/spec/opensearch/1.1/";
    public const string Tombstones = "http://purl.org/atompub/tombstones/1.0";

    public static byte[] Write(Action<XmlWriter> write)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = NoBom, Indent = true })) write(xml);
        return stream.ToArray();
    }

    public void Open(XmlWriter xml, string name, params (string Name, string? Value)[] attributes)
    {
        xml.WriteStartElement(name, space);
        AddAttributes(xml, attributes);
    }

    public void Element(XmlWriter xml, string name, string? text, params (string Name, string? Value)[] attributes)
    {
        Open(xml, name, attributes);
        if (text is not null) WriteText(xml, text);
        xml.WriteEndElement();
    }

    public static void Element(XmlWriter xml, string prefix, string name, string of, string? text, params (string Name, string? Value)[] attributes)
    {
        xml.WriteStartElement(prefix, name, of);
        AddAttributes(xml, attributes);
        if (text is not null) WriteText(xml, text);
        xml.WriteEndElement();
    }

    /// <summary>What a feed of a search says of it (the response elements of OpenSearch 1.1).</summary>
    public static void WriteSearch(XmlWriter xml, Feed feed)
    {
        if (feed.Source.Search is not { } search) return;
        string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
        Element(xml, "opensearch", "totalResults", OpenSearch, Number(search.Total));
        Element(xml, "opensearch", "startIndex", OpenSearch, Number(search.First));
        Element(xml, "opensearch", "itemsPerPage", OpenSearch, Number(feed.Articles.Count));
        Element(xml, "opensearch", "Query", OpenSearch, null, ("role", "request"), ("searchTerms", Uri.EscapeDataString(search.Query)));
    }

    /// <summary>An attribute without a value is left out.</summary>
    private static void AddAttributes(XmlWriter xml, (string Name, string? Value)[] attributes)
    {
        foreach (var (name, value) in attributes)
            if (value is not null) xml.WriteAttributeString(name, TextSanitizer.Clean(value));
    }

    /// <summary>
    /// "&amp;" and "&lt;" as numbers, which both kinds of reader show: those that take a title for HTML, and those that do
    /// not (RSS Best Practices Profile).
    /// </summary>
    private static void WriteText(XmlWriter xml, string text)
    {
        foreach (var part in TextSanitizer.Clean(text).Split('&').Index())
        {
            if (part.Index > 0) xml.WriteCharEntity('&');
            foreach (var piece in part.Item.Split('<').Index())
            {
                if (piece.Index > 0) xml.WriteCharEntity('<');
                xml.WriteString(piece.Item);
            }
        }
    }
}
