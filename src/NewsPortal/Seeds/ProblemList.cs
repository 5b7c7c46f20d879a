namespace NewsPortal.Seeds;

/// <summary>Collects what one seed's readers find wrong.</summary>
public sealed class ProblemList(string path)
{
    private readonly List<Problem> problems = [];

    public bool HasErrors => problems.Any(p => p.IsError);

    public void Error(int line, int column, string message) => problems.Add(new(path, line, column, IsError: true, message));

    public void Warning(int line, int column, string message) => problems.Add(new(path, line, column, IsError: false, message));

    public IReadOnlyList<Problem> InOrder() => [.. problems.OrderBy(p => p.Line).ThenBy(p => p.Column)];
}
