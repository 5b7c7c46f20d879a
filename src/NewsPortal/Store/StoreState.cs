namespace NewsPortal.Store;

/// <summary>The store's one row about itself.</summary>
public sealed class StoreState
{
    public int Id { get; init; } = 1;

    /// <summary>Of the model, the code and the settings that shaped the rows; another fingerprint means a rebuild.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Grows with every import that changed anything.</summary>
    public long ContentVersion { get; set; }

    /// <summary>UTC; when an import last changed anything.</summary>
    public DateTime ChangedAt { get; set; }

    /// <summary>The last number given to a story; none is given twice.</summary>
    public long LastArticleId { get; set; }
}
