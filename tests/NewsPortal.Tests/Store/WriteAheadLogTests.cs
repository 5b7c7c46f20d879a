using Microsoft.Data.Sqlite;

namespace NewsPortal.Tests.Store;

/// <summary>Fault 81: what one large change leaves in the write-ahead log.</summary>
[Trait("Fault", "81")]
public sealed class WriteAheadLogTests : IDisposable
{
    private const int Large = 70 << 20;

    private readonly TestPortal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task A_log_that_has_grown_is_cut_by_the_next_import()
    {
        portal.Write("a.txt", SampleDump.Of("One"));
        await portal.ImportAsync();
        // Where nobody else has the store open, SQLite deletes the log.
        await using var reader = Open();
        Run(reader, "SELECT COUNT(*) FROM Articles");
        Grow();
        Assert.True(LogBytes > Large);

        await portal.ImportAsync();

        Assert.Equal(0, LogBytes);
    }

    [Fact]
    public async Task A_reader_of_an_old_state_holds_no_import_up()
    {
        portal.Write("a.txt", SampleDump.Of("One"));
        await portal.ImportAsync();
        await using var reader = Open();
        await using (reader.BeginTransaction(deferred: true))
        {
            Run(reader, "SELECT COUNT(*) FROM Articles");
            Grow();

            Assert.Equal(1, (await portal.Write("b.txt", SampleDump.Of("Two")).ImportAsync()).Added);
        }

        await portal.ImportAsync();

        Assert.Equal(0, LogBytes);
    }

    private long LogBytes => new FileInfo(portal.BuildPath + "-wal").Length;

    private void Grow()
    {
        using var writer = Open();
        Run(writer, $"CREATE TABLE Ballast (Bytes); INSERT INTO Ballast VALUES (zeroblob({Large})); DROP TABLE Ballast");
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={portal.BuildPath};Pooling=False");
        connection.Open();
        return connection;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
