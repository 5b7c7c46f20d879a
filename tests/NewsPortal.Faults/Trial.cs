using System.CommandLine;

namespace NewsPortal.Faults;

/// <summary>One trial: so many rounds, from one seed. A round gives the seconds until the portal was right again, where it measures them.</summary>
internal static class Trial
{
    /// <param name="operations">How much happens in a round; zero where that is not to choose.</param>
    /// <param name="figure">Seconds after which the portal is asked to be right again; zero where nothing is asked.</param>
    public static Command Verb(string name, string description, int rounds, Func<Newsroom, int, Task<double?>> round, int operations = 0, double figure = 0)
    {
        var count = new Option<int>("--rounds") { Description = "How many", DefaultValueFactory = _ => rounds };
        var seed = new Option<int>("--seed") { Description = "Repeats a trial", DefaultValueFactory = _ => Random.Shared.Next() };
        var strict = new Option<bool>("--strict") { Description = "Fails at the figures that docs/faults.md names; without it at several times those, since machines that run tests have other work" };
        var size = new Option<int>("--operations") { Description = "How much happens in a round", DefaultValueFactory = _ => operations };
        var verb = new Command(name, description) { count, seed, strict };
        if (operations > 0) verb.Add(size);
        verb.SetAction((parsed, stop) => RunAsync(
            new(name, parsed.GetValue(count), parsed.GetValue(seed), operations > 0 ? parsed.GetValue(size) : 0, figure, parsed.GetValue(strict)), round, stop));
        return verb;
    }

    private static async Task<int> RunAsync(Plan plan, Func<Newsroom, int, Task<double?>> round, CancellationToken stop)
    {
        Console.WriteLine($"{plan.Name}: seed {plan.Seed}, {plan.Rounds} rounds{(plan.Operations > 0 ? $" of {plan.Operations} operations" : "")}{(plan.IsStrict ? ", strict" : "")}");
        await using var newsroom = new Newsroom(new Random(plan.Seed)) { Operations = plan.Operations, Figure = plan.Figure, IsStrict = plan.IsStrict };
        var seconds = new List<double>();
        for (var i = 1; i <= plan.Rounds; i++)
        {
            // Whoever ends the trial has little time: the portal goes first, and the round cannot do without it.
            await using var end = stop.Register(() => End(plan, newsroom, i, Summary([.. seconds], plan.Figure)));
            try
            {
                if (await round(newsroom, i) is { } took) seconds.Add(took);
            }
            catch (Exception e)
            {
                newsroom.IsKept = true;
                Console.WriteLine($"{plan.Name}: round {i} of seed {plan.Seed} failed: {e.Message}\nIts folder is {newsroom.Folder}\n{newsroom.LogTail()}");
                return 1;
            }
            if (i % 20 == 0) Console.WriteLine($"{plan.Name}: {i} rounds");
        }
        Console.WriteLine($"{plan.Name}: {plan.Rounds} rounds, seed {plan.Seed}, no fault. {Summary(seconds, plan.Figure)}");
        return 0;
    }

    private static void End(Plan plan, Newsroom newsroom, int round, string summary)
    {
        newsroom.IsKept = true;
        Console.WriteLine($"{plan.Name}: round {round} of seed {plan.Seed} was ended from outside. {summary} Its folder is {newsroom.Folder}");
        newsroom.End();
    }

    private static string Summary(List<double> seconds, double figure)
    {
        seconds.Sort();
        var asked = figure > 0 ? FormattableString.Invariant($" {figure:0} s are asked.") : "";
        return seconds.Count == 0 ? "" : FormattableString.Invariant($"Right again after {seconds[seconds.Count / 2]:0.0} s (median), {seconds[^1]:0.0} s at most.{asked}");
    }

    private sealed record Plan(string Name, int Rounds, int Seed, int Operations, double Figure, bool IsStrict);
}
