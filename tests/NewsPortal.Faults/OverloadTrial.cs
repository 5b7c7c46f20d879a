using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NewsPortal.Faults;

/// <summary>
/// Faults 51, 58, 71 and 74: far more is asked for than the machine can make, by readers who wait, who are slow and who say nothing.
/// Stories go out all the same, the rest is told to come back, and afterwards all is as before.
/// </summary>
internal static class OverloadTrial
{
    private const int Stories = 300, Flooders = 40, IdleReaders = 5000, SlowReaders = 100;

    /// <summary>What is asked of 99 stories in 100, and what the trial fails by where it is not strict: machines that run tests have other work. The figure is printed.</summary>
    private const double AskedMilliseconds = 250, MostMilliseconds = 2500;

    private const string HalfOfOne = "GET / HTTP/1.1\r\nHost: local";

    private static readonly string Pages = string.Concat(Enumerable.Repeat("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n", 50));

    private static readonly TimeSpan Length = TimeSpan.FromSeconds(10);

    /// <summary>What the runtime gives its heap in a container of 256 MiB.</summary>
    private const long LittleMemory = 192L << 20;

    /// <summary>In the first flood after a start the runtime still compiles what it calls.</summary>
    public static async Task<double?> RunAsync(Newsroom newsroom, int round)
    {
        await StartAsync(newsroom, round);
        return await FloodAsync(newsroom, round, newsroom.IsStrict && round > 1 ? AskedMilliseconds : MostMilliseconds);
    }

    /// <summary>Fault 89: the same where there is no more memory than in a small container, and the folder changes meanwhile. How fast it is then is printed.</summary>
    public static async Task<double?> RunWithLittleMemoryAsync(Newsroom newsroom, int round)
    {
        await StartAsync(newsroom, round, "env", FormattableString.Invariant($"DOTNET_GCHeapHardLimit={LittleMemory:x}"));
        var flooded = FloodAsync(newsroom, round, MostMilliseconds);
        newsroom.Add(1);
        newsroom.Edit(newsroom.Any());
        return Math.Max(await flooded, await newsroom.UntilEqualAsync(newsroom.MostSeconds));
    }

    private static async Task StartAsync(Newsroom newsroom, int round, params string[] under)
    {
        if (round == 1) newsroom.Add(Stories);
        if (!newsroom.IsRunning) await newsroom.StartAsync(under);
    }

    private static async Task<double> FloodAsync(Newsroom newsroom, int round, double mostMilliseconds)
    {
        using var end = new CancellationTokenSource();
        var statuses = new ConcurrentDictionary<int, int>();
        var sockets = Enumerable.Range(0, IdleReaders + SlowReaders).Select(number => Connect(newsroom, number < SlowReaders ? Pages : number % 2 == 0 ? HalfOfOne : "")).ToList();
        var flood = Enumerable.Range(0, Flooders).SelectMany(number => Floods(number), (number, address) => Task.Run(() => FloodAsync(newsroom, address, statuses, end.Token))).ToList();
        var latencies = await Task.Factory.StartNew(() => Read(newsroom, isFirst: round == 1), default, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        await end.CancelAsync();
        await Task.WhenAll(flood);
        sockets.ForEach(socket => socket.Dispose());
        Report(round, latencies, statuses, mostMilliseconds);
        return await newsroom.UntilAsync(newsroom.MostSeconds, "searches are quick again", () => IsQuickAsync(newsroom));
    }

    /// <summary>Searches that nobody searched before, queries that no page has, places in lists that nobody was at, addresses that are not there.</summary>
    private static Func<int, string>[] Floods(int number) =>
        [turn => $"/search?q=word{turn % 400}+x{number}y{turn}", turn => $"/?flood{number}={turn}", turn => $"/science?before=20220101T000000Z-{number}{turn}", turn => $"/2022/01/01/not-there-{number}-{turn}"];

    private static async Task FloodAsync(Newsroom newsroom, Func<int, string> address, ConcurrentDictionary<int, int> statuses, CancellationToken end)
    {
        for (var turn = 0; !end.IsCancellationRequested; turn++)
        {
            var status = await newsroom.StatusAsync(address(turn)) ?? 0;
            statuses.AddOrUpdate(status, 1, (_, count) => count + 1);
        }
    }

    /// <summary>Says something and takes no answer.</summary>
    private static Socket Connect(Newsroom newsroom, string request)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 1024 };
        socket.Connect(IPAddress.Loopback, newsroom.Address.Port);
        socket.Send(Encoding.ASCII.GetBytes(request));
        return socket;
    }

    /// <summary>One after the other, as a reader would: milliseconds for each story.</summary>
    private static List<double> Read(Newsroom newsroom, bool isFirst)
    {
        using var client = new HttpClient();
        var latencies = new List<double>();
        var (whole, random) = (Stopwatch.StartNew(), new Random());
        while (whole.Elapsed < Length)
        {
            var clock = Stopwatch.StartNew();
            using var response = client.Send(new HttpRequestMessage(HttpMethod.Get, new Uri(newsroom.Address, Newsroom.AddressOf(1 + random.Next(Stories)))));
            if (response.StatusCode != HttpStatusCode.OK && !(isFirst && latencies.Count < 2 * Stories)) throw new InvalidOperationException($"A story answers {response.StatusCode} in a flood.");
            latencies.Add(clock.Elapsed.TotalMilliseconds);
            Thread.Sleep(5);
        }
        latencies.Sort();
        return latencies;
    }

    /// <exception cref="InvalidOperationException">Stories were slow, or something failed in another way than by asking to come back.</exception>
    private static void Report(int round, List<double> latencies, ConcurrentDictionary<int, int> statuses, double most)
    {
        var p99 = latencies[(int)(0.99 * (latencies.Count - 1))];
        Console.WriteLine(FormattableString.Invariant($"overload: round {round}: {latencies.Count} stories read, p50 {latencies[latencies.Count / 2]:0.0} ms, p99 {p99:0.0} ms of {most:0}; the flood got {string.Join(", ", statuses.OrderBy(s => s.Key).Select(s => $"{s.Value} x {s.Key}"))}"));
        if (statuses.Keys.Except([200, 404, 429, 503]).Any()) throw new InvalidOperationException("The flood got other answers than 200, 404, 429 and 503.");
        if (p99 > most) throw new InvalidOperationException($"In a flood a story takes {p99} ms.");
    }

    private static async Task<bool> IsQuickAsync(Newsroom newsroom)
    {
        var clock = Stopwatch.StartNew();
        return await newsroom.StatusAsync("/search?q=word7") == 200 && clock.Elapsed < TimeSpan.FromMilliseconds(250);
    }
}
