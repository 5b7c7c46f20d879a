using System.CommandLine;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Queries;
using NewsPortal.Store;

namespace NewsPortal.Benchmarks;

/// <summary>The same portal with few stories and with many: what grows with the archive, and what does not.</summary>
internal static class GrowVerb
{
    private const int Pages = 40, Entries = 20, Crawled = 3000;

    public static Command Create()
    {
        var stories = new Option<int>("--stories") { Description = "How many are many.", DefaultValueFactory = _ => 100_000 };
        var few = new Option<int>("--few") { Description = "How many are few.", DefaultValueFactory = _ => 1000 };
        var stores = new Option<FileInfo[]>("--stores") { Description = "Two stores that are there already, of few stories and of many: only questions are put, to both.", Arity = new(2, 2), AllowMultipleArgumentsPerToken = true };
        var verb = new Command("grow", "Hits, pages that are not kept, deep pages, questions of listings, memory and one changed file, with few stories and with many.") { stories, few, stores };
        verb.SetAction(async (asked, stop) =>
        {
            var smoke = asked.GetValue(Report.Smoke);
            if (asked.GetValue(stores) is [var small, var large]) await AskAsync(asked, new Newsroom(small.FullName), new Newsroom(large.FullName));
            else await RunAsync(asked, smoke ? 60 : asked.GetValue(few), smoke ? 200 : asked.GetValue(stories), smoke ? 1 : 4);
        });
        return verb;
    }

    private static async Task RunAsync(ParseResult asked, int few, int many, int seconds)
    {
        await Tool.InstallAsync(("wrk", "wrk"));
        Write(asked, $"{few} stories", $"{many} stories", await MeasureAsync(few, seconds), await MeasureAsync(many, seconds));
    }

    private static async Task AskAsync(ParseResult asked, params IEnumerable<Newsroom> newsrooms)
    {
        var results = new List<Dictionary<string, double>>();
        foreach (var newsroom in newsrooms)
        {
            using var store = newsroom;
            await using var services = store.Services();
            results.Add(await ListingQuestions.MeasureAsync(services));
        }
        Write(asked, "few stories", "many stories", results[0], results[1]);
    }

    private static void Write(ParseResult asked, string few, string many, Dictionary<string, double> small, Dictionary<string, double> large)
    {
        var report = new Report("what", few, many, "ratio");
        foreach (var (name, value) in small)
            if (large.TryGetValue(name, out var grown)) report.Add(name, value, grown, grown / value);
        report.Write(asked);
    }

    private static async Task<Dictionary<string, double>> MeasureAsync(int stories, int seconds)
    {
        using var newsroom = new Newsroom(stories);
        await using var portal = await PortalProcess.StartAsync(newsroom.Seeds, newsroom.Store);
        var results = new Dictionary<string, double>();
        await using var services = newsroom.Services();
        await using var db = await services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        var articles = await ArticlesAsync(db);
        results["hit, CPU µs"] = await HitAsync(portal, articles[0], seconds);
        foreach (var (name, addresses) in await ListingsAsync(db)) results[$"{name}, not kept, ms"] = await MillisecondsAsync(portal, addresses);
        var (near, far) = await CursorsAsync(db);
        (results["page 2 of a section, ms"], results["its last page, ms"]) = (await MillisecondsAsync(portal, near), await MillisecondsAsync(portal, far));
        foreach (var (name, milliseconds) in await ListingQuestions.MeasureAsync(services)) results[name] = milliseconds;
        results["article, not kept, ms"] = await MillisecondsAsync(portal, articles.Skip(1).ToList());
        results["memory, MiB"] = portal.Memory.Now / 1048576.0;
        results["one changed file until it is served, s"] = await ChangeAsync(newsroom, portal, stories / 2);
        return results;
    }

    private static async Task<List<string>> ArticlesAsync(PortalDb db) =>
        [.. (await db.Articles.AsNoTracking().OrderByDescending(a => a.PublishedAt).Take(Crawled).Select(a => a.Address).ToListAsync()).Select(Urls.Encode)];

    private static async Task<double> HitAsync(PortalProcess portal, string article, int seconds)
    {
        await Load.WrkAsync(portal.Address, [article], 64, 3 * seconds, () => portal.Cpu);
        var rounds = new List<double>();
        for (var round = 0; round < 5; round++) rounds.Add((await Load.WrkAsync(portal.Address, [article], 64, seconds, () => portal.Cpu)).CpuMicroseconds);
        return Report.Median(rounds);
    }

    /// <summary>The largest of each kind: their pages have the most to gather.</summary>
    private static async Task<List<(string Name, List<string> Addresses)>> ListingsAsync(PortalDb db)
    {
        var kinds = new List<(string, List<string>)>();
        foreach (var kind in Enum.GetValues<ListingKind>())
        {
            var largest = await db.Listings.AsNoTracking().Where(l => l.Kind == kind).OrderByDescending(l => l.Stories).Take(Pages).ToListAsync();
            kinds.Add(($"{kind}", [.. largest.Select(listing => listing.Address)]));
        }
        var days = await db.Days.AsNoTracking().OrderByDescending(d => d.Stories).Take(Pages).Select(d => d.Day).ToListAsync();
        kinds.Add(("Day", [.. days.Select(Urls.Day)]));
        kinds.Add(("Month", [.. days.Select(day => Urls.Month(day.Year, day.Month)).Distinct()]));
        return kinds;
    }

    private static async Task<(List<string> Near, List<string> Far)> CursorsAsync(PortalDb db)
    {
        var listing = await db.Listings.AsNoTracking().OrderByDescending(l => l.Stories).FirstAsync(l => l.Kind == ListingKind.Category);
        var ends = await db.Entries.AsNoTracking().Where(e => e.ListingId == listing.Id).OrderByDescending(e => e.PublishedAt).ThenByDescending(e => e.ArticleId)
            .Select(e => new Cursor(e.PublishedAt, e.ArticleId)).ToListAsync();
        List<string> From(int first) => [.. ends.Skip(first).Take(Pages).Select(cursor => $"{listing.Address}?before={cursor}")];
        return (From(Entries), From(Math.Max(0, ends.Count - Entries - Pages)));
    }

    /// <summary>Of a page that nobody asked for before: the median, when the first half has warmed the way.</summary>
    private static async Task<double> MillisecondsAsync(PortalProcess portal, List<string> addresses)
    {
        var times = new List<double>();
        foreach (var address in addresses)
        {
            var start = Stopwatch.GetTimestamp();
            await portal.Client.GetByteArrayAsync(new Uri(portal.Address, address));
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        return times.Count == 0 ? double.NaN : Report.Median(times.Skip(times.Count / 2));
    }

    private static async Task<double> ChangeAsync(Newsroom newsroom, PortalProcess portal, int number)
    {
        const string mark = "Zweiundzwanzig";
        var (path, text) = Archive.Story(number);
        await File.WriteAllTextAsync(Path.Combine(newsroom.Seeds, path), $"{text}  • {mark}\n");
        var start = Stopwatch.GetTimestamp();
        await portal.WaitAsync(Urls.Tag(mark));
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
