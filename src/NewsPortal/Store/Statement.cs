using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace NewsPortal.Store;

/// <summary>A statement that is prepared once and run for every story of an import, on the connection and in the transaction of a context.</summary>
public sealed class Statement : IDisposable
{
    private readonly SqliteCommand command;

    /// <param name="sql">With the parameters <c>$0</c>, <c>$1</c> … in place of the values.</param>
    public Statement(PortalDb db, string sql, int parameters)
    {
        command = ((SqliteConnection)db.Database.GetDbConnection()).CreateCommand();
        (command.CommandText, command.Transaction) = (sql, (SqliteTransaction?)db.Database.CurrentTransaction?.GetDbTransaction());
        for (var number = 0; number < parameters; number++) command.Parameters.Add(new SqliteParameter { ParameterName = $"${number}" });
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

/// <summary>Writes whole rows as EF would, by the same model and converters, but without watching them for changes.</summary>
public sealed class RowWriter<T> : IDisposable
    where T : class
{
    private readonly List<Func<T, object?>> columns;
    private readonly Statement insert;

    public RowWriter(PortalDb db)
    {
        var entity = db.GetService<IDesignTimeModel>().Model.FindEntityType(typeof(T))!;
        var properties = entity.GetProperties().ToList();
        columns = [.. properties.Select(Value)];
        var names = string.Join(", ", properties.Select(p => $"\"{p.GetColumnName()}\""));
        insert = new(db, $"INSERT OR REPLACE INTO \"{entity.GetTableName()}\" ({names}) VALUES ({string.Join(", ", properties.Select((_, number) => $"${number}"))})", properties.Count);
    }

    /// <summary>In place of a row with the same key, where there is one.</summary>
    public void Write(T row)
    {
        var values = new object?[columns.Count];
        for (var number = 0; number < values.Length; number++) values[number] = columns[number](row);
        insert.Run(values);
    }

    private static Func<T, object?> Value(IProperty property)
    {
        var (read, converter) = (property.PropertyInfo!, property.GetTypeMapping().Converter);
        return row => read.GetValue(row) is { } value ? converter?.ConvertToProvider(value) ?? value : null;
    }

    public void Dispose() => insert.Dispose();
}
