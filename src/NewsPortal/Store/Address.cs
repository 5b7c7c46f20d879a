using Microsoft.Data.Sqlite;

namespace NewsPortal.Store;

/// <summary>
/// A path that answers, or once did. It is the one thing in the store that the seeds cannot give back, so it outlives
/// stories and rebuilds.
/// </summary>
public sealed class Address
{
    public required string Path { get; init; }

    /// <summary>The path of the seed that the address belongs to.</summary>
    public required string Seed { get; set; }

    /// <summary>The story behind it; null where none is left.</summary>
    public long? ArticleId { get; set; }

    /// <summary>UTC; since when the story is gone.</summary>
    public DateTime? WithdrawnAt { get; set; }

    /// <param name="row">Begins with the path, the seed, the story and the time, in this order.</param>
    public static Address Of(SqliteDataReader row) => new()
    {
        Path = row.GetString(0),
        Seed = row.GetString(1),
        ArticleId = row.IsDBNull(2) ? null : row.GetInt64(2),
        WithdrawnAt = row.IsDBNull(3) ? null : DateTime.UnixEpoch.AddSeconds(row.GetInt64(3)),
    };
}
