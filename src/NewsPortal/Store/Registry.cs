using Microsoft.Data.Sqlite;

namespace NewsPortal.Store;

/// <summary>
/// Holds what the seeds cannot give back: every permalink that ever answered, withdrawals, and the number of each story.
/// One object is one import's session. It writes in transactions of about a second, which are on disk before the build that
/// shows them is committed: a registry may be ahead of a build, never behind.
/// </summary>
public sealed class Registry : IDisposable
{
    private const string Columns = "p.Path, p.Story, p.WithdrawnAt, s.Seed";

    /// <summary>Another process that imports waits no longer than this for its turn.</summary>
    private static readonly TimeSpan MaxTransaction = TimeSpan.FromSeconds(1);

    private readonly SqliteConnection connection;
    private readonly TimeProvider time;
    private readonly Statement numberOf, addStory, permalinksOf, permalinkAt, write, free, move, withdraw;
    private long? transactionStart;
    private long revision;

    internal Registry(SqliteConnection connection, TimeProvider time)
    {
        this.connection = connection;
        this.time = time;
        numberOf = new(connection, "SELECT Number FROM Stories WHERE Seed = $0", 1);
        addStory = new(connection, "INSERT INTO Stories (Seed) VALUES ($0) RETURNING Number", 1);
        permalinksOf = new(connection, $"SELECT {Columns} FROM Permalinks p JOIN Stories s ON s.Number = p.Story WHERE p.Story = $0", 1);
        permalinkAt = new(connection, $"SELECT {Columns} FROM Permalinks p JOIN Stories s ON s.Number = p.Story WHERE p.Path = $0", 1);
        write = new(connection, "INSERT OR REPLACE INTO Permalinks (Path, Story, WithdrawnAt, Revision) VALUES ($0, $1, $2, $3)", 4);
        free = new(connection, "UPDATE Stories SET Seed = NULL WHERE Seed = $0", 1);
        move = new(connection, "UPDATE Stories SET Seed = $1 WHERE Seed = $0", 2);
        withdraw = new(connection, """
            UPDATE Permalinks SET WithdrawnAt = $1, Revision = $2
            WHERE WithdrawnAt IS NULL AND Story = (SELECT Number FROM Stories WHERE Seed = $0)
            """, 3);
    }

    /// <summary>Returns the number of a seed's story, a new one where it has none.</summary>
    public long NumberOf(string seed)
    {
        Begin();
        return numberOf.Read(row => row.GetInt64(0), seed) is [var known] ? known : addStory.Read(row => row.GetInt64(0), seed)[0];
    }

    /// <summary>Returns all permalinks of a story.</summary>
    public List<RegisteredPermalink> PermalinksOf(long story) => permalinksOf.Read(Read, story);

    /// <summary>Returns what is registered at a path; null for nothing.</summary>
    public RegisteredPermalink? PermalinkAt(string path) => permalinkAt.Read(Read, path).SingleOrDefault();

    /// <summary>Registers a permalink, or changes it; one that is the same already is left alone.</summary>
    public void Write(RegisteredPermalink permalink)
    {
        Begin();
        write.Run(permalink.Path, permalink.Story, Seconds(permalink.WithdrawnAt), revision);
    }

    /// <summary>A seed has another path now: its story goes with it, and a story that had this path before keeps its permalinks alone.</summary>
    /// <param name="now">UTC.</param>
    public void Move(string oldSeed, string newSeed, DateTime now)
    {
        Withdraw(newSeed, now);
        free.Run(newSeed);
        move.Run(oldSeed, newSeed);
    }

    /// <summary>Withdraws the permalinks of a seed that is gone.</summary>
    /// <param name="now">UTC.</param>
    public void Withdraw(string seed, DateTime now)
    {
        Begin();
        withdraw.Run(seed, Seconds(now), revision);
    }

    /// <summary>Returns the seeds of all stories that are published, or were when they were last imported.</summary>
    public List<string> PublishedSeeds()
    {
        using var seeds = new Statement(connection, """
            SELECT Seed FROM Stories s WHERE Seed IS NOT NULL
            AND EXISTS (SELECT 1 FROM Permalinks p WHERE p.Story = s.Number AND p.WithdrawnAt IS NULL)
            """, 0);
        return seeds.Read(row => row.GetString(0));
    }

    /// <summary>Returns the identity and the last revision that is committed.</summary>
    public RegistryStamp ReadStamp()
    {
        using var state = new Statement(connection, "SELECT Id, Revision, ContentVersion FROM State", 0);
        return state.Read(row => new RegistryStamp(row.GetString(0), row.GetInt64(1), row.GetInt64(2)))[0];
    }

    /// <summary>Adds what a build knows and the registry does not, as after an older registry was restored.</summary>
    public void TakeOver(string build) => RegistryTakeover.Run(connection, build);

    /// <summary>Calls back with each permalink that was written after one revision and no later than another, in the order of their paths.</summary>
    public void ReadChanges(long after, long until, Action<Permalink> read)
    {
        using var command = connection.CreateCommand();
        // All of them lie in the order of the primary key; a few are found by the index.
        command.CommandText = after == 0
            ? "SELECT Path, Story, WithdrawnAt FROM Permalinks WHERE Revision <= $1 ORDER BY Path"
            : "SELECT Path, Story, WithdrawnAt FROM Permalinks WHERE Revision > $0 AND Revision <= $1 ORDER BY Path";
        command.Parameters.AddWithValue("$0", after);
        command.Parameters.AddWithValue("$1", until);
        using var rows = command.ExecuteReader();
        while (rows.Read()) read(new() { Path = rows.GetString(0), Story = rows.GetInt64(1), WithdrawnAt = Instant(rows, 2) });
    }

    /// <summary>Returns a content version that is higher than any that a build of this registry had, and than a floor.</summary>
    public long NextContentVersion(long floor)
    {
        Begin();
        using var next = new Statement(connection, "UPDATE State SET ContentVersion = max(ContentVersion, $0) + 1 RETURNING ContentVersion", 1);
        return next.Read(row => row.GetInt64(0), floor)[0];
    }

    /// <summary>Commits when the transaction is older than a second.</summary>
    public void CommitIfLong()
    {
        if (transactionStart is { } start && time.GetElapsedTime(start) > MaxTransaction) Commit();
    }

    /// <summary>Commits what was written, on disk when this returns.</summary>
    public void Commit()
    {
        if (transactionStart is null) return;
        Statement.Execute(connection, $"UPDATE State SET Revision = {revision}; COMMIT");
        transactionStart = null;
    }

    /// <summary>Takes the writing lock before anything is read that decides what is written: no other process can come between.</summary>
    private void Begin()
    {
        if (transactionStart is not null) return;
        Statement.Execute(connection, "BEGIN IMMEDIATE");
        transactionStart = time.GetTimestamp();
        revision = ReadStamp().Revision + 1;
    }

    private static RegisteredPermalink Read(SqliteDataReader row) => new(
        row.GetString(0), row.GetInt64(1), Instant(row, 2), row.IsDBNull(3) ? null : row.GetString(3));

    private static DateTime? Instant(SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : DateTime.UnixEpoch.AddSeconds(row.GetInt64(column));

    private static long? Seconds(DateTime? instant) => instant is { } at ? (long)(at - DateTime.UnixEpoch).TotalSeconds : null;

    /// <summary>Rolls back what was not committed.</summary>
    public void Dispose()
    {
        foreach (var statement in (IDisposable[])[numberOf, addStory, permalinksOf, permalinkAt, write, free, move, withdraw]) statement.Dispose();
        connection.Dispose();
    }
}

/// <summary>Holds a permalink as the registry has it.</summary>
/// <param name="Story">The number of the story.</param>
/// <param name="WithdrawnAt">UTC.</param>
/// <param name="Seed">The path of the story's seed; null where another story has that seed now.</param>
public sealed record RegisteredPermalink(string Path, long Story, DateTime? WithdrawnAt, string? Seed);

/// <summary>Holds which registry it is, and in which state.</summary>
/// <param name="Id">Random; a copy has the same.</param>
/// <param name="Revision">Grows with every transaction.</param>
/// <param name="ContentVersion">The highest that a build was given.</param>
public sealed record RegistryStamp(string Id, long Revision, long ContentVersion);
