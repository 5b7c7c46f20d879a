namespace NewsPortal.Seeds;

/// <summary>Gathers the problems of one seed.</summary>
public sealed class ProblemList(string path)
{
    private readonly List<Problem> problems = [];

    public bool HasErrors => problems.Exists(p => p.IsError);

    public void Error(int line, int column, string message) => problems.Add(new Problem(path, line, column, IsError: true, message));

    public void Warn(int line, int column, string message) => problems.Add(new Problem(path, line, column, IsError: false, message));

    internal void Error(YamlValue at, string message) => Error(at.Line, at.Column, message);

    internal void Warn(YamlValue at, string message) => Warn(at.Line, at.Column, message);

    public IReadOnlyList<Problem> InOrder() => problems.OrderBy(p => p.Line).ThenBy(p => p.Column).ToList();
}
