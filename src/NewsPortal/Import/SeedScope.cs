namespace NewsPortal.Import;

/// <summary>Says which seeds an import is about.</summary>
/// <param name="IsWhole">All of the folder.</param>
/// <param name="Names">Else the paths of files and folders.</param>
public sealed record SeedScope(bool IsWhole, IReadOnlyCollection<string> Names)
{
    public static readonly SeedScope Whole = new(true, []);
}
