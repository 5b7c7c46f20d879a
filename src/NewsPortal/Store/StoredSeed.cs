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

    /// <summary>UTC; when a story that is not published yet is to be; null for all others.</summary>
    public DateTime? DueAt { get; set; }

    /// <summary>Bytes.</summary>
    public long Length { get; set; }

    /// <summary>When the file was last written, in ticks of UTC; 0 where that tells nothing, since it was written just before it was read.</summary>
    public long Modified { get; set; }

    public IReadOnlyList<Problem> Problems { get; set; } = [];
}
