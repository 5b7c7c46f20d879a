namespace NewsPortal.Seeds.Markdown;

/// <summary>A seed separated into the YAML between its two lines of three hyphens, and the body under them.</summary>
/// <param name="BodyLine">The line of the seed on which the body begins, from 1.</param>
internal sealed record FrontMatter(string Yaml, string Body, int BodyLine)
{
    private const int MostCharacters = 64 * 1024;
    private const string Fence = "---", TomlFence = "+++";

    /// <summary>Null where an error was reported. Line ends are LF.</summary>
    public static FrontMatter? Split(string text, DiagnosticList diagnostics)
    {
        var lines = text.Split('\n');
        if (lines[0].TrimEnd() == TomlFence)
            return Reject(diagnostics, $"TOML front matter is not supported; expected YAML between lines of \"{Fence}\", "
                + "with \"title: …\" in place of \"title = …\".");
        if (lines[0].TrimEnd() != Fence) return Reject(diagnostics, $"The front matter is missing; expected a first line of \"{Fence}\".");
        var end = Array.FindIndex(lines, 1, line => line.TrimEnd() == Fence);
        if (end < 0) return Reject(diagnostics, $"The front matter is not closed; expected a second line of \"{Fence}\".");
        var yaml = string.Join('\n', lines, 1, end - 1);
        return yaml.Length > MostCharacters
            ? Reject(diagnostics, $"The front matter exceeds the limit of {MostCharacters} characters.")
            : new FrontMatter(yaml, string.Join('\n', lines, end + 1, lines.Length - end - 1), end + 2);
    }

    private static FrontMatter? Reject(DiagnosticList diagnostics, string message)
    {
        diagnostics.Error(1, 1, message);
        return null;
    }
}
