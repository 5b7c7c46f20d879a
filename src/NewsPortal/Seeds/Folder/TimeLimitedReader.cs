using System.Collections.Concurrent;

namespace NewsPortal.Seeds.Folder;

/// <summary>One seed's bytes to what came of reading it.</summary>
public delegate ReadResult ReadSeed(string path, byte[] bytes, SeedDefaults desk);

/// <summary>
/// Reads seeds one after the other, each within the time that it may take. A reader of Markdown cannot be told to stop: it
/// has a thread of its own, which is left to itself when the time is over, and the next seed gets another. What a body may
/// hold is limited, so that it ends some time; and a new one is not left before a whole span has passed, so that they never
/// become many.
/// </summary>
public sealed class TimeLimitedReader(SeedDefaults desk, TimeProvider time, ReadSeed? read = null) : IDisposable
{
    /// <summary>
    /// Bytes. So small a seed is read in less than a tenth of a second even where that takes the square of its length, and to wait for
    /// another thread costs as much as to read it.
    /// </summary>
    public const int Small = 8 << 10;

    private readonly ReadSeed read = read ?? ((path, bytes, desk) => SeedReader.Read(path, bytes, desk));
    private Worker? worker;

    public async Task<ReadResult> ReadAsync(string path, byte[] bytes, CancellationToken stop)
    {
        // A dump is read line by line, by patterns that take linear time.
        if (bytes.Length <= Small || !SeedReader.IsMarkdown(path)) return Checked(path, read(path, bytes, desk));
        worker ??= new();
        try
        {
            return Checked(path, await worker.Run(() => read(path, bytes, desk)).WaitAsync(desk.Limits.Time, time, stop));
        }
        catch (TimeoutException)
        {
            Leave();
            return new(null, [new(path, 1, 1, Severity.Error, desk.Limits.TooSlow)]) { IsUnfinished = true };
        }
    }

    private ReadResult Checked(string path, ReadResult result) => FutureDay.Check(path, result, time.GetUtcNow());

    private void Leave()
    {
        worker?.Dispose();
        worker = null;
    }

    public void Dispose() => Leave();

    /// <summary>A thread that reads until it is left, and ends when it has read what it was given.</summary>
    private sealed class Worker : IDisposable
    {
        private readonly BlockingCollection<Action> work = [];

        public Worker() => new Thread(Work) { IsBackground = true, Name = "Reader of seeds" }.Start();

        public Task<ReadResult> Run(Func<ReadResult> read)
        {
            var done = new TaskCompletionSource<ReadResult>(TaskCreationOptions.RunContinuationsAsynchronously);
            work.Add(() =>
            {
                try
                {
                    done.SetResult(read());
                }
                catch (Exception e)
                {
                    done.SetException(e);
                }
            });
            return done.Task;
        }

        public void Dispose() => work.CompleteAdding();

        private void Work()
        {
            using (work)
                foreach (var next in work.GetConsumingEnumerable()) next();
        }
    }
}
