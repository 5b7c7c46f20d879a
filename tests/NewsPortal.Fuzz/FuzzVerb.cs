using System.CommandLine;
using System.Diagnostics;

namespace NewsPortal.Fuzz;

internal static class FuzzVerb
{
    private static readonly Option<long> Runs = new("--runs") { Description = "How many inputs for each target", DefaultValueFactory = _ => 100_000 };
    private static readonly Option<int> Seed = new("--seed") { Description = "Repeats a run", DefaultValueFactory = _ => Random.Shared.Next() };
    private static readonly Option<string> Only = new("--target") { Description = $"One of {string.Join(", ", Targets.All.Select(t => t.Name))}; all of them without it" };
    private static readonly Option<string> Corpus = new("--corpus") { Description = "Where inputs at fault are left", DefaultValueFactory = _ => "tests/NewsPortal.Fuzz/corpus" };

    public static Command Create()
    {
        var verb = new Command("fuzz", "Mutates inputs for the readers of seeds, searches, addresses and headers") { Runs, Seed, Only, Corpus };
        verb.SetAction(parsed => Run(parsed.GetValue(Runs), parsed.GetValue(Seed), parsed.GetValue(Only), parsed.GetValue(Corpus)!));
        return verb;
    }

    private static int Run(long runs, int seed, string? only, string corpus) =>
        // All of them run, whatever became of the one before.
        Targets.All.Where(t => only is null || t.Name == only).Select(target => Passes(target, runs, seed, corpus)).ToList().TrueForAll(passed => passed) ? 0 : 1;

    private static bool Passes(Target target, long runs, int seed, string corpus)
    {
        var clock = Stopwatch.GetTimestamp();
        using var witness = new Witness(target, Path.Combine(corpus, target.Name));
        var fuzzer = new Fuzzer(target, seed, witness.Begin);
        if (fuzzer.Run(runs) is not { } fault)
        {
            Console.WriteLine($"{target.Name}: {runs} inputs, seed {seed}, no fault; the slowest took {fuzzer.Slowest.Took.TotalMilliseconds:0} ms, all {Stopwatch.GetElapsedTime(clock).TotalSeconds:0} s");
            return true;
        }
        Console.WriteLine($"{target.Name}: input {fault.Run} of seed {seed} is at fault: {fault.Why} It is left in {fault.Keep(Path.Combine(corpus, target.Name))}");
        return false;
    }
}
