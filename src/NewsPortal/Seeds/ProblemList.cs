namespace NewsPortal.Seeds;

/// <summary>Gathers the problems of one seed.</summary>
public sealed class ProblemList(string path)
{
    private const int Most = 50;

    private readonly List<Problem> problems = [];

    public bool HasErrors => problems.Exists(p => p.IsError);

    public void Error(int line, int column, string message) => problems.Add(new Problem(path, line, column, IsError: true, message));

    public void Warn(int line, int column, string message) => problems.Add(new Problem(path, line, column, IsError: false, message));

    internal void Error(YamlValue at, string message) => Error(at.Line, at.Column, message);

    internal void Warn(YamlValue at, string message) => Warn(at.Line, at.Column, message);

    /// <summary>By line and column. Of very many, the errors and the first of the others, and how many are left out.</summary>
    public IReadOnlyList<Problem> InOrder()
    {
        var ordered = problems.OrderBy(p => p.Line).ThenBy(p => p.Column).ToList();
        if (ordered.Count <= Most) return ordered;
        var shown = ordered.OrderByDescending(p => p.IsError).Take(Most).OrderBy(p => p.Line).ThenBy(p => p.Column);
        return [.. shown, ordered[^1] with { Message = $"{ordered.Count - Most} more problems of this seed are not listed; mend the first {Most}.", IsError = false }];
    }
}
