using System.Text;
using System.Xml;

namespace NewsPortal.Text;

/// <summary>Text that every page, feed and database can take.</summary>
internal static class TextSanitizer
{
    private const int LongestQuote = 160;

    /// <summary>No control characters but tabs and line breaks, no lone surrogates, no noncharacters: what XML 1.0 can carry.</summary>
    public static bool IsClean(string text) => FirstFault(text) < 0;

    /// <summary>The index of the first character that is not clean, or -1.</summary>
    public static int FirstFault(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) i++;
            else if (!XmlConvert.IsXmlChar(text[i]) || text[i] is >= '\u007F' and < '\u00A0' and not '\u0085') return i;
        }
        return -1;
    }

    /// <summary>What is not clean becomes U+FFFD; only entities such as <c>&amp;#1;</c> can bring it this far.</summary>
    public static string Clean(string text)
    {
        if (IsClean(text)) return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) clean.Append(IsClean(rune.ToString()) ? rune.ToString() : "\uFFFD");
        return clean.ToString();
    }

    /// <summary>Without the marks that turn the direction of writing: in a field they would turn the furniture around it too.</summary>
    public static string StripBidi(string text) => text.Any(TurnsDirection) ? string.Concat(text.Where(c => !TurnsDirection(c))) : text;

    /// <summary>A field that is shown in one line: line breaks and tabs become a space, other spaces stay.</summary>
    public static string OneLine(string text) =>
        string.Join(' ', StripBidi(text).Split(['\n', '\r', '\t', '\u0085', '\u2028', '\u2029'],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    /// <summary>For a log or a terminal, where a line that came from outside could pass for one of the portal's own.</summary>
    public static string ForLog(string text) => Clean(OneLine(text));

    /// <summary>For quoting in a problem.</summary>
    public static string Shorten(string text) => text.Length <= LongestQuote ? text : text[..LongestQuote] + "…";

    private static bool TurnsDirection(char c) => c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';
}
