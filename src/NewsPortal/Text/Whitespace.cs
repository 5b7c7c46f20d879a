namespace NewsPortal.Text;

/// <summary>White space around structure: no-break, ideographic and all other Unicode spaces, tabs and line breaks count alike.</summary>
public static class Whitespace
{
    /// <summary>The text without white space at its ends, and with one space for each run inside.</summary>
    public static string Collapse(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
