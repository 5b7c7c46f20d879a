using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace NewsPortal.Store;

/// <summary>
/// A statement that an import runs many times for each story. Its values go to SQLite by their positions and as they are: the
/// parameters of ADO.NET, found by name and boxed, take several times as long as the row itself.
/// </summary>
public sealed class RowStatement : IDisposable
{
    private readonly sqlite3 store;
    private readonly sqlite3_stmt statement;
    private byte[] text = new byte[4096];

    /// <param name="sql">One statement, with <c>?</c> in place of the values.</param>
    /// <exception cref="SqliteException">It makes no sense to SQLite.</exception>
    public RowStatement(SqliteConnection connection, string sql)
    {
        store = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(store, sql, out statement));
    }

    public RowStatement(PortalDb db, string sql)
        : this((SqliteConnection)db.Database.GetDbConnection(), sql)
    {
    }

    /// <param name="number">Of the value, from 1.</param>
    public void Bind(int number, long value) => Check(raw.sqlite3_bind_int64(statement, number, value));

    public void Bind(int number, int value) => Bind(number, (long)value);

    public void Bind(int number, bool value) => Bind(number, value ? 1L : 0L);

    public void Bind(int number, DateOnly value) => Bind(number, value.ToString("O", CultureInfo.InvariantCulture));

    public void Bind(int number, byte[] value) =>
        Check(value.Length == 0 ? raw.sqlite3_bind_zeroblob(statement, number, 0) : raw.sqlite3_bind_blob(statement, number, value));

    public void Bind(int number, string value)
    {
        // No bytes at all would be taken for NULL.
        if (value.Length == 0) Check(raw.sqlite3_bind_text(statement, number, ""));
        else Check(raw.sqlite3_bind_text(statement, number, Encode(value)));
    }

    public void BindNull(int number) => Check(raw.sqlite3_bind_null(statement, number));

    /// <summary>With the values of the time before, where none was given since.</summary>
    /// <exception cref="SqliteException">The row could not be written.</exception>
    public void Run()
    {
        var step = raw.sqlite3_step(statement);
        raw.sqlite3_reset(statement);
        if (step != raw.SQLITE_DONE) SqliteException.ThrowExceptionForRC(step, store);
    }

    private ReadOnlySpan<byte> Encode(string value)
    {
        var most = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (text.Length < most) text = new byte[most];
        return text.AsSpan(0, Encoding.UTF8.GetBytes(value, text));
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK) SqliteException.ThrowExceptionForRC(result, store);
    }

    public void Dispose() => statement.Dispose();
}
