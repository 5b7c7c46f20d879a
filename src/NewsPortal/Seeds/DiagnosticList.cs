namespace NewsPortal.Seeds;

/// <summary>Collects the diagnostics of one seed.</summary>
public sealed class DiagnosticList(string path)
{
    private const int MaxListed = 50;

    private readonly List<Diagnostic> diagnostics = [];

    public bool HasErrors => diagnostics.Exists(diagnostic => diagnostic.IsError);

    public void Error(int line, int column, string message) => diagnostics.Add(new(path, line, column, Severity.Error, message));

    public void Warn(int line, int column, string message) => diagnostics.Add(new(path, line, column, Severity.Warning, message));

    public void Hint(int line, int column, string message) => diagnostics.Add(new(path, line, column, Severity.Hint, message));

    /// <summary>Keeps no article out any longer: its errors become warnings.</summary>
    public void TurnErrorsIntoWarnings()
    {
        for (var i = 0; i < diagnostics.Count; i++)
            if (diagnostics[i].IsError) diagnostics[i] = diagnostics[i] with { Severity = Severity.Warning };
    }

    /// <summary>
    /// Returns them by line and column. Of very many, the errors and the first of the others, and how many are not shown.
    /// </summary>
    public IReadOnlyList<Diagnostic> InOrder()
    {
        var ordered = diagnostics.OrderBy(diagnostic => diagnostic.Line).ThenBy(diagnostic => diagnostic.Column).ToList();
        if (ordered.Count <= MaxListed) return ordered;
        var shown = ordered.OrderByDescending(diagnostic => diagnostic.Severity).Take(MaxListed)
            .OrderBy(diagnostic => diagnostic.Line).ThenBy(diagnostic => diagnostic.Column);
        return [.. shown, ordered[^1] with { Severity = Severity.Warning,
            Message = $"{ordered.Count - MaxListed} more diagnostics are not shown; fix the first {MaxListed}." }];
    }
}
