using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace NewsPortal.Store;

/// <summary>
/// Lets a connection keep more of the store in memory than the 2 MB that SQLite allows by itself, which a search of a
/// large archive reads over and over. Connections are pooled: each is told once.
/// </summary>
public sealed class ReadyConnections : DbConnectionInterceptor
{
    private const string Settings = "PRAGMA cache_size = -16384";

    private readonly ConditionalWeakTable<sqlite3, object> told = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Tell((SqliteConnection)connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Tell((SqliteConnection)connection);
        return Task.CompletedTask;
    }

    private void Tell(SqliteConnection connection)
    {
        if (!told.TryAdd(connection.Handle!, this)) return;
        using var command = connection.CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
    }
}
