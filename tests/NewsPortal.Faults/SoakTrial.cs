using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace NewsPortal.Faults;

/// <summary>
/// Faults 80 and 81: read at most of what the machine can do, with an edit a second, for as long as one likes; a round is half a minute.
/// In every second round somebody reads from the store and does not end, so that its log cannot be begun anew.
/// </summary>
internal sealed class SoakTrial
{
    private const int Stories = 300, Readers = 8, Warm = 4;
    private const double Share = 0.7, StrictGrowth = 1.1, MostGrowth = 1.5;
    private const long MostLog = 64 * 1024 * 1024;

    private static readonly TimeSpan Length = TimeSpan.FromSeconds(30);

    private double perSecond;
    private (long Memory, int Handles) first;

    public async Task<double?> RunAsync(Newsroom newsroom, int round)
    {
        if (round == 1)
        {
            newsroom.Add(Stories);
            await newsroom.StartAsync();
            await ReadAsync(newsroom, TimeSpan.FromSeconds(5), double.MaxValue);
            perSecond = Share * await ReadAsync(newsroom, TimeSpan.FromSeconds(5), double.MaxValue) / 5;
        }
        await using var pin = round % 2 == 0 ? await PinAsync(newsroom.Build) : null;
        var reading = ReadAsync(newsroom, Length, perSecond);
        var edited = 0;
        while (!reading.IsCompleted)
        {
            newsroom.Edit(edited = newsroom.Any());
            await Task.Delay(1000);
        }
        var (log, memory, handles) = (new FileInfo(newsroom.Build + "-wal").Length, newsroom.MemoryBytes, newsroom.Handles);
        Console.WriteLine(FormattableString.Invariant($"soak: round {round}: {await reading / Length.TotalSeconds:0} pages/s, {memory >> 20} MiB, {handles} handles, log of {log >> 10} KiB"));
        if (round == Warm) first = (memory, handles);
        if (log > MostLog) throw new InvalidOperationException($"The store's log has {log} bytes.");
        if (round > Warm && IsGrown(memory, handles, newsroom.IsStrict ? StrictGrowth : MostGrowth)) throw new InvalidOperationException($"Memory or handles grow: {memory} bytes and {handles} where round {Warm} had {first}.");
        return await newsroom.UntilEqualAsync(newsroom.MostSeconds);
    }

    private bool IsGrown(long memory, int handles, double most) => memory > most * first.Memory || handles > most * first.Handles;

    /// <summary>What was written up to now stays in the log until this is given back.</summary>
    private static async Task<SqliteConnection> PinAsync(string store)
    {
        var connection = new SqliteConnection($"Data Source={store};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "BEGIN; SELECT ContentVersion FROM States";
        await command.ExecuteScalarAsync();
        return connection;
    }

    /// <summary>How many pages were read. A page that is no page is a fault.</summary>
    private static async Task<long> ReadAsync(Newsroom newsroom, TimeSpan length, double perSecond)
    {
        var (clock, count) = (Stopwatch.StartNew(), 0L);
        await Task.WhenAll(Enumerable.Range(0, Readers).Select(_ => Task.Run(async () =>
        {
            var random = new Random();
            while (clock.Elapsed < length)
            {
                var path = random.Next(50) == 0 ? $"/search?q=word{random.Next(400)}" : random.Next(20) == 0 ? "/" : Newsroom.AddressOf(1 + random.Next(Stories));
                if (await newsroom.StatusAsync(path) is not (200 or 429)) throw new InvalidOperationException($"{path} is not there.");
                var ahead = Interlocked.Increment(ref count) / perSecond - clock.Elapsed.TotalSeconds;
                if (ahead > 0) await Task.Delay(TimeSpan.FromSeconds(ahead));
            }
        })));
        return count;
    }
}
