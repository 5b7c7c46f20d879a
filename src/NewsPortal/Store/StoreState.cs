namespace NewsPortal.Store;

/// <summary>Holds what a build says of itself, in one row.</summary>
public sealed class StoreState
{
    public int Id { get; init; } = 1;

    public required string Fingerprint { get; init; }

    /// <summary>Random; tells apart two builds of one fingerprint.</summary>
    public required string BuildId { get; init; }

    /// <summary>Grows with every import that changed anything; 0 while the build is filled.</summary>
    public long ContentVersion { get; set; }

    /// <summary>The content version that last withdrew a story.</summary>
    public long WithdrawnVersion { get; set; }

    /// <summary>UTC; when an import last changed anything.</summary>
    public DateTime ChangedAt { get; set; }

    /// <summary>Which registry the permalinks are copied from.</summary>
    public required string RegistryId { get; set; }

    /// <summary>Permalinks that were written to the registry after this revision are not copied yet.</summary>
    public long RegistryRevision { get; set; }
}
