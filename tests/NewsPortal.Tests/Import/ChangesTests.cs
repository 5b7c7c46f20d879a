using NewsPortal.Import;

namespace NewsPortal.Tests.Import;

public sealed class ChangesTests : IDisposable
{
    private const string Day = "/2022/05/01";

    private readonly TestPortal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task In_a_new_store_nothing_has_changed()
    {
        portal.Write("a.txt", SampleDump.Of("One"));

        Assert.Equal(Changes.None, await ChangesAsync());
    }

    [Fact]
    public async Task A_story_that_is_new_and_one_that_says_something_else_are_named_and_no_other()
    {
        portal.Write("a.txt", SampleDump.Of("One")).Write("b.txt", SampleDump.Of("Two"));
        await portal.ImportAsync();

        portal.Write("a.txt", SampleDump.Of("One", body: "Other words.")).Write("c.txt", SampleDump.Of("Three"));

        Assert.Equal([$"{Day}/one", $"{Day}/three"], (await ChangesAsync()).Stories.Order());
    }

    [Fact]
    public async Task A_story_that_moves_is_named_by_both_addresses()
    {
        portal.Write("a.txt", SampleDump.Of("One"));
        await portal.ImportAsync();

        portal.Write("a.txt", SampleDump.Of("Two"));

        Assert.Equal([$"{Day}/one", $"{Day}/two"], (await ChangesAsync()).Stories.Order());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("---\nheadline: One\npublished: 2022-05-01\ncategory: News\nstatus: withdrawn\n---\nWords.")]
    [InlineData("---\nheadline: One\npublished: 2032-05-01\ncategory: News\n---\nWords.")]
    public async Task A_story_that_is_taken_back_is_named(string? text)
    {
        portal.Write("a.md", "---\nheadline: One\npublished: 2022-05-01\ncategory: News\n---\nWords.");
        await portal.ImportAsync();

        if (text is null) portal.Delete("a.md");
        else portal.Write("a.md", text);

        Assert.Equal([$"{Day}/one"], (await ChangesAsync()).Stories);
    }

    [Fact]
    public async Task A_story_that_waits_is_named_when_its_time_comes()
    {
        await portal.ImportAsync();
        portal.Write("a.txt", SampleDump.Of("Later", date: "June 2, 2022"));
        Assert.Empty((await ChangesAsync()).Stories);

        portal.Clock.Advance(TimeSpan.FromDays(3));

        Assert.Equal(["/2022/06/02/later"], (await ChangesAsync()).Stories);
    }

    [Fact]
    public async Task A_file_of_another_name_or_one_that_cannot_be_read_changes_nothing()
    {
        portal.Write("a.txt", SampleDump.Of("One")).Write("b.txt", SampleDump.Of("Two"));
        await portal.ImportAsync();

        portal.Rename("a.txt", "sub/z.txt").Write("b.txt", "");

        Assert.Empty((await ChangesAsync()).Stories);
    }

    [Fact]
    public async Task The_listings_and_the_day_of_a_story_are_named_while_they_have_one()
    {
        portal.Write("a.txt", SampleDump.Of("One", category: "WORLD > Asia", body: "Hanoi, May 1–Words.", tags: ["Trade", "Rain"])).Write("b.txt", SampleDump.Of("Two"));
        await portal.ImportAsync();

        portal.Write("a.txt", SampleDump.Of("One", date: "May 2, 2022", category: "WORLD > Africa", body: "Lagos, May 2–Words.", tags: ["Rain"]));

        Assert.Equal(
            ["/2022/05/01", "/2022/05/02", "/by/jiji-press", "/from/lagos", "/tags/rain", "/world", "/world/africa"],
            (await ChangesAsync()).Listings.Order(StringComparer.Ordinal));
    }

    private async Task<Changes> ChangesAsync() => (await portal.ImportAsync()).Changes;
}
