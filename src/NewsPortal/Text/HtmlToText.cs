using System.Net;
using System.Text;

namespace NewsPortal.Text;

/// <summary>The words of a body, for where no markup can stand.</summary>
public static class HtmlToText
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Inline = new HashSet<string>(StringComparer.Ordinal)
    {
        "a", "abbr", "b", "bdi", "cite", "code", "del", "em", "i", "ins", "mark", "q", "ruby", "rb", "s", "small", "span", "strong", "sub",
        "sup", "u",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="html">Well formed, as the store holds it. Elements that are no part of a line end one.</param>
    public static string Of(string html)
    {
        var text = new StringBuilder(html.Length);
        for (var at = 0; at < html.Length;)
        {
            var tag = html.IndexOf('<', at);
            var words = html.AsSpan(at..(tag < 0 ? html.Length : tag));
            if (words.Contains('&')) text.Append(WebUtility.HtmlDecode(words.ToString()));
            else text.Append(words);
            if (tag < 0) break;
            at = EndOfTag(html, tag);
            if (!IsInline(html.AsSpan(tag, at - tag))) text.Append('\n');
        }
        return text.ToString();
    }

    /// <summary>A quoted attribute may hold the sign that ends a tag.</summary>
    private static int EndOfTag(string html, int tag)
    {
        var quote = '\0';
        for (var at = tag + 1; at < html.Length; at++)
        {
            if (quote == '\0' && html[at] == '>') return at + 1;
            if (quote == '\0' && html[at] is '"' or '\'') quote = html[at];
            else if (html[at] == quote) quote = '\0';
        }
        return html.Length;
    }

    private static bool IsInline(ReadOnlySpan<char> tag)
    {
        var name = tag.TrimStart("</");
        var end = name.IndexOfAnyExceptInRange('a', 'z');
        return Inline.Contains(end < 0 ? name : name[..end]);
    }
}
