using NewsPortal.Seeds;

namespace NewsPortal.Import;

/// <summary>How the import has fared, for those who run the portal. Written by one, read by many. Times are UTC.</summary>
public sealed class ImportState
{
    private volatile Import? last, lastChange;
    private volatile Failure? lastFailure;
    private volatile Look? lastLook;
    private long nextScan;

    /// <summary>The last import, whether it changed anything or not.</summary>
    public Import? Last => last;

    /// <summary>The last one that changed the paper.</summary>
    public Import? LastChange => lastChange;

    /// <summary>Null as soon as an import succeeds.</summary>
    public Failure? LastFailure => lastFailure;

    /// <summary>The last look at the folder, which decides whether there is something to import.</summary>
    public Look? LastLook => lastLook;

    /// <summary>When the next scan is due at the latest; null before the first.</summary>
    public DateTime? NextScan => Interlocked.Read(ref nextScan) is > 0 and var ticks ? new(ticks, DateTimeKind.Utc) : null;

    /// <summary>Of every seed, as of the last import.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => last?.Report.Diagnostics ?? [];

    public void Looked(DateTime at, int files) => lastLook = new(at, files);

    public void ScansAgain(DateTime at) => Interlocked.Exchange(ref nextScan, at.Ticks);

    public void Succeeded(DateTime at, ImportReport report)
    {
        (last, lastFailure) = (new(at, report), null);
        if (report.ChangedAnything) lastChange = last;
    }

    /// <summary>The folder is as it was before a failure, so that there is nothing to import.</summary>
    public void Recovered() => lastFailure = null;

    public void Failed(DateTime at, string reason) => lastFailure = new(at, reason);

    public sealed record Import(DateTime At, ImportReport Report);

    public sealed record Failure(DateTime At, string Reason);

    public sealed record Look(DateTime At, int Files);
}
