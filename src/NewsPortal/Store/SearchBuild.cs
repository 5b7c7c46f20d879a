using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace NewsPortal.Store;

/// <summary>
/// The full-text index of a new store while it is filled. To index a story takes longer than to read it and to write all
/// its rows, so it has a thread and a file of its own; when all stories are there its tables move over into the store.
/// </summary>
public sealed class SearchBuild : IDisposable
{
    private const int MostAhead = 100;

    /// <summary>Of FTS5: it gathers four megabytes before it writes, and merges what was written once, at the end, instead of again and again. Of the store's own index they are no settings.</summary>
    private static readonly (string, int)[] Settings = [("hashsize", 4 << 20), ("automerge", 0), ("crisismerge", 1000)];

    private static readonly string[] Indexes = ["Search", "Spelling"];

    /// <summary>Of all that the index keeps, but the texts themselves.</summary>
    private static readonly string[] Tables = ["Search_data", "Search_idx", "Search_docsize", "Spelling_data", "Spelling_idx", "Spelling_docsize"];

    private readonly string path;
    private readonly SqliteConnection connection;
    private readonly RowStatement add, addWords;
    private readonly BlockingCollection<(long ArticleId, IndexedText Text)> ahead = new(MostAhead);
    private readonly CancellationTokenSource ended = new();
    private readonly Task filling;

    /// <param name="path">Of the file, which nobody needs any more in the end.</param>
    public SearchBuild(string path)
    {
        this.path = path;
        File.Delete(path);
        connection = new($"Data Source={path};Pooling=False");
        try
        {
            connection.Open();
            Statement.Execute(connection, $"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -4096; BEGIN; {SearchIndex.CreateWithoutTexts}");
            foreach (var index in Indexes)
                foreach (var (setting, value) in Settings) Statement.Execute(connection, $"INSERT INTO {index} ({index}, rank) VALUES ('{setting}', {value})");
            (add, addWords) = (new(connection, SearchIndex.AddText), new(connection, SearchIndex.AddWords));
        }
        catch
        {
            connection.Dispose();
            throw;
        }
        filling = Task.Factory.StartNew(Fill, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Waits where the index is too far behind.</summary>
    public void Add(long articleId, IndexedText text)
    {
        try
        {
            ahead.Add((articleId, text), ended.Token);
        }
        catch (OperationCanceledException)
        {
            filling.GetAwaiter().GetResult();
        }
    }

    private void Fill()
    {
        try
        {
            foreach (var (articleId, text) in ahead.GetConsumingEnumerable(ended.Token))
            {
                SearchIndex.Write(add, articleId, text.Columns);
                SearchIndex.Write(addWords, articleId, [text.Words]);
            }
        }
        catch
        {
            ended.Cancel();
            throw;
        }
    }

    /// <summary>When all stories are there.</summary>
    public void MoveInto(PortalDb db)
    {
        ahead.CompleteAdding();
        filling.GetAwaiter().GetResult();
        // In one piece it marks words in half the time.
        foreach (var index in Indexes) Statement.Execute(connection, $"INSERT INTO {index} ({index}) VALUES ('optimize')");
        Statement.Execute(connection, "COMMIT");
        Close();
        using (var attach = new RowStatement(db, "ATTACH ? AS Built"))
        {
            attach.Bind(1, path);
            attach.Run();
        }
        foreach (var table in Tables) Statement.Execute((SqliteConnection)db.Database.GetDbConnection(), $"DELETE FROM main.{table}; INSERT INTO main.{table} SELECT * FROM Built.{table}");
    }

    private void Close()
    {
        foreach (var part in (IDisposable[])[add, addWords, connection]) part.Dispose();
    }

    /// <summary>After the store let go of it.</summary>
    public void Dispose()
    {
        ended.Cancel();
        // Whoever needed the index has heard what stood in its way.
        ((IAsyncResult)filling).AsyncWaitHandle.WaitOne();
        Close();
        foreach (var part in (IDisposable[])[ahead, ended]) part.Dispose();
        File.Delete(path);
    }
}
