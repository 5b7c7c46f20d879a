using System.CommandLine;
using System.Diagnostics;

namespace NewsPortal.Benchmarks;

/// <summary>From the start of the process to the first page, beside a server that does nothing: with the pages that the one before saved, and without.</summary>
internal static class StartVerb
{
    private const string Nothing = "serve-nothing";
    private const int FewSeeds = 48;

    public static Command Create()
    {
        var stories = new Option<int>("--stories") { Description = "How many seeds the large paper has.", DefaultValueFactory = _ => 100_000 };
        var rounds = new Option<int>("--rounds") { Description = "How often each is started; the median counts.", DefaultValueFactory = _ => 5 };
        var verb = new Command("start", "From the start of the process to the first page, with a store built: a small paper, a large one, and an empty server.") { stories, rounds };
        verb.SetAction(async (asked, stop) =>
        {
            var smoke = asked.GetValue(Report.Smoke);
            await RunAsync(asked, smoke ? 200 : asked.GetValue(stories), smoke ? 1 : asked.GetValue(rounds));
        });
        return verb;
    }

    /// <summary>The empty server, as a process of its own.</summary>
    public static Command CreateNothing()
    {
        var port = new Argument<int>("PORT");
        var verb = new Command(Nothing) { port };
        verb.Hidden = true;
        verb.SetAction(async (asked, stop) =>
        {
            var app = WebApplication.CreateSlimBuilder([$"--urls=http://127.0.0.1:{asked.GetValue(port)}", "--Logging:LogLevel:Default=None"]).Build();
            app.MapGet("/readyz", () => "ready");
            await app.RunAsync(stop);
        });
        return verb;
    }

    private static async Task RunAsync(ParseResult asked, int stories, int rounds)
    {
        using var few = new Newsroom(FewSeeds);
        using var many = new Newsroom(stories);
        // The first start fills the build.
        foreach (var newsroom in (Newsroom[])[few, many]) await StartAsync(newsroom);
        var times = (Few: new List<double>(), Many: new List<double>(), Nothing: new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            times.Few.Add(await StartAsync(few));
            times.Many.Add(await StartAsync(many));
            times.Nothing.Add(await StartNothingAsync());
        }
        var (small, large, empty) = (Report.Median(times.Few), Report.Median(times.Many), Report.Median(times.Nothing));
        var report = new Report("start", "seconds", "ratio");
        report.Add("empty server", empty, 1.0);
        report.Add($"{FewSeeds} seeds, over the empty server", small, small / empty);
        report.Add($"{stories} seeds, over {FewSeeds}", large, large / small);
        report.Write(asked);
    }

    private static async Task<double> StartAsync(Newsroom newsroom)
    {
        var clock = Stopwatch.StartNew();
        await using var portal = await PortalProcess.StartAsync(newsroom.Seeds, newsroom.Store, untilReady: false);
        await portal.WaitAsync("/");
        var took = clock.Elapsed.TotalSeconds;
        await portal.WaitAsync("/readyz");
        await portal.StopAsync();
        return took;
    }

    private static async Task<double> StartNothingAsync()
    {
        var port = PortalProcess.FreeAddress().Port;
        var clock = Stopwatch.StartNew();
        using var process = Tool.Start("dotnet", [typeof(StartVerb).Assembly.Location, Nothing, $"{port}"]);
        try
        {
            using var client = new HttpClient();
            while (!await IsThereAsync(client, port)) await Task.Delay(2);
            return clock.Elapsed.TotalSeconds;
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static async Task<bool> IsThereAsync(HttpClient client, int port)
    {
        try
        {
            return (await client.GetAsync(new Uri($"http://127.0.0.1:{port}/readyz"))).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
