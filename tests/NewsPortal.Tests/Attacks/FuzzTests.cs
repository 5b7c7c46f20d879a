using NewsPortal.Fuzz;

namespace NewsPortal.Tests.Attacks;

/// <summary>What the fuzzer ever found, and a little more of it.</summary>
[Trait("Fault", "27"), Trait("Fault", "41"), Trait("Fault", "42"), Trait("Fault", "43")]
public sealed class FuzzTests
{
    private const int Runs = 1500;

    private static readonly string Corpus = Path.Combine(Repository.Root, "tests", "NewsPortal.Fuzz", "corpus");

    public static TheoryData<string> Names => [.. Targets.All.Select(target => target.Name)];

    [Theory, MemberData(nameof(Names))]
    public void What_was_once_at_fault_is_at_fault_no_more(string name)
    {
        var folder = Path.Combine(Corpus, name);
        var files = Directory.GetFiles(folder);

        Assert.NotEmpty(files);
        foreach (var file in files) Assert.True(Fuzzer.Try(Target(name), File.ReadAllBytes(file)) is null, $"{file} is at fault.");
    }

    [Theory, MemberData(nameof(Names))]
    public void No_input_made_by_chance_is_at_fault(string name)
    {
        var seed = Chance.Seed;
        var fault = new Fuzzer(Target(name), seed).Run(Runs);

        Assert.True(fault is null, fault is null ? "" : $"Input {fault.Run} of seed {seed} is at fault: {fault.Why} It is left in {fault.Keep(Path.Combine(Corpus, name))}.");
    }

    private static Target Target(string name) => Targets.All.Single(target => target.Name == name);
}
