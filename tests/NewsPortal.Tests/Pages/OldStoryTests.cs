using AngleSharp.Dom;

namespace NewsPortal.Tests.Pages;

/// <summary>Who reads an old story is shown first what came of it.</summary>
public sealed class OldStoryTests : IAsyncLifetime
{
    private TestSite site = null!;

    public async Task InitializeAsync()
    {
        var portal = new TestPortal();
        foreach (var (headline, date, tags) in new[]
        {
            ("A plan", "May 1, 1999", "Bridge, Steel"), ("A bridge", "May 1, 2001", "Bridge, Steel"), ("Paint", "May 1, 2009", "Bridge"),
            ("A flood", "May 1, 2011", "Bridge, Steel"), ("Fresh", "May 30, 2022", "Bridge"), ("Alone", "May 2, 2001", "Nothing"),
        }) portal.Write($"{headline}.txt", SampleDump.Of(headline, date: date, tags: tags.Split(", ")));
        await portal.ImportAsync();
        site = await TestSite.StartAsync(portal);
    }

    public Task DisposeAsync() => site.DisposeAsync().AsTask();

    [Fact]
    public async Task Its_age_names_the_later_story_that_has_most_in_common_with_it()
    {
        var age = (await site.PageAsync("/2001/05/01/a-bridge")).QuerySelector(".age")!;

        Assert.Equal("This story is 21 years old. Since then: A flood (May 1, 2011).", Words(age));
        Assert.Equal("/2011/05/01/a-flood", age.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Where_nothing_came_of_it_the_age_says_no_more_than_the_age() =>
        Assert.Equal("This story is 21 years old.", Words((await site.PageAsync("/2001/05/02/alone")).QuerySelector(".age")!));

    [Fact]
    public async Task Related_stories_come_in_two_lists_those_that_came_later_first()
    {
        var lists = (await site.PageAsync("/2001/05/01/a-bridge")).QuerySelectorAll(".related");

        Assert.Equal(["Since then: A flood, Fresh, Paint", "Before that: A plan"],
            lists.Select(list => $"{Words(list.QuerySelector("h2")!)}: {string.Join(", ", list.QuerySelectorAll("a").Select(Words))}"));
        Assert.Equal("May 1, 2011 · also about Bridge, Steel", Words(lists[0].QuerySelector(".credits")!));
    }

    [Fact]
    public async Task Under_a_story_of_today_they_come_in_one() =>
        Assert.Equal(["Related stories"], (await site.PageAsync("/2022/05/30/fresh")).QuerySelectorAll(".related h2").Select(Words));

    [Fact]
    public async Task The_way_on_stands_before_the_way_back()
    {
        Assert.Equal(["next", "prev"], (await site.PageAsync("/2011/05/01/a-flood")).QuerySelectorAll(".neighbours a").Select(a => a.GetAttribute("rel")));
        Assert.Equal(["prev"], (await site.PageAsync("/2022/05/30/fresh")).QuerySelectorAll(".neighbours a").Select(a => a.GetAttribute("rel")));
    }

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
