
namespace NewsPortal.Seeds.Dump;

/// <summary>
/// Reads the plain text that results from selecting and copying an article's page. Each part is recognized by its form and its
/// neighbors. The text is literal: neither Markdown nor HTML.
/// </summary>
public static class DumpReader
{
    /// <summary>Reads a dump. Never throws: what is not accepted becomes a diagnostic.</summary>
    public static ReadResult Read(string path, string text, SeedDefaults defaults)
    {
        var diagnostics = new DiagnosticList(path);
        if (!defaults.Limits.AllowLines(text, diagnostics)) return new(null, diagnostics.InOrder());
        var lines = DumpLine.Split(text);
        if (OtherFormat.Reject(lines, diagnostics)) return new(null, diagnostics.InOrder());
        var units = Unit.Split(lines);
        if (units.Count == 0) diagnostics.Error(1, 1, "The file contains no text; expected a breadcrumb, a headline and a date.");
        var reading = units.Count == 0 ? null : new PageReading(units, defaults, diagnostics);
        Mojibake.Warn(lines, diagnostics);
        var spans = reading?.Spans() ?? [];
        return new(diagnostics.HasErrors ? null : reading?.Article, diagnostics.InOrder()) { Spans = spans };
    }
}
