using System.Text.Json;
using Microsoft.Data.Sqlite;
using NewsPortal.Seeds;

namespace NewsPortal.Store;

/// <summary>What the store knows of a seed: enough to leave it alone while it does not change.</summary>
public sealed class StoredSeed
{
    public required string Path { get; init; }

    /// <summary>In front of the hash of a seed that took too long to read. It is the hash of no bytes, so that the seed is read once more when all are.</summary>
    public const string Unfinished = "unfinished ";

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

    /// <summary>When the file was last written, in ticks of UTC; 0 where that tells nothing, since it was written just before it was read, or could not be read.</summary>
    public long Modified { get; set; }

    public IReadOnlyList<Diagnostic> Diagnostics { get; set; } = [];

    /// <summary>Lets the database find the seeds that have any.</summary>
    public bool HasDiagnostics { get => Diagnostics.Count > 0; private init { } }

    /// <summary>Returns all that a build has, by their paths. As EF would read them, but for a large folder several times as fast.</summary>
    public static Dictionary<string, StoredSeed> ReadAll(PortalDb db)
    {
        using var all = new Statement(db, Select, 0);
        return all.Read(Read).ToDictionary(seed => seed.Path, StringComparer.Ordinal);
    }

    /// <summary>Returns those of some files, and of all files below folders of these names.</summary>
    public static Dictionary<string, StoredSeed> ReadNamed(PortalDb db, IEnumerable<string> paths)
    {
        using var named = new Statement(db, $"{Select} WHERE Path = $0 OR (Path > $0 || '/' AND Path < $0 || '0')", 1);
        return paths.SelectMany(path => named.Read(Read, path)).DistinctBy(seed => seed.Path).ToDictionary(seed => seed.Path, StringComparer.Ordinal);
    }

    private const string Select = "SELECT Path, Hash, ArticleId, Withdrawn, DueAt, Length, Modified, Diagnostics FROM Seeds";

    private static StoredSeed Read(SqliteDataReader row) => new()
    {
        Path = row.GetString(0),
        Hash = row.GetString(1),
        ArticleId = row.IsDBNull(2) ? null : row.GetInt64(2),
        Withdrawn = row.GetBoolean(3),
        DueAt = row.IsDBNull(4) ? null : DateTime.UnixEpoch.AddSeconds(row.GetInt64(4)),
        Length = row.GetInt64(5),
        Modified = row.GetInt64(6),
        Diagnostics = row.GetString(7) is { Length: > 2 } json ? JsonSerializer.Deserialize<List<Diagnostic>>(json)! : [],
    };
}
