using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace NewsPortal.Tests.Syndication.Rules;

/// <summary>What several formats ask of their texts.</summary>
internal static partial class TextRules
{
    /// <summary>RFC 3986, absolute.</summary>
    public static void CheckAddress(string? address) => Assert.Matches(Rfc3986(), address);

    /// <summary>RFC 3339, with capital T and Z.</summary>
    public static void CheckTime(string? time)
    {
        Assert.Matches(Rfc3339(), time);
        Assert.True(DateTimeOffset.TryParse(time, CultureInfo.InvariantCulture, out _), time);
    }

    /// <summary>RFC 822 with a year of four digits.</summary>
    public static void CheckMailTime(string time)
    {
        Assert.Matches(Rfc822(), time);
        Assert.True(DateTimeOffset.TryParseExact(time, "r", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), time);
    }

    /// <summary>Well-formed, by a reader that looks at every character, in UTF-8 without a byte order mark.</summary>
    public static XElement Xml(byte[] bytes)
    {
        Assert.Equal((byte)'<', bytes[0]);
        _ = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        using var reader = XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings { CheckCharacters = true, DtdProcessing = DtdProcessing.Prohibit });
        return XDocument.Load(reader).Root!;
    }

    [GeneratedRegex(@"^[a-z][a-z0-9+.-]*:([A-Za-z0-9._~:/?#@!$&'()*+,;=\[\]-]|%[0-9A-Fa-f]{2})+\z")]
    private static partial Regex Rfc3986();

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})\z")]
    private static partial Regex Rfc3339();

    [GeneratedRegex("^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), [0-9]{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} (GMT|[+-][0-9]{4})\\z")]
    private static partial Regex Rfc822();
}
