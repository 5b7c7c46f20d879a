using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace NewsPortal.Benchmarks;

/// <summary>
/// The rows of a store written again by prepared statements and nothing else: no reading of seeds, no addresses to find, the
/// indexes and the full text at the end. What an import could take at best.
/// </summary>
internal sealed class BareStore : IDisposable
{
    private const int RowsAtATime = 2000;

    private readonly SqliteConnection source, target;
    private TimeSpan writing;

    /// <param name="store">A path; the copy is made beside it.</param>
    public BareStore(string store)
    {
        var copy = store + ".bare";
        File.Delete(copy);
        (source, target) = (new($"Data Source={store};Mode=ReadOnly;Pooling=False"), new($"Data Source={copy};Pooling=False"));
        source.Open();
        target.Open();
    }

    /// <summary>The time that the writing takes, without that of reading the rows.</summary>
    public TimeSpan Write()
    {
        var tables = Read("SELECT sql, name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'Search%' AND name NOT LIKE 'Spelling%' AND name NOT LIKE 'sqlite%'").SelectMany(rows => rows).ToList();
        var virtuals = Read("SELECT sql FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL%' AND name IN ('Search', 'Spelling')").SelectMany(rows => rows).ToList();
        var indexes = Read("SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL").SelectMany(rows => rows).ToList();
        Run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -32768");
        Run("BEGIN");
        foreach (var table in tables) Run((string)table[0]);
        foreach (var table in tables) Copy($"SELECT * FROM \"{table[1]}\"", $"INSERT INTO \"{table[1]}\" VALUES");
        foreach (var index in indexes) Run((string)index[0]);
        foreach (var table in virtuals) Run((string)table[0]);
        const string columns = "Headline, Standfirst, Body, Tags, Byline, Source, Place";
        Copy($"SELECT rowid, {columns}, OtherSpellings FROM Search", $"INSERT INTO Search (rowid, {columns}, OtherSpellings) VALUES");
        Copy($"SELECT rowid, {columns.Replace(", ", " || char(10) || ", StringComparison.Ordinal)} FROM Search", "INSERT INTO Spelling (rowid, Text) VALUES");
        Run("COMMIT");
        return writing;
    }

    private void Copy(string select, string insert)
    {
        SqliteCommand? command = null;
        foreach (var rows in Read(select))
        {
            var start = Stopwatch.GetTimestamp();
            command ??= Prepare(insert, rows[0].Length);
            foreach (var row in rows)
            {
                for (var column = 0; column < row.Length; column++) command.Parameters[column].Value = row[column];
                command.ExecuteNonQuery();
            }
            writing += Stopwatch.GetElapsedTime(start);
        }
        command?.Dispose();
    }

    private SqliteCommand Prepare(string insert, int columns)
    {
        var command = target.CreateCommand();
        var names = Enumerable.Range(0, columns).Select(column => $"${column}").ToList();
        command.CommandText = $"{insert} ({string.Join(", ", names)})";
        foreach (var name in names) command.Parameters.Add(new SqliteParameter { ParameterName = name });
        return command;
    }

    private IEnumerable<List<object[]>> Read(string select)
    {
        using var command = source.CreateCommand();
        command.CommandText = select;
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
            if (rows.Count < RowsAtATime) continue;
            yield return rows;
            rows = [];
        }
        if (rows.Count > 0) yield return rows;
    }

    private void Run(string sql)
    {
        var start = Stopwatch.GetTimestamp();
        using var command = target.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
        writing += Stopwatch.GetElapsedTime(start);
    }

    public void Dispose()
    {
        source.Dispose();
        target.Dispose();
    }
}
