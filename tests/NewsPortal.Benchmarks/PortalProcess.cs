using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace NewsPortal.Benchmarks;

/// <summary>The portal as its readers have it: a process of its own, on loopback, with HTTP/1.1 on one port and HTTP/2 on another.</summary>
internal sealed class PortalProcess : IAsyncDisposable
{
    private const int LinesKept = 60;

    private readonly Process process;
    private readonly Queue<string> log = new();
    private bool isDisposed;

    private PortalProcess(Process process, Uri address, Uri http2) => (this.process, Address, Http2) = (process, address, http2);

    public Uri Address { get; }

    public Uri Http2 { get; }

    public HttpClient Client { get; } = new(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None, AllowAutoRedirect = false });

    public int Id => process.Id;

    /// <summary>Of user and system, since it was started.</summary>
    public TimeSpan Cpu => CpuClock.Of(process.Id);

    public bool HasExited => process.HasExited;

    /// <summary>Bytes that it holds in memory now, and the most that it ever did.</summary>
    public (long Now, long Most) Memory => CpuClock.MemoryOf(process.Id);

    /// <summary>Files, sockets and pipes that it holds open.</summary>
    public int Handles => Directory.GetFileSystemEntries($"/proc/{process.Id}/fd").Length;

    /// <param name="under">A program, with its arguments, that starts the portal in its place and then is no longer its parent.</param>
    public static async Task<PortalProcess> StartAsync(string seeds, string store, bool untilReady = true, IEnumerable<string>? under = null, params (string, string)[] settings)
    {
        var (address, http2) = (FreeAddress(), FreeAddress());
        List<string> command = [.. under ?? [], "dotnet", typeof(Portal).Assembly.Location];
        var process = Tool.Start(command[0], command[1..],
        [
            ("Portal__Seeds", seeds), ("Portal__Store", $"Data Source={store}"), ("Kestrel__Endpoints__Http1__Url", address.ToString()),
            ("Kestrel__Endpoints__Http2__Url", http2.ToString()), ("Kestrel__Endpoints__Http2__Protocols", "Http2"), .. settings,
        ]);
        var portal = new PortalProcess(process, address, http2);
        process.OutputDataReceived += portal.Keep;
        process.ErrorDataReceived += portal.Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (untilReady) await portal.WaitAsync("/readyz");
        return portal;
    }

    /// <summary>Until an address answers with 200.</summary>
    public async Task WaitAsync(string path)
    {
        while (!await IsThereAsync(path))
        {
            if (process.HasExited) throw new InvalidOperationException("The portal has ended.");
            await Task.Delay(TimeSpan.FromMilliseconds(2));
        }
    }

    private async Task<bool> IsThereAsync(string path)
    {
        try
        {
            return (await Client.GetAsync(new Uri(Address, path))).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>Asks it to stop (SIGTERM), and waits until it has.</summary>
    public async Task StopAsync()
    {
        await Tool.RunAsync("sh", "-c", $"kill -TERM {process.Id}");
        await process.WaitForExitAsync();
    }

    /// <summary>Ends it without warning, and does not wait for that.</summary>
    public void End()
    {
        if (!isDisposed && !process.HasExited) process.Kill();
    }

    /// <summary>The last lines of its log.</summary>
    public string LogTail()
    {
        lock (log) return string.Join('\n', log);
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (log)
        {
            if (line.Data is not null) log.Enqueue(line.Data);
            if (log.Count > LinesKept) log.Dequeue();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (isDisposed) return;
        Client.Dispose();
        End();
        isDisposed = true;
        await process.WaitForExitAsync();
        process.Dispose();
    }

    /// <summary>On loopback.</summary>
    public static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://{listener.LocalEndpoint}");
    }
}

/// <summary>What the kernel counts of a process.</summary>
internal static class CpuClock
{
    private const int TicksPerSecond = 100, UserColumn = 11;

    public static TimeSpan Of(params IEnumerable<int> processes) => TimeSpan.FromSeconds(processes.Sum(Ticks) / (double)TicksPerSecond);

    public static (long Now, long Most) MemoryOf(int process)
    {
        var lines = File.ReadAllLines($"/proc/{process}/status");
        long Read(string name) => 1024 * long.Parse(lines.First(line => line.StartsWith(name, StringComparison.Ordinal)).Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        return (Read("VmRSS:"), Read("VmHWM:"));
    }

    private static long Ticks(int process)
    {
        var stat = File.ReadAllText($"/proc/{process}/stat");
        // The name of the program may hold anything but ends at the last bracket.
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return long.Parse(fields[UserColumn], CultureInfo.InvariantCulture) + long.Parse(fields[UserColumn + 1], CultureInfo.InvariantCulture);
    }
}
