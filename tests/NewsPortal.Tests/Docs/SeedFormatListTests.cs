namespace NewsPortal.Tests.Docs;

public sealed class SeedFormatListTests
{
    private static readonly List<string> Lists = [.. DocPage.Open("docs/seed-format.md").Table("list").Select(cells => cells[0])];

    [Fact]
    public void Every_list_of_words_that_the_page_names_is_there() =>
        Assert.All(Lists, list => Assert.True(File.Exists(Path.Combine(Repository.Root, list)), list));

    [Fact]
    public void The_page_names_every_list_of_phrases() => Assert.Empty(
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "src/NewsPortal/Seeds/Dump/Phrases"))
            .Select(file => Path.GetRelativePath(Repository.Root, file))
            .Except(Lists));
}
