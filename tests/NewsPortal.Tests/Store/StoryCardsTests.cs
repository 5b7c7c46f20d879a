using Microsoft.EntityFrameworkCore;

namespace NewsPortal.Tests.Store;

public sealed class StoryCardsTests : IDisposable
{
    private readonly TestPortal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task Whatever_is_written_changed_or_taken_away_every_story_has_its_card()
    {
        for (var i = 0; i < 6; i++) portal.Write($"{i}.txt", SampleDump.Of($"Story {i}", date: $"May {i + 1}, 2022", tags: ["Steel", $"Topic {i}"]));
        await portal.ImportAsync();
        Assert.Equal(6, (await RowsAsync("Cards")).Count);

        portal.Write("0.txt", SampleDump.Of("Story 0", date: "May 20, 2021", tags: ["Glass"])).Write("6.txt", SampleDump.Of("Story 6")).Delete("3.txt");
        await portal.ImportAsync(allowRemovals: true);

        Assert.Equal(6, (await RowsAsync("Cards")).Count);
        Assert.Equal(await RowsAsync("Articles"), await RowsAsync("Cards"));
    }

    private Task<List<string>> RowsAsync(string table)
    {
        var sql = "SELECT concat_ws(' ', Id, PublishedAt, replace(Day, '-', ''), hex(ListingNumbers)) AS Value FROM " + table + " ORDER BY Id";
        return portal.AskAsync(db => db.Database.SqlQueryRaw<string>(sql).ToListAsync());
    }
}
