using System.Globalization;
using System.Text;
using NewsPortal.Fuzz;
using NewsPortal.Seeds;

namespace NewsPortal.Tests.Seeds.Folder;

/// <summary>What comes out of a seed, and the memory that it takes, are in proportion to what goes in.</summary>
[Trait("Fault", "42")]
public sealed class HostileSeedsTests
{
    private const string FrontMatter = "---\nheadline: X\ncategory: World\npublished: 2024-04-03\n---\n\nLead.\n\n";

    /// <summary>Tables and compiled patterns are made by the first seed of each kind.</summary>
    static HostileSeedsTests()
    {
        foreach (var construct in Construct.All) SeedCost.Of(construct.Path, construct.Make(2_000));
    }

    public static TheoryData<string, int> Repetitions()
    {
        var data = new TheoryData<string, int>();
        foreach (var construct in Construct.All)
            foreach (var bytes in (int[])[7_000, 60_000, 400_000]) data.Add(construct.Name, bytes);
        return data;
    }

    [Theory, MemberData(nameof(Repetitions))]
    public void A_construct_repeated_over_and_over_costs_in_proportion_to_the_file(string name, int bytes)
    {
        var construct = Construct.All.Single(one => one.Name == name);
        Assert.Null(SeedCost.Of(construct.Path, construct.Make(bytes)).Fault);
    }

    [Theory]
    [InlineData(50, 900, 400)]
    [InlineData(40, 900, 4_700)]
    [InlineData(480, 500, 0)]
    public void Elements_that_stay_open_in_a_block_of_HTML_are_rejected_before_they_multiply(int open, int paragraphs, int letters)
    {
        var tags = string.Join('\n', Enumerable.Range(0, open).Select(n => $"<b title=\"{n}{new string('x', letters)}\">"));
        var cost = Cost(FrontMatter + $"<div>\n<p>{tags}\n{string.Join('\n', Enumerable.Repeat("<p>y", paragraphs))}\n</div>");

        Assert.Contains("because elements such as <b> stay open", cost.Error, StringComparison.Ordinal);
        Assert.InRange(cost.Allocated, 0, 30_000_000);
    }

    [Fact]
    public void A_block_of_HTML_that_multiplies_is_named_by_its_line()
    {
        var tags = string.Concat(Enumerable.Range(0, 50).Select(n => $"<b id={n}>"));
        var error = Assert.Single(Read(FrontMatter + $"<div>\n<p>{tags}\n{string.Concat(Enumerable.Repeat("<p>y", 500))}\n</div>"));

        Assert.Equal((9, Severity.Error), (error.Line, error.Severity));
    }

    [Fact]
    public void One_forgotten_end_tag_is_forgiven() =>
        Assert.Empty(Read(FrontMatter + $"<div>\n<p><b>x\n{string.Concat(Enumerable.Repeat("<p>y", 200))}\n</div>"));

    [Theory]
    [InlineData(900, 20_000)]
    [InlineData(900, 6_000)]
    [InlineData(900, 49_000)]
    public void A_definition_whose_uses_multiply_is_rejected_before_they_do(int uses, int letters)
    {
        var seed = FrontMatter + string.Concat(Enumerable.Repeat("[a] ", uses)) + "\n\n[a]: http://x/" + new string('y', letters);
        var cost = Cost(seed);

        Assert.Contains($"is used {uses} times", cost.Error, StringComparison.Ordinal);
        Assert.InRange(cost.Allocated, 0, 5_000_000);
        Assert.Equal(11, Assert.Single(Read(seed)).Line);
    }

    [Fact]
    public void A_list_of_links_with_definitions_is_accepted()
    {
        var uses = string.Concat(Enumerable.Range(0, 300).Select(n => string.Create(CultureInfo.InvariantCulture, $"See [the {n}th page][{n % 30}] and [a].\n\n")));
        var definitions = string.Concat(Enumerable.Range(0, 30).Select(n => $"[{n}]: https://x.example/{new string('y', 400)}{n}\n"));

        Assert.Empty(Read(FrontMatter + uses + definitions + "[a]: https://x.example/\n"));
    }

    [Fact]
    public void A_body_that_exceeds_twenty_times_its_file_is_rejected_by_name()
    {
        var error = Assert.Single(Read(FrontMatter + string.Concat(Enumerable.Repeat("[^1] ", 900)) + "\n\n[^1]: Words."));

        Assert.Contains("exceeds the limit of 91", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_story_is_larger_than_the_limit_however_large_its_seed_is()
    {
        var dump = SampleDump.Of("A", body: string.Join("\n\n", Enumerable.Range(0, 25).Select(n => $"It is paragraph {n}. {new string('&', 40_000)}")));
        var cost = SeedCost.Of("a.txt", Encoding.UTF8.GetBytes(dump));

        Assert.Contains("exceeds the limit of 4000000 bytes", cost.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.md")]
    public void More_than_thirty_combining_marks_in_a_row_are_an_error_at_their_place(string path)
    {
        static string Marks(int count) => string.Concat(Enumerable.Repeat("\u0301", count));
        string Seed(string tag) => path == "a.md" ? $"---\nheadline: A\ncategory: News\npublished: 2022-05-01\ntags: [{tag}]\n---\nWords.\n" : SampleDump.Of("A", tags: [tag]);

        Assert.Empty(SeedReading.Diagnostics(path, Seed("t" + Marks(29))));
        Assert.Equal("This line has more than 30 combining marks in a row; delete them.", Assert.Single(SeedReading.Diagnostics(path, Seed("t" + Marks(31)))).Message);
        Assert.True(SeedReading.Diagnostics(path, Seed("t" + Marks(24_900)))[0].IsError);
    }

    [Theory]
    [InlineData("tags: [\"t{0}\"]", "", "The tag")]
    [InlineData("kicker: \"t{0}\"", "", "The kicker")]
    [InlineData("kicker: x", "{1}", "The text")]
    public void Marks_that_escapes_and_entities_make_are_counted_as_well(string key, string body, string what)
    {
        var text = string.Format(CultureInfo.InvariantCulture, $"---\nheadline: A\ncategory: News\npublished: 2022-05-01\n{key}\n---\nWords.\n{body}\n",
            string.Concat(Enumerable.Repeat(@"\u0301", 5_000)), string.Concat(Enumerable.Repeat("&#x301;", 5_000)));

        Assert.StartsWith($"{what} has more than 30 combining marks", Assert.Single(SeedReading.Diagnostics("a.md", text)).Message, StringComparison.Ordinal);
    }

    private static SeedCost Cost(string seed) => SeedCost.Of("a.md", Encoding.UTF8.GetBytes(seed));

    private static IReadOnlyList<Diagnostic> Read(string seed) => SeedReading.Diagnostics("a.md", seed);
}
