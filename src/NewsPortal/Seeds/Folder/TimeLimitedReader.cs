using System.Collections.Concurrent;

namespace NewsPortal.Seeds.Folder;

/// <summary>One seed's bytes to what came of reading it.</summary>
public delegate ReadResult ReadSeed(string path, byte[] bytes, SeedDefaults desk);

/// <summary>
/// Reads seeds one after the other, each within the time that it may take. A reader of seeds cannot be told to stop: it
/// has a thread of its own, which is left to itself when the time is over, and the next seed gets another. What a body may
/// hold is limited, so that it ends some time; and a new one is not left before a whole span has passed, so that they never
/// become many.
/// </summary>
public sealed class TimeLimitedReader(SeedDefaults desk, TimeProvider time, ReadSeed? read = null) : IDisposable
{
    /// <summary>How many times the limit may pass while the process gets hardly any processor.</summary>
    private const int MaxStarvedWaits = 10;

    private readonly ReadSeed read = read ?? ((path, bytes, desk) => SeedReader.Read(path, bytes, desk));
    private Worker? worker;

    public async Task<ReadResult> ReadAsync(string path, byte[] bytes, CancellationToken stop)
    {
        worker ??= new();
        try
        {
            return Checked(path, await WaitAsync(worker.Run(() => read(path, bytes, desk)), stop));
        }
        catch (TimeoutException)
        {
            Leave();
            return ReadResult.Unfinished(path, desk.Limits.TooSlow);
        }
        // Whatever else is being read or served may have taken the memory; the file is read again, and the others are read now.
        catch (OutOfMemoryException)
        {
            return ReadResult.OutOfMemory(path);
        }
    }

    /// <summary>On a machine that is busy with other things, time passes and the reader does not get any of it.</summary>
    private async Task<ReadResult> WaitAsync(Task<ReadResult> reading, CancellationToken stop)
    {
        var begun = Environment.CpuUsage.TotalTime;
        for (var wait = 1; ; wait++)
        {
            try
            {
                return await reading.WaitAsync(desk.Limits.Time, time, stop);
            }
            catch (TimeoutException) when (wait < MaxStarvedWaits && time == TimeProvider.System
                && Environment.CpuUsage.TotalTime - begun < desk.Limits.Time)
            {
            }
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
