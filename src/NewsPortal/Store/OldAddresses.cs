using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace NewsPortal.Store;

/// <summary>
/// The addresses of a store that is to be made anew, however broken it is. Their table has kept its shape since the first
/// version. SQLite has no checksums, and a letter that a disk lost in the name of a seed would give one story's address to
/// another: a row counts where the table's two indexes, which hold its words once more, do not gainsay it.
/// </summary>
internal sealed class OldAddresses(PortalDb db, ILogger log)
{
    /// <summary>In the seconds of <see cref="UtcSeconds"/>.</summary>
    private static readonly long LastInstant = (long)(DateTime.MaxValue - DateTime.UnixEpoch).TotalSeconds;

    /// <summary>Those that can be relied on; what is lost is told.</summary>
    /// <exception cref="SqliteException">The store could not be got at.</exception>
    public List<Address> Read()
    {
        var (seeds, paths) = (new Dictionary<long, int>(), new Dictionary<long, int>());
        var isWholeOfSeeds = TryRead("SELECT rowid, Seed FROM Addresses INDEXED BY IX_Addresses_Seed", row => seeds[row.GetInt64(0)] = TraceOf(row, 1));
        var isWholeOfPaths = TryRead("SELECT rowid, Path FROM Addresses INDEXED BY sqlite_autoindex_Addresses_1", row => paths[row.GetInt64(0)] = TraceOf(row, 1));
        var (addresses, damaged) = (new List<Address>(), 0);
        var isWhole = TryRead("SELECT Path, Seed, ArticleId, WithdrawnAt, rowid FROM Addresses NOT INDEXED", row =>
        {
            if (Agrees(paths, isWholeOfPaths, row, 0) && Agrees(seeds, isWholeOfSeeds, row, 1) && HasInstant(row, 3)) addresses.Add(Address.Of(row));
            else damaged++;
        });
        if (!isWhole) log.LogWarning("The old store cannot be read to its end: it is rebuilt from the seeds, and knows {Count} addresses of before", addresses.Count);
        if (damaged > 0) log.LogWarning("In the old store {Count} addresses are damaged: stories that are there are given theirs anew, those of withdrawn and renamed stories are lost", damaged);
        return addresses;
    }

    private bool TryRead(string sql, Action<SqliteDataReader> take)
    {
        try
        {
            db.Database.OpenConnection();
            using var command = ((SqliteConnection)db.Database.GetDbConnection()).CreateCommand();
            command.CommandText = sql;
            using var row = command.ExecuteReader();
            while (row.Read()) take(row);
            return true;
        }
        catch (SqliteException e) when (!StoreFile.IsOutOfReach(e))
        {
            return false;
        }
    }

    private static bool Agrees(Dictionary<long, int> index, bool isWhole, SqliteDataReader row, int column) =>
        !row.IsDBNull(column) && (index.TryGetValue(row.GetInt64(4), out var trace) ? trace == TraceOf(row, column) : !isWhole);

    /// <summary>Instead of the words, which would take their room twice more.</summary>
    private static int TraceOf(SqliteDataReader row, int column) => row.IsDBNull(column) ? 0 : row.GetString(column).GetHashCode(StringComparison.Ordinal);

    private static bool HasInstant(SqliteDataReader row, int column) => row.IsDBNull(column) || (row.GetInt64(column) is var seconds && seconds >= 0 && seconds <= LastInstant);
}
