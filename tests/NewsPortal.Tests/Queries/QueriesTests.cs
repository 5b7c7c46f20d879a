using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Queries;

namespace NewsPortal.Tests.Queries;

public sealed class QueriesTests : IDisposable
{
    private readonly TestPortal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task Pages_neither_repeat_nor_miss_when_a_story_is_published_meanwhile()
    {
        for (var i = 10; i < 60; i++) portal.Write($"{i}.txt", SampleDump.Of($"Story {i}", time: i % 3 == 0 ? null : "5:59 p.m."));
        await portal.ImportAsync();
        var expected = await portal.AskAsync(db => db.Everything().NewestFirst().Select(f => f.Article.Headline).ToListAsync());

        var first = await LedgerAsync(null, null);
        portal.Write("new.txt", SampleDump.Of("Hot off the press", date: "May 31, 2022"));
        await portal.ImportAsync();
        var second = await LedgerAsync(first.Older, null);
        var third = await LedgerAsync(second.Older, null);

        Assert.Equal(expected, Texts(first).Concat(Texts(second)).Concat(Texts(third)));
        Assert.Null(third.Older);
    }

    [Fact]
    public async Task The_way_back_shows_the_same_stories_as_the_way_there()
    {
        for (var i = 10; i < 60; i++) portal.Write($"{i}.txt", SampleDump.Of($"Story {i}"));
        await portal.ImportAsync();
        var first = await LedgerAsync(null, null);
        var second = await LedgerAsync(first.Older, null);
        var third = await LedgerAsync(second.Older, null);

        var back = await LedgerAsync(null, third.Newer);
        var home = await LedgerAsync(null, back.Newer);

        Assert.Equal(Texts(second), Texts(back));
        Assert.Equal(back.Older, second.Older);
        Assert.Equal(Texts(first), Texts(home));
        Assert.Null(home.Newer);
    }

    [Fact]
    public async Task A_future_article_is_in_no_query()
    {
        portal.Write("old.txt", SampleDump.Of("Old", body: "Hanoi, May 1 (Jiji Press)–It opened.", tags: ["Steel"]));
        portal.Write("new.txt", SampleDump.Of("New", date: "July 1, 2022", category: "NEWS > Future", body: "Hue, July 1 (Jiji Press)–It opens.", tags: ["Steel", "Glass"]));
        await portal.ImportAsync();
        var (now, stop) = (portal.Now, CancellationToken.None);
        var old = await portal.AskAsync(db => db.Articles.SingleAsync(a => a.Headline == "Old"));

        Assert.Equal(["Old"], Texts(await LedgerAsync(null, null)));
        Assert.Null(await portal.AskAsync(db => db.FindArticleAsync("/2022/07/01/new", stop)));
        var around = await portal.AskAsync(db => Surroundings.FindAsync(db, old, false, 5, stop));
        Assert.Equal((null, null), (around.Previous, around.Next));
        Assert.Empty(around.Related);
        Assert.Equal(["Steel 1"], (await portal.AskAsync(db => db.CountAsync(ListingKind.Tag, stop))).Select(l => $"{l.Name} {l.Count}"));
        Assert.Equal(["Hanoi"], (await portal.AskAsync(db => db.CountAsync(ListingKind.Place, stop))).Select(l => l.Name));
        Assert.Equal(["News 1"], (await portal.AskAsync(db => db.SectionsAsync(stop))).Select(l => $"{l.Name} {l.Count}"));
        Assert.Null(await portal.AskAsync(db => db.FindAsync(ListingKind.Tag, "glass", stop)));
        Assert.Empty(await portal.AskAsync(db => db.NearAsync("/tags/glas", 5, stop)));
        Assert.Equal([(2022, 1)], await portal.AskAsync(db => db.CountYearsAsync(stop)));
        Assert.Equal([new DateOnly(2022, 5, 1)], (await portal.AskAsync(db => db.CountDaysAsync(new(2022, 1, 1), new(2022, 12, 31), stop))).Keys);
        Assert.Equal((null, null), await portal.AskAsync(db => db.NeighboursAsync(new(2022, 5, 1), new(2022, 5, 1), stop)));
        Assert.DoesNotContain(await portal.AskAsync(db => db.OfLateAsync(10, stop)), l => l.Name is "Glass" or "Hue" or "Future");
        Assert.DoesNotContain(await portal.AskAsync(async db => await db.TogetherWithAsync((await db.FindAsync(ListingKind.Tag, "steel", stop))!.Listing, 9, stop)), l => l.Name is "Glass" or "Hue");
    }

    [Fact]
    public async Task Related_stories_come_with_what_they_share_and_those_with_most_first()
    {
        portal.Write("a.txt", SampleDump.Of("One", body: "Hanoi, May 1 (AP)–It opened.", tags: ["Steel", "Rivers"]));
        portal.Write("b.txt", SampleDump.Of("Tag and place", body: "HANOI (AP) — It closed.", tags: ["steel"]));
        portal.Write("c.txt", SampleDump.Of("Tag", date: "May 2, 2022", tags: ["Steel"]));
        portal.Write("d.txt", SampleDump.Of("Nothing", tags: ["Stone"]));
        await portal.ImportAsync();

        var related = await portal.AskAsync(async db => (await Surroundings.FindAsync(db, await db.Articles.SingleAsync(a => a.Headline == "One"), false, 5, default)).Related);

        Assert.Equal(["Tag and place: also about Steel; also from Hanoi", "Tag: also about Steel"], related.Select(r => $"{r.Headline}: {r.Reason}"));
    }

    [Fact]
    public async Task A_listing_counts_its_stories_and_knows_its_first_and_latest()
    {
        portal.Write("a.txt", SampleDump.Of("One", tags: "Steel")).Write("b.txt", SampleDump.Of("Two", date: "May 3, 2022", tags: ["STEEL", "Glass"]));
        await portal.ImportAsync();

        var steel = (await portal.AskAsync(db => db.FindAsync(ListingKind.Tag, "steel", default)))!;

        Assert.Equal(("Steel", "/tags/steel", 2), (steel.Name, steel.Address, steel.Count));
        Assert.Equal((new DateTime(2022, 5, 1, 8, 59, 0), new DateTime(2022, 5, 3, 8, 59, 0)), (steel.First, steel.Latest));
        Assert.Equal(["Glass 1"], (await portal.AskAsync(db => db.TogetherWithAsync(steel.Listing, 9, default))).Select(l => $"{l.Name} {l.Count}"));
    }

    [Theory]
    [InlineData("/tags/stel", "Steel")]
    [InlineData("/steel-bridges", "Steel")]
    [InlineData("/tags/xyzzy", null)]
    [InlineData("/", null)]
    [InlineData("/2022/05/01", null)]
    public async Task A_wrong_address_is_near_to_what_it_resembles(string path, string? near)
    {
        portal.Write("a.txt", SampleDump.Of("One", category: "CULTURE", tags: ["Steel"]));
        await portal.ImportAsync();

        Assert.Equal(near, (await portal.AskAsync(db => db.NearAsync(path, 5, default))).FirstOrDefault()?.Name);
    }

    private Task<Ledger> LedgerAsync(Cursor? before, Cursor? after) =>
        portal.AskAsync(db => Ledger.LoadAsync(db.Everything(), before, after, default));

    private static IEnumerable<string> Texts(Ledger ledger) => ledger.Headlines.Select(h => h.Text);
}
