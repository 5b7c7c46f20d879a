using System.CommandLine;

namespace NewsPortal.Faults;

/// <summary>One trial: so many rounds, from one seed. A round gives the seconds until the portal was right again, where it measures them.</summary>
internal static class Trial
{
    public static Command Verb(string name, string description, int rounds, Func<Newsroom, int, Task<double?>> round)
    {
        var count = new Option<int>("--rounds") { Description = "How many", DefaultValueFactory = _ => rounds };
        var seed = new Option<int>("--seed") { Description = "Repeats a trial", DefaultValueFactory = _ => Random.Shared.Next() };
        var verb = new Command(name, description) { count, seed };
        verb.SetAction((parsed, _) => RunAsync(name, parsed.GetValue(count), parsed.GetValue(seed), round));
        return verb;
    }

    private static async Task<int> RunAsync(string name, int rounds, int seed, Func<Newsroom, int, Task<double?>> round)
    {
        Console.WriteLine($"{name}: seed {seed}, {rounds} rounds");
        await using var newsroom = new Newsroom(new Random(seed));
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
