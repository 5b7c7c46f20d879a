using System.CommandLine;

namespace NewsPortal.Faults;

/// <summary>One trial: so many rounds, from one seed. A round gives the seconds until the portal was right again, where it measures them.</summary>
internal static class Trial
{
    /// <param name="operations">How much happens in a round; zero where that is not to choose.</param>
    public static Command Verb(string name, string description, int rounds, Func<Newsroom, int, Task<double?>> round, int operations = 0)
    {
        var count = new Option<int>("--rounds") { Description = "How many", DefaultValueFactory = _ => rounds };
        var seed = new Option<int>("--seed") { Description = "Repeats a trial", DefaultValueFactory = _ => Random.Shared.Next() };
        var size = new Option<int>("--operations") { Description = "How much happens in a round", DefaultValueFactory = _ => operations };
        var verb = new Command(name, description) { count, seed };
        if (operations > 0) verb.Add(size);
        verb.SetAction((parsed, _) => RunAsync(name, parsed.GetValue(count), parsed.GetValue(seed), round, operations > 0 ? parsed.GetValue(size) : 0));
        return verb;
    }

    private static async Task<int> RunAsync(string name, int rounds, int seed, Func<Newsroom, int, Task<double?>> round, int operations)
    {
        Console.WriteLine($"{name}: seed {seed}, {rounds} rounds{(operations > 0 ? $" of {operations} operations" : "")}");
        await using var newsroom = new Newsroom(new Random(seed)) { Operations = operations };
        var seconds = new List<double>();
        for (var i = 1; i <= rounds; i++)
        {
            try
            {
                if (await round(newsroom, i) is { } took) seconds.Add(took);
            }
            catch (Exception e)
            {
                newsroom.IsKept = true;
                Console.WriteLine($"{name}: round {i} of seed {seed} failed: {e.Message}\nIts folder is {newsroom.Folder}\n{newsroom.LogTail()}");
                return 1;
            }
            if (i % 20 == 0) Console.WriteLine($"{name}: {i} rounds");
        }
        Console.WriteLine($"{name}: {rounds} rounds, seed {seed}, no fault. {Summary(seconds)}");
        return 0;
    }

    private static string Summary(List<double> seconds)
    {
        seconds.Sort();
        return seconds.Count == 0 ? "" : FormattableString.Invariant($"Right again after {seconds[seconds.Count / 2]:0.0} s (median), {seconds[^1]:0.0} s at most.");
    }
}
