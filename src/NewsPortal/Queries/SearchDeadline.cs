using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace NewsPortal.Queries;

/// <summary>A search took longer than it may.</summary>
public sealed class SearchTooSlowException() : Exception("The search took too long and was given up.");

/// <summary>How long a search may keep the database busy: it looks at the clock every so many steps, and stops.</summary>
public sealed class SearchDeadline(TimeProvider time, TimeSpan most, CancellationToken stop)
{
    private const int StepsBetweenLooks = 10_000;

    private TimeSpan left = most;

    /// <exception cref="SearchTooSlowException">The time was up before the work was done.</exception>
    /// <exception cref="OperationCanceledException">The reader has gone.</exception>
    public T Hold<T>(SqliteConnection connection, Func<T> work)
    {
        ThrowIfOver();
        var start = time.GetTimestamp();
        bool IsOver() => stop.IsCancellationRequested || time.GetElapsedTime(start) > left;
        raw.sqlite3_progress_handler(connection.Handle, StepsBetweenLooks, _ => IsOver() ? 1 : 0, null);
        try
        {
            return work();
        }
        catch (SqliteException e) when (e.SqliteErrorCode == raw.SQLITE_INTERRUPT)
        {
            stop.ThrowIfCancellationRequested();
            throw new SearchTooSlowException();
        }
        finally
        {
            // The connection goes back to the pool, and on to others.
            raw.sqlite3_progress_handler(connection.Handle, 0, null, null);
            left -= time.GetElapsedTime(start);
        }
    }

    private void ThrowIfOver()
    {
        stop.ThrowIfCancellationRequested();
        if (left <= TimeSpan.Zero) throw new SearchTooSlowException();
    }
}
