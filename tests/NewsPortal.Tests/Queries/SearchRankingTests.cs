using NewsPortal.Queries;

namespace NewsPortal.Tests.Queries;

public sealed class SearchRankingTests : IDisposable
{
    private readonly TestPortal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task The_headline_weighs_more_than_the_standfirst_and_that_more_than_tags_and_body()
    {
        portal.Write("d.md", Story("Four", "Words.", "[Other]", "A comet was seen.")).Write("c.md", Story("Three", "Words.", "[Comet]", "Nothing."))
            .Write("b.md", Story("Two", "A comet.", "[Other]", "Nothing.")).Write("a.md", Story("A comet", "Words.", "[Other]", "Nothing."));
        for (var i = 0; i < 20; i++) portal.Write($"{i}.md", Story($"Story {i}", "Words.", "[Other]", "Nothing."));

        Assert.Equal(["A comet", "Two", "Three", "Four"], await HeadlinesAsync("comet"));
    }

    [Fact]
    public async Task Of_stories_that_fit_alike_the_newer_comes_first()
    {
        portal.Write("new.md", Story("A comet", day: "2022-05-30")).Write("old.md", Story("A comet", day: "2012-05-30")).Write("mid.md", Story("A comet", day: "2021-05-30"));
        for (var i = 0; i < 20; i++) portal.Write($"{i}.md", Story($"Story {i}"));
        await portal.ImportAsync();

        Assert.Equal([2022, 2021, 2012], (await SearchAsync("comet")).Hits.Select(hit => hit.Headline.Day.Year));
    }

    [Fact]
    public async Task Pages_follow_one_another_without_a_gap()
    {
        for (var i = 10; i < 55; i++) portal.Write($"{i}.md", Story($"A comet {i}"));
        await portal.ImportAsync();

        var pages = new[] { await SearchAsync("comet"), await SearchAsync("comet", 2), await SearchAsync("comet", 3) };

        Assert.Equal([20, 20, 5], pages.Select(page => page.Hits.Count));
        Assert.Equal(45, pages.SelectMany(page => page.Hits).Select(hit => hit.Headline.Id).Distinct().Count());
        Assert.All(pages, page => Assert.Equal((45, 3), (page.Total, page.Pages)));
    }

    [Fact, Trait("Fault", "49")]
    public async Task A_search_is_given_up_in_the_midst_of_what_it_finds()
    {
        for (var i = 0; i < 3000; i++) portal.Write($"{i}.md", Story($"A comet {i}"));
        await portal.ImportAsync();
        Assert.Equal(3000, (await SearchAsync("on:2022")).Total);

        // Each look at the clock takes a part of the time, so that the first finds some left.
        portal.Clock.AutoAdvanceAmount = TimeSpan.FromMilliseconds(600);
        await Assert.ThrowsAsync<SearchTooSlowException>(() => SearchAsync("on:2022"));
    }

    private async Task<IEnumerable<string>> HeadlinesAsync(string query)
    {
        await portal.ImportAsync();
        return (await SearchAsync(query)).Hits.Select(hit => hit.Headline.Text);
    }

    private Task<SearchResult> SearchAsync(string query, int page = 1) =>
        portal.AskAsync(db => db.SearchAsync(SearchQuery.Read(query), SearchOrder.Best, page, portal.Now, new(portal.Clock, TimeSpan.FromSeconds(1), default), default));

    private static string Story(string headline, string standfirst = "Words.", string tags = "[Other]", string body = "Nothing.", string day = "2022-05-01") =>
        $"---\nheadline: {headline}\npublished: {day}\ncategory: Science\nstandfirst: {standfirst}\ntags: {tags}\n---\n{body}\n";
}
