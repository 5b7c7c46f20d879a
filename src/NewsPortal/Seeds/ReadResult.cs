using NewsPortal.Articles;

namespace NewsPortal.Seeds;

/// <summary>Holds what came of reading one seed.</summary>
/// <param name="Article">Null where an error keeps the article out, and for a draft.</param>
/// <param name="Diagnostics">Errors and warnings, in the order of the file.</param>
public sealed record ReadResult(Article? Article, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>What each part of a dump was read as, in the order of the file; empty for Markdown.</summary>
    public IReadOnlyList<ReadSpan> Spans { get; init; } = [];

    /// <summary>How many lines of page chrome were dropped.</summary>
    public int ChromeLines => Spans.Count(span => span.Reading.Fate() == Fate.Dropped);

    /// <summary>
    /// Whether the seed says that its article is a draft: in no output, and no error. An article that it gave earlier is withdrawn.
    /// </summary>
    public bool IsDraft { get; init; }

    /// <summary>Parsing timed out. On a machine that was busy with other things the same seed may do better another time.</summary>
    public bool IsUnfinished { get; init; }

    /// <summary>Returns the result without hints, which only those who check a seed want to see.</summary>
    public ReadResult WithoutHints() => Diagnostics.All(one => one.Severity != Severity.Hint) ? this
        : this with { Diagnostics = [.. Diagnostics.Where(one => one.Severity != Severity.Hint)] };

    /// <summary>Returns the result for a seed that needs more memory than there is: an error of this seed alone, which is read again.</summary>
    public static ReadResult OutOfMemory(string path) => Unfinished(path, SeedLimits.TooMuchMemory);

    /// <summary>Returns the result for a seed that may do better another time.</summary>
    public static ReadResult Unfinished(string path, string why) =>
        new(null, [new(path, 1, 1, Severity.Error, why)]) { IsUnfinished = true };
}
