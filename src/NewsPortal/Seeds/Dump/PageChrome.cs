using NewsPortal.Text;

namespace NewsPortal.Seeds.Dump;

/// <summary>The words that a page has around a story and that come along when its text is copied.</summary>
public static class PageChrome
{
    private static readonly HashSet<string> Lines = new(StringComparer.OrdinalIgnoreCase)
    {
        "print PRINT", "print", "share", "share this article", "related tags", "related topics", "tags", "topics", "tweet", "e-mail", "email",
        "save", "copy link", "listen", "listen to this article", "advertisement", "text size", "print this article", "related", "read more",
    };

    private static readonly int Longest = Lines.Max(line => line.Length);

    public static bool Is(string line) => !IsLonger(line) && Lines.Contains(Whitespace.Collapse(line));

    /// <summary>Tells nearly all prose after a few words.</summary>
    private static bool IsLonger(string line)
    {
        var characters = 0;
        foreach (var c in line)
        {
            if (!char.IsWhiteSpace(c) && ++characters > Longest) return true;
        }
        return false;
    }
}
