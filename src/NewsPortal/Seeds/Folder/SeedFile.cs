namespace NewsPortal.Seeds.Folder;

/// <summary>A file in the seeds folder that calls itself a seed.</summary>
/// <param name="Path">Inside the folder, parted by slashes: what tells one seed from another.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Modified">UTC.</param>
/// <param name="Refusal">Why it must not even be opened; null for an ordinary file.</param>
public sealed record SeedFile(string Path, long Length, DateTime Modified, Diagnostic? Refusal)
{
    /// <summary>A file that was written so shortly before it was looked at may be written again in the same tick of its clock.</summary>
    private static readonly TimeSpan CoarsestClock = TimeSpan.FromSeconds(2);

    /// <summary>
    /// When it was last written, in ticks; 0 where that is too short ago to tell anything. A time in the future is no time of writing,
    /// and tells as much as one long ago.
    /// </summary>
    public long StableModified(DateTime now) => Refusal is null && !IsFresh(now) ? Modified.Ticks : 0;

    /// <summary>Whether size and time say that nothing was written since.</summary>
    public bool IsAsBefore(long length, long modified) =>
        Refusal is null && modified != 0 && Modified.Ticks == modified && Length == length;

    /// <summary>Whether somebody may be writing it at this moment.</summary>
    public bool IsFresh(DateTime now) => Refusal is null && (now - Modified).Duration() <= CoarsestClock;
}
