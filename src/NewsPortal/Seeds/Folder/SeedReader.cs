using NewsPortal.Seeds.Dump;
using NewsPortal.Seeds.Markdown;

namespace NewsPortal.Seeds.Folder;

/// <summary>One seed's bytes to one article, in the format that the file's name tells.</summary>
public static class SeedReader
{
    public static bool IsMarkdown(string path) => path.EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    /// <summary>Never throws, whatever the bytes are: what cannot be taken becomes a diagnostic.</summary>
    public static ReadResult Read(string path, ReadOnlySpan<byte> bytes, SeedDefaults desk)
    {
        var (text, diagnostic) = SeedText.Decode(path, bytes);
        if (text is null) return new(null, [diagnostic!]);
        return IsMarkdown(path)
            ? MarkdownReader.Read(path, text, desk)
            : DumpReader.Read(path, text, desk);
    }
}
