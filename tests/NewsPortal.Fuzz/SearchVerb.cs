using System.CommandLine;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using NewsPortal.Import;
using NewsPortal.Queries;
using NewsPortal.Store;

namespace NewsPortal.Fuzz;

internal static class SearchVerb
{
    private static readonly Option<int> Runs = new("--runs") { Description = "How many search strings", DefaultValueFactory = _ => 100_000 };
    private static readonly Option<int> Seed = new("--seed") { Description = "Repeats a run", DefaultValueFactory = _ => Random.Shared.Next() };

    private static readonly Option<string> Corpus = new("--corpus") { Description = "Where strings at fault are left, in UTF-16", DefaultValueFactory = _ => "tests/NewsPortal.Fuzz/corpus" };

    public static Command Create()
    {
        var verb = new Command("searches", "Puts search strings to a small store") { Runs, Seed, Corpus };
        verb.SetAction((parsed, stop) => RunAsync(parsed.GetValue(Runs), parsed.GetValue(Seed), Path.Combine(parsed.GetValue(Corpus)!, "searches"), stop));
        return verb;
    }

    private static async Task<int> RunAsync(int runs, int seed, string corpus, CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("newsportal-searches-");
        try
        {
            await using var services = Services(folder.FullName);
            await services.GetRequiredService<Importer>().RunAsync(null, stop);
            var parts = Enumerable.Range(0, Environment.ProcessorCount).Select(part => Task.Run(() => SearchAsync(services, runs / Environment.ProcessorCount, seed + part, corpus, stop), stop));
            var failed = (await Task.WhenAll(parts)).Count(passed => !passed);
            Console.WriteLine($"searches: {runs} strings, seed {seed}, {(failed == 0 ? "no fault" : "at fault: see above")}");
            return failed == 0 ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static ServiceProvider Services(string folder)
    {
        var seeds = Directory.CreateDirectory(Path.Combine(folder, "seeds")).FullName;
        File.WriteAllText(Path.Combine(seeds, "a.txt"), Seeds.Dump);
        File.WriteAllText(Path.Combine(seeds, "b.txt"), Seeds.JapaneseDump);
        File.WriteAllText(Path.Combine(seeds, "c.md"), Seeds.Markdown);
        return new ServiceCollection().AddNewsPortal(new PortalOptions { Seeds = seeds, Store = $"Data Source={Path.Combine(folder, "news.db")};Pooling=False" })
            .AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance).BuildServiceProvider();
    }

    private static async Task<bool> SearchAsync(ServiceProvider services, int runs, int seed, string corpus, CancellationToken stop)
    {
        var random = new Random(seed);
        await using var db = await services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(stop);
        for (var run = 0; run < runs; run++)
        {
            var text = SearchStrings.Make(random);
            try
            {
                var deadline = new SearchDeadline(TimeProvider.System, Fuzzer.Patience, stop);
                await AskAsync(db, SearchQuery.Read(text), run, deadline, stop);
                db.ChangeTracker.Clear();
            }
            catch (Exception e) when (!stop.IsCancellationRequested)
            {
                var fault = new Fault(Encoding.Unicode.GetBytes(text), $"{e.GetType().Name}: {e.Message}", run);
                Console.WriteLine($"searches: string {run} of seed {seed} is at fault: {fault.Why} It is left in {fault.Keep(corpus)}");
                return false;
            }
        }
        return true;
    }

    /// <summary>In turn: the page, in two orders; its feed; what is offered where nothing is found; what is offered while one writes.</summary>
    private static async Task AskAsync(PortalDb db, SearchQuery query, int turn, SearchDeadline deadline, CancellationToken stop)
    {
        switch (turn % 5)
        {
            case 0: await db.SearchAsync(query, SearchOrder.Best, 1, DateTime.UtcNow, deadline, stop); break;
            case 1: await db.SearchAsync(query, SearchOrder.Oldest, 2, DateTime.UtcNow, deadline, stop); break;
            case 2: await db.FindNewestAsync(query, Cursor.At(DateTime.UtcNow), 20, deadline, stop); break;
            case 3: await db.SuggestAsync(query, deadline, stop); break;
            default: await db.NearAsync(query.Text, 8, stop); break;
        }
    }
}
