namespace NewsPortal.Seeds;

/// <summary>One seed's bytes to one article, in the format that the file's name tells.</summary>
public static class SeedReader
{
    /// <summary>Never throws, whatever the bytes are: what cannot be taken becomes a problem.</summary>
    public static Reading Read(string path, ReadOnlySpan<byte> bytes, Desk desk)
    {
        var (text, problem) = SeedText.Decode(path, bytes);
        if (text is null) return new(null, [problem!]);
        return path.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
            ? MarkdownReader.Read(path, text, desk)
            : DumpReader.Read(path, text, desk);
    }
}
