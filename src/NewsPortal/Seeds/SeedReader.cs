namespace NewsPortal.Seeds;

/// <summary>One seed's bytes to one article, in the format that the file's name tells.</summary>
public static class SeedReader
{
    public static bool IsMarkdown(string path) => path.EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    /// <summary>Never throws, whatever the bytes are: what cannot be taken becomes a problem.</summary>
    public static Reading Read(string path, ReadOnlySpan<byte> bytes, Desk desk)
    {
        var (text, problem) = SeedText.Decode(path, bytes);
        if (text is null) return new(null, [problem!]);
        return IsMarkdown(path)
            ? MarkdownReader.Read(path, text, desk)
            : DumpReader.Read(path, text, desk);
    }
}
