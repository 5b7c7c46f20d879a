using System.CommandLine;
using System.Globalization;

namespace NewsPortal.Fuzz;

/// <summary>Prints what each construct costs when it is repeated.</summary>
internal static class RepeatVerb
{
    private static readonly Option<int[]> Sizes = new("--bytes")
    {
        Description = "The sizes of the seeds", DefaultValueFactory = _ => [7_000, 60_000, 1_000_000], AllowMultipleArgumentsPerToken = true,
    };

    public static Command Create()
    {
        var verb = new Command("repeat", "Reads seeds that repeat one construct, and prints what comes out of them") { Sizes };
        verb.SetAction(parsed => Run(parsed.GetValue(Sizes)!));
        return verb;
    }

    private static int Run(int[] sizes)
    {
        Console.WriteLine("bytes\tout\tallocated MB\tms\tconstruct\tdiagnostic");
        var costs = sizes.SelectMany(size => Construct.All.Select(construct => (construct, SeedCost.Of(construct.Path, construct.Make(size))))).ToList();
        foreach (var (construct, cost) in costs)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{cost.BytesIn}\t{cost.BytesOut}\t{cost.Allocated / 1_000_000}\t{cost.Took.TotalMilliseconds:0}\t{construct.Name}\t{cost.Error}"));
        return costs.TrueForAll(row => row.Item2.Fault is null) ? 0 : 1;
    }
}
