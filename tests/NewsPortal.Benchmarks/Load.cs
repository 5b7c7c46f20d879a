using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsPortal.Benchmarks;

/// <summary>What a load did.</summary>
/// <param name="PerSecond">Requests.</param>
/// <param name="P50">Milliseconds; not a number where the tool does not say.</param>
/// <param name="CpuMicroseconds">Of the server, for each request.</param>
internal sealed record LoadResult(double PerSecond, double P50, double P99, double CpuMicroseconds);

/// <summary>Loads a server on loopback, for so many seconds and no longer.</summary>
internal static partial class Load
{
    /// <summary>wrk over keep-alive connections.</summary>
    /// <param name="cpu">The server's clock.</param>
    public static async Task<LoadResult> WrkAsync(Uri server, IReadOnlyList<string> paths, int connections, int seconds, Func<TimeSpan> cpu, string? etag = null)
    {
        var script = Path.GetTempFileName();
        await File.WriteAllTextAsync(script, Script(paths, etag));
        try
        {
            var start = cpu();
            var text = await Tool.RunAsync("wrk", "-t1", $"-c{connections}", $"-d{seconds}s", "--latency", "-s", script, server.ToString());
            var used = cpu() - start;
            if (Failed().IsMatch(text)) throw new InvalidOperationException(text);
            return new(Number(PerSecond(), text), Latency(text, "50"), Latency(text, "99"), used.TotalMicroseconds / Number(Requests(), text));
        }
        finally
        {
            File.Delete(script);
        }
    }

    /// <summary>h2load: 16 connections with 16 streams each.</summary>
    public static async Task<LoadResult> Http2Async(Uri server, string path, int requests, Func<TimeSpan> cpu)
    {
        var start = cpu();
        var text = await Tool.RunAsync("h2load", "-n", requests.ToString(CultureInfo.InvariantCulture), "-c16", "-m16", "-H", "accept-encoding: gzip", new Uri(server, path).ToString());
        var used = cpu() - start;
        if (!text.Contains(" 0 failed", StringComparison.Ordinal)) throw new InvalidOperationException(text);
        return new(Number(Http2PerSecond(), text), double.NaN, double.NaN, used.TotalMicroseconds / requests);
    }

    private static string Script(IReadOnlyList<string> paths, string? etag) => $$"""
        local headers = { ["Accept-Encoding"] = "gzip"{{(etag is null ? "" : $", [\"If-None-Match\"] = '{etag}'")}} }
        local requests = {}
        local next = 0
        init = function()
          for _, path in ipairs({ {{string.Join(", ", paths.Select(path => $"\"{path}\""))}} }) do table.insert(requests, wrk.format("GET", path, headers)) end
        end
        request = function()
          next = next % #requests + 1
          return requests[next]
        end
        """;

    private static double Latency(string text, string percent)
    {
        var found = Regex.Match(text, $@"\b{percent}%\s+([\d.]+)(us|ms|s)");
        var unit = found.Groups[2].Value switch { "us" => 0.001, "ms" => 1, _ => 1000 };
        return unit * double.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture);
    }

    private static double Number(Regex pattern, string text) => double.Parse(pattern.Match(text).Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex PerSecond();

    [GeneratedRegex(@"(\d+) requests in")]
    private static partial Regex Requests();

    [GeneratedRegex(@"finished in .*?, ([\d.]+) req/s")]
    private static partial Regex Http2PerSecond();

    [GeneratedRegex(@"Non-2xx|Socket errors: (?!connect 0, read 0, write 0, timeout 0)")]
    private static partial Regex Failed();
}
