namespace NewsPortal.Seeds;

/// <summary>States what a stretch of one line of a dump was read as, and why.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 units of the file's line.</param>
/// <param name="Length">In UTF-16 units.</param>
/// <param name="Why">The evidence, as a phrase: <c>two levels separated by &gt;</c>.</param>
public readonly record struct ReadSpan(int Line, int Column, int Length, Reading Reading, string Why);
