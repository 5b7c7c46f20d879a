using System.Globalization;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace NewsPortal.Http;

/// <summary>What a single reader, or very many of them, may take of the server before any page is asked for.</summary>
public static class ServerLimits
{
    private const int LongestLine = 8 * 1024, LongestHeaders = 16 * 1024, SmallestWindow = 65_535;

    /// <summary>For the store, the seeds, pictures and the runtime, which ends the process where it has none left.</summary>
    private const int HandlesForTheRest = 500, LeastConnections = 50;

    private const string ProcessLimits = "/proc/self/limits";

    public static void Set(KestrelServerOptions server)
    {
        server.AddServerHeader = false;
        var limits = server.Limits;
        limits.MaxConcurrentUpgradedConnections = 0;
        // The portal is only read: a request that brings something along is answered, and its connection closed.
        limits.MaxRequestBodySize = 0;
        (limits.MaxRequestLineSize, limits.MaxRequestHeadersTotalSize, limits.MaxRequestHeaderCount) = (LongestLine, LongestHeaders, 100);
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        // Longer than the servers in front of it keep theirs (nginx 60 s, Caddy 120 s): else they send into a closed one.
        limits.KeepAliveTimeout = TimeSpan.FromSeconds(130);
        // Who reads more slowly than the slowest of telephones holds a page's bytes for ever.
        limits.MinResponseDataRate = new(bytesPerSecond: 1024, gracePeriod: TimeSpan.FromSeconds(10));
        SetHttp2(limits.Http2);
    }

    /// <summary>Returns how many connections each listening socket takes: those of the setting, as far as there are handles.</summary>
    /// <param name="sockets">How many sockets listen. The server counts the connections of each by itself.</param>
    public static int MaxConnections(PortalOptions options, int sockets) =>
        MaxConnections(options, sockets, File.Exists(ProcessLimits) ? File.ReadLines(ProcessLimits) : []);

    /// <param name="processLimits">As Linux writes them; empty where the system does not say.</param>
    public static int MaxConnections(PortalOptions options, int sockets, IEnumerable<string> processLimits)
    {
        var words = processLimits.FirstOrDefault(line => line.StartsWith("Max open files", StringComparison.Ordinal))?
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return int.TryParse(words?[3], CultureInfo.InvariantCulture, out var handles)
            ? Math.Min(options.MostConnections, Math.Max(LeastConnections, (handles - HandlesForTheRest) / sockets))
            : options.MostConnections;
    }

    private static void SetHttp2(Http2Limits limits)
    {
        limits.MaxStreamsPerConnection = 100;
        (limits.HeaderTableSize, limits.MaxRequestHeaderFieldSize) = (4096, LongestLine);
        // What a reader may send before anybody looks at it: there is nothing that he has to send.
        (limits.InitialStreamWindowSize, limits.InitialConnectionWindowSize) = (SmallestWindow, SmallestWindow);
    }
}
