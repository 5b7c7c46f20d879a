using NewsPortal.Articles;

namespace NewsPortal.Seeds;

/// <summary>What came of reading one seed.</summary>
/// <param name="Article">Null where an error keeps the story out.</param>
/// <param name="Diagnostics">Errors and warnings, in the order of the file.</param>
/// <param name="ChromeLines">How many lines of page chrome (<c>print PRINT</c>) were dropped.</param>
public sealed record ReadResult(Article? Article, IReadOnlyList<Diagnostic> Diagnostics, int ChromeLines = 0)
{
    /// <summary>It took too long and was given up. On a machine that was busy with other things the same seed may do better another time.</summary>
    public bool IsUnfinished { get; init; }
}
