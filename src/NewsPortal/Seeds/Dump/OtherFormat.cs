namespace NewsPortal.Seeds.Dump;

/// <summary>Rejects files that are not text copied from a page: front matter and the source of a web page.</summary>
internal static class OtherFormat
{
    private static readonly string[] Sources = ["<!doctype", "<html", "<?xml", "{\\rtf"];

    /// <returns>Whether an error was reported.</returns>
    public static bool Reject(IReadOnlyList<DumpLine> lines, DiagnosticList diagnostics)
    {
        var first = 0;
        while (first < lines.Count && lines[first].IsBlank) first++;
        if (first + 1 >= lines.Count) return false;
        var text = lines[first].Text.Trim();
        if (text is "---" or "+++" && IsKey(lines[first + 1].Text))
            diagnostics.Error(lines[first].Number, 1,
                $"“{text}” begins front matter; expected it in a file whose name ends in .md, as YAML between lines of “---”.");
        else if (Array.Exists(Sources, source => text.StartsWith(source, StringComparison.OrdinalIgnoreCase)))
            diagnostics.Error(lines[first].Number, 1, "This is the source of a page; expected its text, as copied from a browser.");
        return diagnostics.HasErrors;
    }

    // Example: title: …, title = …
    private static bool IsKey(string line)
    {
        var end = line.AsSpan().IndexOfAny(':', '=');
        return end > 0 && !line.AsSpan(0, end).Trim().ContainsAny(' ', '\t');
    }
}
