namespace NewsPortal.Tests.Seeds.Dump;

public sealed class PageReadingTests
{
    private static readonly Dictionary<string, PageFile> Pages = PageFile.All().ToDictionary(page => page.Name);

    public static TheoryData<string> Names => new(Pages.Keys);

    [Theory, MemberData(nameof(Names))]
    public void A_page_is_read_as_it_specifies(string name) =>
        Assert.True(PageReading.Differences(Pages[name]) is { Count: 0 }, string.Join('\n', PageReading.Differences(Pages[name]).Prepend(name)));
}
