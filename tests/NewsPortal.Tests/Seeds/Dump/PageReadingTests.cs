namespace NewsPortal.Tests.Seeds.Dump;

public sealed class PageReadingTests
{
    private static readonly Dictionary<string, PageFile> Pages = PageFile.All().ToDictionary(page => page.Name);

    public static TheoryData<string> Names => new(Pages.Keys);

    [Theory, MemberData(nameof(Names))]
    public void A_page_is_read_as_it_specifies(string name) =>
        Assert.True(
            PageReading.Differences(Pages[name]) is { Count: 0 },
            string.Join('\n', PageReading.Differences(Pages[name]).Prepend(name)));

    [Fact]
    public void A_page_that_names_no_reading_of_a_line_or_another_one_differs()
    {
        var page = Pages.Values.First(page => page.Values("read").Any() && PageReading.Differences(page).Count == 0);
        var lines = page.Expected.ToList();
        var at = lines.FindIndex(line => line.Key == "read");
        var other = new PageLine("read", lines[at].Value.Replace(" = ", " of another kind = ", StringComparison.Ordinal));

        Assert.Single(PageReading.Differences(page with { Expected = [.. lines[..at], .. lines[(at + 1)..]] }));
        Assert.Single(PageReading.Differences(page with { Expected = [.. lines[..at], other, .. lines[(at + 1)..]] }));
        Assert.Single(PageReading.Differences(page with { Expected = [.. lines, new("read", "paragraph = “No words of it”")] }));
    }
}
