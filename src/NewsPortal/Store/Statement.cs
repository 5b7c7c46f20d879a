using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace NewsPortal.Store;

/// <summary>A statement that is prepared once and run for every story of an import, on the connection and in the transaction of a context.</summary>
public sealed class Statement : IDisposable
{
    private readonly SqliteCommand command;

    /// <param name="sql">With the parameters <c>$0</c>, <c>$1</c> … in place of the values.</param>
    public Statement(PortalDb db, string sql, int parameters)
        : this((SqliteConnection)db.Database.GetDbConnection(), sql, parameters)
    {
        command.Transaction = (SqliteTransaction?)db.Database.CurrentTransaction?.GetDbTransaction();
    }

    /// <inheritdoc cref="Statement(PortalDb, string, int)"/>
    public Statement(SqliteConnection connection, string sql, int parameters)
    {
        command = connection.CreateCommand();
        command.CommandText = sql;
        for (var number = 0; number < parameters; number++) command.Parameters.Add(new SqliteParameter { ParameterName = $"${number}" });
    }

    /// <summary>Runs statements without parameters, once.</summary>
    public static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public int Run(params ReadOnlySpan<object?> values)
    {
        Set(values);
        return command.ExecuteNonQuery();
    }

    public List<T> Read<T>(Func<SqliteDataReader, T> row, params ReadOnlySpan<object?> values)
    {
        Set(values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(row(reader));
        return rows;
    }

    private void Set(ReadOnlySpan<object?> values)
    {
        for (var number = 0; number < values.Length; number++) command.Parameters[number].Value = values[number] ?? DBNull.Value;
    }

    public void Dispose() => command.Dispose();
}
