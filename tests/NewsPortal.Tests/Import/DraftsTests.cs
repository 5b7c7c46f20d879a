using Microsoft.EntityFrameworkCore;
using NewsPortal.Seeds;

namespace NewsPortal.Tests.Import;

/// <summary>Stories that are not to be read yet, or no longer.</summary>
public sealed class DraftsTests : IDisposable
{
    private readonly TestPortal portal = new();

    public void Dispose() => portal.Dispose();

    [Theory]
    [InlineData("status: draft")]
    [InlineData("draft: true")]
    public async Task A_draft_is_in_no_output_and_is_no_error(string line)
    {
        portal.Write("a.md", Story(line));
        var report = await portal.ImportAsync();

        Assert.Equal((0, 0, false), (report.Errors, report.Added, report.ChangedAnything));
        Assert.Equal("a.md:5:1: warning: This is a draft; it is not published.", Assert.Single(report.Diagnostics).ToString());
        Assert.Equal(0, await StoriesAsync() + await portal.AskAsync(db => db.Listings.CountAsync())
            + await portal.AskAsync(db => db.Permalinks.CountAsync()));
    }

    [Fact]
    public async Task A_draft_is_reported_by_every_import()
    {
        portal.Write("a.md", Story("draft: true"));
        await portal.ImportAsync();

        Assert.Equal(Severity.Warning, Assert.Single((await portal.ImportAsync()).Diagnostics).Severity);
    }

    [Fact]
    public async Task A_story_that_goes_back_to_a_draft_leaves_the_site_and_comes_back_to_its_address()
    {
        portal.Write("a.md", Story("status: published"));
        await portal.ImportAsync();
        Assert.Equal(1, await StoriesAsync());

        portal.Write("a.md", Story("draft: true"));
        var report = await portal.ImportAsync();
        Assert.Equal((1, 1, 0), (report.Changed, report.TakenBack, await StoriesAsync()));
        Assert.Equal(0, await portal.AskAsync(db => db.Listings.CountAsync()) + await portal.AskAsync(db => db.Days.CountAsync()));
        Assert.Null((await portal.AskAsync(db => db.Permalinks.SingleAsync(permalink => permalink.Path == "/2022/05/01/ferry"))).WithdrawnAt);

        portal.Write("a.md", Story("draft: false"));
        await portal.ImportAsync();
        Assert.Equal("/2022/05/01/ferry", await portal.AddressOfAsync("Ferry"));
    }

    [Fact]
    public async Task A_story_that_goes_back_to_a_draft_leaves_the_site_even_if_it_is_unfinished()
    {
        portal.Write("a.md", Story("status: published"));
        await portal.ImportAsync();
        portal.Write("a.md", "---\nheadline: Ferry\ndraft: true\n---\n");

        Assert.Equal((0, 0), ((await portal.ImportAsync()).Errors, await StoriesAsync()));
    }

    [Fact]
    public async Task A_scheduled_story_that_becomes_a_draft_is_scheduled_no_longer()
    {
        portal.Write("a.md", Story("status: published", date: "2022-06-02"));
        Assert.Equal(1, (await portal.ImportAsync()).Waiting);
        portal.Write("a.md", Story("status: draft", date: "2022-06-02"));
        Assert.Equal(0, (await portal.ImportAsync()).Waiting);

        portal.Clock.Advance(TimeSpan.FromDays(3));
        await portal.ImportAsync();
        Assert.Equal(0, await StoriesAsync());
    }

    private Task<int> StoriesAsync() => portal.AskAsync(db => db.Articles.CountAsync());

    private static string Story(string line, string date = "2022-05-01") =>
        $"---\nheadline: Ferry\npublished: {date}\ncategory: News\n{line}\ntags: [Sea]\n---\nA ferry sailed.\n";
}
