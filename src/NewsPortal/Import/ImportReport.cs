using System.Globalization;
using NewsPortal.Seeds;

namespace NewsPortal.Import;

/// <summary>What an import did.</summary>
/// <param name="ContentVersion">Of the store, afterwards.</param>
/// <param name="ChromeLines">Lines of page chrome that were dropped from what was read.</param>
public sealed record ImportReport(
    int Added, int Changed, int Removed, int Unchanged, IReadOnlyList<Diagnostic> Diagnostics, int ChromeLines, long ContentVersion, TimeSpan Took)
{
    /// <summary>How many stories readers see no longer.</summary>
    public int TakenBack { get; init; }

    /// <summary>How many stories are not published yet.</summary>
    public int Waiting { get; init; }

    /// <summary>UTC; when the first of them is to be.</summary>
    public DateTime? NextDue { get; init; }

    /// <summary>The paths of ordinary files that could not be read.</summary>
    public IReadOnlySet<string> Unread { get; init; } = new HashSet<string>();

    /// <summary>Whether it was about the whole folder, and not about named files.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>Whether the store was made anew, in which nobody knows what readers saw before.</summary>
    public bool IsRebuild { get; init; }

    /// <summary>None for the first import into a new store.</summary>
    public Changes Changes { get; init; } = Changes.None;

    public int Errors => Diagnostics.Count(p => p.IsError);

    public int Warnings => Diagnostics.Count - Errors;

    public bool ChangedAnything => Added + Changed + Removed > 0;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Added} added, {Changed} changed, {Removed} removed, {Unchanged} unchanged, {Errors} errors, {Warnings} warnings, {Took.TotalSeconds:0.00} s");
}

/// <summary>How far an import or a check is: files looked at, of how many.</summary>
public readonly record struct ImportProgress(int Done, int Total);
