using System.Text.RegularExpressions;

namespace NewsPortal.Tests.Docs;

public sealed partial class FaultsTests
{
    private const int Faults = 89;

    private static readonly DocPage Page = DocPage.Open("docs/faults.md");
    private static readonly string Tests = Path.Combine(Repository.Root, "tests");

    [Fact]
    public void Every_fault_has_its_line() => Assert.Equal(Enumerable.Range(1, Faults).Select(number => $"{number}"), Page.Table("number").Select(row => row[0]));

    [Fact]
    public void Every_test_that_the_page_names_is_there()
    {
        var files = Directory.EnumerateFiles(Tests, "*Tests.cs", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension).ToHashSet();
        Assert.All(Page.Table("number").SelectMany(row => TestName().Matches(row[2]).Select(match => match.Value)), name => Assert.Contains(name, files));
    }

    [Fact]
    public void Every_trial_that_the_page_names_is_there_and_no_other()
    {
        var verbs = TrialVerb().Matches(File.ReadAllText(Path.Combine(Tests, "NewsPortal.Faults", "Program.cs"))).Select(match => match.Groups[1].Value);
        var named = Page.Table("number").SelectMany(row => Trial().Matches(row[2]).Select(match => match.Groups[1].Value)).Distinct();
        Assert.Equal(verbs.Order(), named.Order());
    }

    /// <summary>A test that says which fault it holds stands in the line of that fault.</summary>
    [Fact]
    public void Every_test_with_a_number_stands_in_the_line_of_that_number()
    {
        var lines = Page.Table("number").ToDictionary(row => row[0], row => row[2]);
        foreach (var file in Directory.EnumerateFiles(Tests, "*Tests.cs", SearchOption.AllDirectories))
            foreach (var number in Trait().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))
                Assert.Contains(Path.GetFileNameWithoutExtension(file), lines[number], StringComparison.Ordinal);
    }

    /// <summary>And the other way round: <c>dotnet test --filter Fault=31</c> runs what the line of 31 names.</summary>
    [Fact]
    public void Every_test_that_a_line_names_has_its_number()
    {
        var numbers = Directory.EnumerateFiles(Tests, "*Tests.cs", SearchOption.AllDirectories)
            .SelectMany(file => Trait().Matches(File.ReadAllText(file)), (file, match) => (Path.GetFileNameWithoutExtension(file), match.Groups[1].Value)).ToHashSet();
        Assert.All(Page.Table("number").SelectMany(row => TestName().Matches(row[2]), (row, match) => (match.Value, row[0])), named => Assert.Contains(named, numbers));
    }

    [GeneratedRegex(@"\b\w+Tests\b")]
    private static partial Regex TestName();

    [GeneratedRegex(@"Trial\.Verb\(""(\w+)""")]
    private static partial Regex TrialVerb();

    [GeneratedRegex(@"trial (\w+)")]
    private static partial Regex Trial();

    [GeneratedRegex(@"Trait\(""Fault"", ""(\d+)""\)")]
    private static partial Regex Trait();
}
