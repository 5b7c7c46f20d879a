using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace NewsPortal.Fuzz;

/// <summary>Tries one target with inputs that it makes itself. The same seed makes the same inputs.</summary>
/// <param name="begin">Told of each input before it is tried.</param>
public sealed class Fuzzer(Target target, int seed, Action<byte[]>? begin = null)
{
    /// <summary>An input that takes longer is a fault.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>On a machine that is busy with other things anything may take long once.</summary>
    private const int Tries = 3;

    private const int MostKept = 300, KeepOneOf = 50;

    private readonly Random random = new(seed);
    private readonly List<byte[]> known = [.. target.Beginnings.Select(Encoding.UTF8.GetBytes)];

    /// <summary>The slowest input so far, and how long it took.</summary>
    public (TimeSpan Took, byte[] Input) Slowest { get; private set; } = (TimeSpan.Zero, []);

    /// <summary>The first input that was at fault, with the reason; null where none was.</summary>
    public Fault? Run(long runs)
    {
        var mutator = new Mutator(random, [.. target.Words.Select(Encoding.UTF8.GetBytes)]);
        for (var run = 0L; run < runs; run++)
        {
            var input = mutator.Make(known, target.MostBytes);
            begin?.Invoke(input);
            if (Try(target, input, this) is { } fault) return fault with { Run = run };
            // Some offspring become parents, so that inputs wander away from the first ones.
            if (random.Next(KeepOneOf) != 0) continue;
            if (known.Count < MostKept) known.Add(input);
            else known[random.Next(target.Beginnings.Count, known.Count)] = input;
        }
        return null;
    }

    /// <summary>Null where an input is no fault.</summary>
    public static Fault? Try(Target target, byte[] input, Fuzzer? by = null)
    {
        var took = TimeSpan.MaxValue;
        for (var tries = 0; tries < Tries && took > Patience; tries++)
        {
            var clock = Stopwatch.GetTimestamp();
            if (Failure(target, input) is { } failure) return new(input, failure, 0);
            took = Stopwatch.GetElapsedTime(clock);
        }
        if (by is not null && took > by.Slowest.Took) by.Slowest = (took, input);
        return took > Patience ? new(input, $"It took {took.TotalSeconds:0.0} s.", 0) : null;
    }

    private static string? Failure(Target target, byte[] input)
    {
        try
        {
            target.Run(input);
            return null;
        }
        catch (Exception e)
        {
            return $"{e.GetType().Name}: {e.Message}";
        }
    }
}

/// <summary>An input that a target cannot take.</summary>
/// <param name="Run">Its number among those of the seed, from 0.</param>
public sealed record Fault(byte[] Input, string Why, long Run)
{
    /// <summary>Leaves the input where the tests find it.</summary>
    /// <returns>The file.</returns>
    public string Keep(string folder)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(Input))[..12]);
        File.WriteAllBytes(file, Input);
        return file;
    }
}
