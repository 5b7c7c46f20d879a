using NewsPortal.Seeds;

namespace NewsPortal.Store;

/// <summary>What the store knows of a seed: enough to leave it alone while it does not change.</summary>
public sealed class StoredSeed
{
    public required string Path { get; init; }

    /// <summary>SHA-256 of the bytes in hexadecimal; empty for a file that was refused unread.</summary>
    public required string Hash { get; set; }

    /// <summary>Null where the seed gave no story.</summary>
    public long? ArticleId { get; set; }

    /// <summary>True where the newsroom took the story back.</summary>
    public bool Withdrawn { get; set; }

    public IReadOnlyList<Problem> Problems { get; set; } = [];
}
