using System.CommandLine;
using System.Text.RegularExpressions;

namespace NewsPortal.Benchmarks;

/// <summary>The portal beside nginx with the same bytes, in turn.</summary>
internal static partial class ServeVerb
{
    private const int Articles = 500;

    /// <summary>h2load is told how many requests to make, not how long: about as many as a portal answers in a second.</summary>
    private const int RequestsOfSecond = 80_000;

    public static Command Create()
    {
        var stories = new Option<int>("--stories") { Description = "How many stories the paper has.", DefaultValueFactory = _ => 1000 };
        var seconds = new Option<int>("--seconds") { Description = "How long each measurement takes.", DefaultValueFactory = _ => 5 };
        var rounds = new Option<int>("--rounds") { Description = "How often each is measured; the median counts.", DefaultValueFactory = _ => 5 };
        var verb = new Command("serve", "The portal beside nginx serving the same bytes: requests a second, latency, and CPU for each request.") { stories, seconds, rounds };
        verb.SetAction(async (asked, stop) =>
        {
            var smoke = asked.GetValue(Report.Smoke);
            await RunAsync(asked, smoke ? 50 : asked.GetValue(stories), smoke ? 1 : asked.GetValue(seconds), smoke ? 1 : asked.GetValue(rounds));
        });
        return verb;
    }

    private static async Task RunAsync(ParseResult asked, int stories, int seconds, int rounds)
    {
        await Tool.InstallAsync(("nginx", "nginx-light"), ("wrk", "wrk"), ("h2load", "nghttp2-client"));
        using var newsroom = new Newsroom(stories);
        await using var portal = await PortalProcess.StartAsync(newsroom.Seeds, newsroom.Store);
        var paths = await PathsAsync(portal, Articles);
        await WarmAsync(portal, paths);
        await using var nginx = await NginxProcess.StartAsync(portal, paths);
        var report = new Report("case", "portal req/s", "nginx req/s", "ratio", "portal p50 ms", "portal p99 ms", "nginx p99 ms", "portal CPU µs", "nginx CPU µs", "CPU ratio");
        string article = paths[0], tag = await TagAsync(portal.Address, article), fileTag = await TagAsync(nginx.Address, article);
        // The runtime compiles anew what is called often, which takes some seconds of load.
        for (var second = 0; second < seconds; second++) await Load.WrkAsync(portal.Address, [article], 64, 2, () => portal.Cpu);
        await Load.Http2Async(portal.Http2, article, seconds * RequestsOfSecond, () => portal.Cpu);
        await CompareAsync("article, 64 connections", connections => (connections, null, null, [article]), 64);
        await RoundsAsync("the same, nginx with all headers",
            () => Load.WrkAsync(portal.Address, [article], 64, seconds, () => portal.Cpu),
            () => Load.WrkAsync(nginx.Dressed, [article], 64, seconds, () => nginx.Cpu));
        await CompareAsync("article, 256 connections", connections => (connections, null, null, [article]), 256);
        await CompareAsync($"{paths.Count} articles in turn", connections => (connections, null, null, paths), 64);
        await CompareAsync("304", connections => (connections, tag, fileTag, [article]), 64);
        await CompareHttp2Async();
        report.Write(asked);

        async Task CompareAsync(string name, Func<int, (int Connections, string? Tag, string? FileTag, IReadOnlyList<string> Paths)> of, int connections)
        {
            var (count, ownTag, otherTag, which) = of(connections);
            await RoundsAsync(name,
                () => Load.WrkAsync(portal.Address, which, count, seconds, () => portal.Cpu, ownTag),
                () => Load.WrkAsync(nginx.Address, which, count, seconds, () => nginx.Cpu, otherTag));
        }

        Task CompareHttp2Async() => RoundsAsync("article over HTTP/2, 16 × 16",
            () => Load.Http2Async(portal.Http2, article, seconds * RequestsOfSecond, () => portal.Cpu),
            () => Load.Http2Async(nginx.Http2, article, seconds * RequestsOfSecond, () => nginx.Cpu));

        async Task RoundsAsync(string name, Func<Task<LoadResult>> ours, Func<Task<LoadResult>> theirs)
        {
            var (own, other) = (new List<LoadResult>(), new List<LoadResult>());
            for (var round = 0; round < rounds; round++)
            {
                own.Add(await ours());
                other.Add(await theirs());
            }
            Add(report, name, own, other);
        }
    }

    private static void Add(Report report, string name, List<LoadResult> own, List<LoadResult> other)
    {
        double Of(List<LoadResult> results, Func<LoadResult, double> what) => Report.Median(results.Select(what));
        double Ratio(Func<LoadResult, double> what) => Report.Median(own.Zip(other, (a, b) => what(a) / what(b)));
        report.Add(name, Of(own, r => r.PerSecond), Of(other, r => r.PerSecond), Ratio(r => r.PerSecond), Of(own, r => r.P50), Of(own, r => r.P99), Of(other, r => r.P99),
            Of(own, r => r.CpuMicroseconds), Of(other, r => r.CpuMicroseconds), Ratio(r => r.CpuMicroseconds));
    }

    /// <summary>Of stories, the newest first.</summary>
    internal static async Task<List<string>> PathsAsync(PortalProcess portal, int most)
    {
        var sitemap = await portal.Client.GetStringAsync(new Uri(portal.Address, "/sitemap.xml"));
        return [.. Story().Matches(sitemap).Select(match => new Uri(match.Groups[1].Value).AbsolutePath).Reverse().Take(most)];
    }

    /// <summary>Reads each twice and leaves the portal time to compress them as well as it can.</summary>
    private static async Task WarmAsync(PortalProcess portal, List<string> paths)
    {
        foreach (var path in paths.Concat(paths)) await portal.Client.GetByteArrayAsync(new Uri(portal.Address, path));
        foreach (var path in paths)
            while (!await IsCompressedWellAsync(portal, path)) await Task.Delay(50);
    }

    private static async Task<bool> IsCompressedWellAsync(PortalProcess portal, string path)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, new Uri(portal.Address, path)) { Headers = { { "Accept-Encoding", "br" } } };
        return (await portal.Client.SendAsync(asked)).Content.Headers.ContentEncoding.Count > 0;
    }

    private static async Task<string> TagAsync(Uri server, string path)
    {
        using var client = new HttpClient();
        using var asked = new HttpRequestMessage(HttpMethod.Get, new Uri(server, path)) { Headers = { { "Accept-Encoding", "gzip" } } };
        return (await client.SendAsync(asked)).Headers.ETag!.ToString();
    }

    [GeneratedRegex("<loc>([^<]+/[0-9]{4}/[0-9]{2}/[0-9]{2}/[^<]+)</loc>")]
    private static partial Regex Story();
}
