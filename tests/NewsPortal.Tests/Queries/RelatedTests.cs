using Microsoft.EntityFrameworkCore;
using NewsPortal.Queries;

namespace NewsPortal.Tests.Queries;

public sealed class RelatedTests : IDisposable
{
    private readonly TestPortal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task The_sequel_of_an_old_story_is_found_among_however_many_newer_ones()
    {
        Write("Old", "May 1, 2001", "Rivers");
        Write("Sequel", "May 9, 2001", "Rivers");
        for (var day = 1; day <= 31; day++) Write($"Of {day}", $"May {day}, 2021", "Rivers");
        await portal.ImportAsync();

        Assert.Contains("Sequel", (await RelatedAsync("Old", sequels: true, most: 30)).Select(r => r.Headline));
    }

    [Fact]
    public async Task Each_names_all_that_it_shares_even_where_one_tag_has_many_newer_stories()
    {
        Write("Old", "May 1, 2001", "Rivers", "Bridges");
        Write("Both", "May 1, 1991", "Rivers", "Bridges");
        for (var day = 1; day <= 31; day++) Write($"Of {day}", $"May {day}, 2021", "Rivers");
        await portal.ImportAsync();

        var first = (await RelatedAsync("Old", sequels: false, most: 5))[0];

        Assert.Equal(("Both", "also about Rivers, Bridges", false), (first.Headline, first.Reason, first.IsLater));
    }

    [Fact]
    public async Task To_have_come_later_counts_as_one_thing_more_in_common_where_sequels_are_asked_for()
    {
        Write("Old", "May 1, 2001", "Rivers", "Bridges");
        Write("Both", "May 1, 1991", "Rivers", "Bridges");
        Write("Later", "May 1, 2011", "Rivers");
        await portal.ImportAsync();

        Assert.Equal(["Later", "Both"], (await RelatedAsync("Old", sequels: true, most: 5)).Select(r => r.Headline));
        Assert.Equal(["Both", "Later"], (await RelatedAsync("Old", sequels: false, most: 5)).Select(r => r.Headline));
    }

    [Fact]
    public async Task A_story_with_more_tags_than_anyone_needs_is_answered()
    {
        string[] tags = [.. Enumerable.Range(1, 60).Select(i => $"Tag {i}")];
        Write("Old", "May 1, 2001", tags);
        Write("Later", "May 1, 2011", tags);
        await portal.ImportAsync();

        Assert.Single(await RelatedAsync("Old", sequels: true, most: 5));
    }

    private void Write(string headline, string date, params string[] tags) => portal.Write($"{headline}.txt", SampleDump.Of(headline, date: date, tags: tags));

    private Task<IReadOnlyList<Related>> RelatedAsync(string headline, bool sequels, int most) =>
        portal.AskAsync(async db => (await Surroundings.FindAsync(db, await db.Articles.SingleAsync(a => a.Headline == headline), sequels, most, default)).Related);
}
