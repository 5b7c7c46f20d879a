namespace NewsPortal.Seeds.Markdown;

/// <summary>Reports diagnostics at the place of a YAML value.</summary>
internal static class YamlDiagnostics
{
    public static void Error(this DiagnosticList diagnostics, YamlValue at, string message) =>
        diagnostics.Error(at.Line, at.Column, message);

    public static void Warn(this DiagnosticList diagnostics, YamlValue at, string message) => diagnostics.Warn(at.Line, at.Column, message);
}
