using System.CommandLine;

namespace NewsPortal.Benchmarks;

/// <summary>Pages that are not in the cache: what it costs to make one.</summary>
internal static class MissVerb
{
    /// <summary>Far more than the smallest cache holds, so that no page is still there when its turn comes again.</summary>
    private const int Stories = 3000;

    public static Command Create()
    {
        var seconds = new Option<int>("--seconds") { Description = "How long each measurement takes.", DefaultValueFactory = _ => 4 };
        var rounds = new Option<int>("--rounds") { Description = "How often each is measured; the median counts.", DefaultValueFactory = _ => 5 };
        var verb = new Command("miss", "Pages that are not kept: CPU for each, compression included.") { seconds, rounds };
        verb.SetAction(async (asked, stop) =>
        {
            var smoke = asked.GetValue(Report.Smoke);
            await RunAsync(asked, smoke ? 400 : Stories, smoke ? 1 : asked.GetValue(seconds), smoke ? 1 : asked.GetValue(rounds), smoke ? 1 : 30);
        });
        return verb;
    }

    private static async Task RunAsync(ParseResult asked, int stories, int seconds, int rounds, int warmUp)
    {
        await Tool.InstallAsync(("wrk", "wrk"));
        using var newsroom = new Newsroom(stories);
        await using var portal = await PortalProcess.StartAsync(newsroom.Seeds, newsroom.Store, settings: [("Portal__CacheMegabytes", "1"), ("Portal__SweepSeconds", "3600")]);
        var articles = await ServeVerb.PathsAsync(portal, stories);
        var prints = articles.Select(path => path + "/print").ToList();
        var report = new Report("page", "pages/s", "p50 ms", "p99 ms", "CPU µs");
        foreach (var (name, paths) in ((string, IReadOnlyList<string>)[])[("article", articles), ("print view", prints)])
        {
            // The runtime compiles what is called often, in several steps.
            await MakeAsync(paths, warmUp);
            var results = new List<LoadResult>();
            for (var round = 0; round < rounds; round++) results.Add(await MakeAsync(paths, seconds));
            double Of(Func<LoadResult, double> what) => Report.Median(results.Select(what));
            report.Add(name, Of(r => r.PerSecond), Of(r => r.P50), Of(r => r.P99), Of(r => r.CpuMicroseconds));
        }
        report.Write(asked);

        Task<LoadResult> MakeAsync(IReadOnlyList<string> paths, int time) => Load.WrkAsync(portal.Address, paths, 2, time, () => portal.Cpu);
    }
}
