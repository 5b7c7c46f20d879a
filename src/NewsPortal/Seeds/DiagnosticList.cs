using NewsPortal.Seeds.Markdown;

namespace NewsPortal.Seeds;

/// <summary>Gathers the diagnostics of one seed.</summary>
public sealed class DiagnosticList(string path)
{
    private const int Most = 50;

    private readonly List<Diagnostic> diagnostics = [];

    public bool HasErrors => diagnostics.Exists(p => p.IsError);

    public void Error(int line, int column, string message) => diagnostics.Add(new Diagnostic(path, line, column, IsError: true, message));

    public void Warn(int line, int column, string message) => diagnostics.Add(new Diagnostic(path, line, column, IsError: false, message));

    internal void Error(YamlValue at, string message) => Error(at.Line, at.Column, message);

    internal void Warn(YamlValue at, string message) => Warn(at.Line, at.Column, message);

    /// <summary>By line and column. Of very many, the errors and the first of the others, and how many are left out.</summary>
    public IReadOnlyList<Diagnostic> InOrder()
    {
        var ordered = diagnostics.OrderBy(p => p.Line).ThenBy(p => p.Column).ToList();
        if (ordered.Count <= Most) return ordered;
        var shown = ordered.OrderByDescending(p => p.IsError).Take(Most).OrderBy(p => p.Line).ThenBy(p => p.Column);
        return [.. shown, ordered[^1] with { Message = $"{ordered.Count - Most} more problems of this seed are not listed; mend the first {Most}.", IsError = false }];
    }
}
