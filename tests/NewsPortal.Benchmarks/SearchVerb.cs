using System.CommandLine;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Import;
using NewsPortal.Queries;
using NewsPortal.Store;

namespace NewsPortal.Benchmarks;

/// <summary>Searches of every kind beside the bare statement of the full-text index for the same.</summary>
internal static class SearchVerb
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    private const string Bare = "SELECT rowid FROM Search WHERE Search MATCH $0 ORDER BY rank LIMIT 20";

    /// <summary>What no page of results can do without, by the index alone.</summary>
    private const string BareWithTexts = """
        SELECT rowid, highlight(Search, 0, '[', ']'), highlight(Search, 1, '[', ']'), snippet(Search, 2, '[', ']', '…', 44)
        FROM Search WHERE Search MATCH $0 ORDER BY rank LIMIT 20
        """;

    private static readonly (string Name, string Query, string? Bare)[] Searches =
    [
        ("the commonest word", "the", "the"),
        ("a common word", "minister", "minister"),
        ("a rare word", Words.Of(19_000), Words.Of(19_000)),
        ("two words", $"agreement {Words.Of(500)}", $"agreement AND {Words.Of(500)}"),
        ("a phrase", "\"minister year\"", "\"minister year\""),
        ("two characters", "地震", "\"地\u2060震\""),
        ("a word in a section", "bridge in:science", null),
        ("a tag and a year", $"tag:\"{Archive.Tag(3)}\" on:2015", null),
    ];

    public static Command Create()
    {
        var stories = new Option<int>("--stories") { Description = "How many stories are searched.", DefaultValueFactory = _ => 100_000 };
        var rounds = new Option<int>("--rounds") { Description = "How often each search is made.", DefaultValueFactory = _ => 40 };
        var store = new Option<FileInfo?>("--store") { Description = "A store of such stories that is there already: nothing is imported." };
        var verb = new Command("search", "Searches of every kind, as a page of results makes them, beside bare statements of the full-text index.") { stories, rounds, store };
        verb.SetAction(async (asked, stop) =>
        {
            var smoke = asked.GetValue(Report.Smoke);
            using var newsroom = asked.GetValue(store) is { } made ? new Newsroom(made.FullName) : new Newsroom(smoke ? 300 : asked.GetValue(stories));
            await RunAsync(asked, newsroom, smoke ? 2 : asked.GetValue(rounds), stop);
        });
        return verb;
    }

    private static async Task RunAsync(ParseResult asked, Newsroom newsroom, int rounds, CancellationToken stop)
    {
        await using var services = newsroom.Services();
        if (newsroom.IsNew) await services.GetRequiredService<Importer>().RunAsync(null, stop);
        var contexts = services.GetRequiredService<IDbContextFactory<PortalDb>>();
        var report = new Report("search", "stories found", "p50 ms", "p95 ms", "bare p50 ms", "bare p95 ms", "p95 ratio", "bare with texts p50 ms");
        foreach (var (name, query, bare) in Searches)
        {
            var (found, own, index, texts) = (0, new List<double>(), new List<double>(), new List<double>());
            await WarmUpAsync(rounds, () => Task.WhenAll(SearchAsync(contexts, query, stop), bare is null ? Task.CompletedTask : BareAsync(contexts, Bare, bare, stop)));
            for (var round = 0; round < rounds; round++)
            {
                var start = Stopwatch.GetTimestamp();
                found = await SearchAsync(contexts, query, stop);
                own.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                if (bare is null) continue;
                start = Stopwatch.GetTimestamp();
                await BareAsync(contexts, Bare, bare, stop);
                index.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                start = Stopwatch.GetTimestamp();
                await BareAsync(contexts, BareWithTexts, bare, stop);
                texts.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
            Add(report, name, found, own, index, texts);
        }
        report.Write(asked);
    }

    /// <summary>The runtime compiles well what is called often; a portal that has been searched for a minute is measured, not one that has just started.</summary>
    private static async Task WarmUpAsync(int rounds, Func<Task> search)
    {
        var start = Stopwatch.GetTimestamp();
        for (var round = 0; round <= 3 * rounds && Stopwatch.GetElapsedTime(start) < WarmUp; round++) await search();
    }

    /// <summary>All that a page of results asks for: the count, twenty stories with what was found in them, and the facets.</summary>
    private static async Task<int> SearchAsync(IDbContextFactory<PortalDb> contexts, string query, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var deadline = new SearchDeadline(TimeProvider.System, TimeSpan.FromMinutes(1), stop);
        return (await db.SearchAsync(SearchQuery.Read(query), SearchOrder.Best, 1, DateTime.UtcNow, deadline, stop)).Total;
    }

    private static async Task BareAsync(IDbContextFactory<PortalDb> contexts, string sql, string match, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        await db.Database.OpenConnectionAsync(stop);
        using var statement = new Statement(db, sql, 1);
        statement.Read(row => row.GetInt64(0), match);
    }

    private static void Add(Report report, string name, int found, List<double> own, List<double> index, List<double> texts)
    {
        var (ours, bare) = (own.Order().ToList(), index.Order().ToList());
        double At(List<double> times, double share) => times.Count == 0 ? double.NaN : times[(int)(share * (times.Count - 1))];
        report.Add(name, found, At(ours, 0.5), At(ours, 0.95), At(bare, 0.5), At(bare, 0.95), At(ours, 0.95) / At(bare, 0.95), At([.. texts.Order()], 0.5));
    }
}
