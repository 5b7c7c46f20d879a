namespace NewsPortal.Seeds;

/// <summary>The words that a page has around a story and that come along when its text is copied.</summary>
public static class Chrome
{
    private static readonly HashSet<string> Lines = new(StringComparer.OrdinalIgnoreCase)
    {
        "print PRINT", "print", "share", "share this article", "related tags", "related topics", "tags", "topics", "tweet", "e-mail", "email",
        "save", "copy link", "listen", "listen to this article", "advertisement", "text size", "print this article", "related", "read more",
    };

    public static bool Is(string line) => Lines.Contains(string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}
