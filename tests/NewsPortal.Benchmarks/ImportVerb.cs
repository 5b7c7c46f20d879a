using System.CommandLine;
using System.Diagnostics;
using NewsPortal.Import;
using NewsPortal.Store;

namespace NewsPortal.Benchmarks;

/// <summary>A first import, one that finds nothing new, and one of a single changed file.</summary>
internal static class ImportVerb
{
    public static Command Create()
    {
        var stories = new Option<int>("--stories") { Description = "How many dumps are imported.", DefaultValueFactory = _ => 100_000 };
        var verb = new Command("import", "A first import, a look at unchanged files with and without trust in their times, one changed file among all, and the same rows by bare statements.") { stories };
        verb.SetAction(async (asked, stop) => await RunAsync(asked, asked.GetValue(Report.Smoke) ? 300 : asked.GetValue(stories), stop));
        return verb;
    }

    private static async Task RunAsync(ParseResult asked, int stories, CancellationToken stop)
    {
        using var newsroom = new Newsroom(stories);
        await using var services = newsroom.Services();
        var importer = services.GetRequiredService<Importer>();
        var report = new Report("import", "files", "seconds", "files/s", "peak MiB");
        // Files that were written this very moment are read again each time: what is measured is a folder that has come to rest.
        await Task.Delay(TimeSpan.FromSeconds(3), stop);
        await MeasureAsync("into an empty store", () => importer.RunAsync(null, stop));
        await MeasureAsync("nothing new, all read", () => importer.RunAsync(null, stop));
        await MeasureAsync("nothing new, times trusted", () => importer.RunAsync(null, stop, trustTimes: true));
        var (path, text) = Archive.Story(stories / 2);
        await File.WriteAllTextAsync(Path.Combine(newsroom.Seeds, path), text.Replace("print PRINT\n\n", "", StringComparison.Ordinal), stop);
        await MeasureAsync("one changed, times trusted", () => importer.RunAsync(null, stop, trustTimes: true));
        await File.WriteAllTextAsync(Path.Combine(newsroom.Seeds, path), text, stop);
        await MeasureAsync("one changed, by name", async () => (await importer.RunNamedAsync([path], stop))!);
        using var bare = new BareStore(services.GetRequiredService<Builds>().OwnPath);
        var least = bare.Write().TotalSeconds;
        report.Add("the same rows, bare statements", stories, least, stories / least, CpuClock.MemoryOf(Environment.ProcessId).Most / 1048576.0);
        report.Write(asked);

        async Task MeasureAsync(string name, Func<Task<ImportReport>> import)
        {
            var start = Stopwatch.GetTimestamp();
            var done = await import();
            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            if (done.Errors > 0) throw new InvalidOperationException(done.ToString());
            report.Add(name, stories, seconds, stories / seconds, CpuClock.MemoryOf(Environment.ProcessId).Most / 1048576.0);
        }
    }
}
