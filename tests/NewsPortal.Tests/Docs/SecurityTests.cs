using System.Text.RegularExpressions;

namespace NewsPortal.Tests.Docs;

public sealed partial class SecurityTests
{
    /// <summary>Of ASVS 5.0.0, levels 1 and 2, without the chapters that the page leaves out.</summary>
    private const int Items = 157;

    private static readonly List<string[]> Rows = DocPage.Open("docs/security.md").Table("item");

    [Fact]
    public void Every_item_of_the_standard_has_its_line_once()
    {
        var items = Rows.SelectMany(row => row[0].Split(", ")).ToList();

        Assert.All(items, item => Assert.Matches(Item(), item));
        Assert.Equal((Items, Items), (items.Count, items.Distinct().Count()));
    }

    [Fact]
    public void Every_test_that_the_page_names_is_there()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension).ToHashSet();

        Assert.All(Rows.SelectMany(row => TestName().Matches(row[2]).Select(match => match.Value)), name => Assert.Contains(name, files));
    }

    [GeneratedRegex(@"^V\d+\.\d+\.\d+$")]
    private static partial Regex Item();

    [GeneratedRegex(@"\b\w+Tests\b")]
    private static partial Regex TestName();
}
