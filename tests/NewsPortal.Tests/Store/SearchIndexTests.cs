using Microsoft.EntityFrameworkCore;

namespace NewsPortal.Tests.Store;

[Trait("Fault", "55")]
public sealed class SearchIndexTests : IDisposable
{
    private readonly TestPortal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task The_index_follows_what_is_added_changed_removed_and_withdrawn()
    {
        portal.Write("a.txt", Dump.Of("Amber")).Write("b.txt", Dump.Of("Basalt")).Write("c.md", Markdown("Copper", "published"));
        await portal.ImportAsync();
        await AssertInStepAsync("amber", "basalt", "copper");

        portal.Write("a.txt", Dump.Of("Agate")).Delete("b.txt").Write("c.md", Markdown("Copper", "withdrawn")).Write("d.txt", Dump.Of("Diamond"));
        await portal.ImportAsync();
        await AssertInStepAsync("agate", "diamond");

        portal.Rename("d.txt", "e.txt");
        await portal.ImportAsync();
        await AssertInStepAsync("agate", "diamond");
    }

    [Fact]
    public async Task An_import_that_is_stopped_leaves_the_index_as_it_was()
    {
        portal.Write("a.txt", Dump.Of("Amber"));
        await portal.ImportAsync();
        portal.Delete("a.txt");
        for (var i = 0; i < 60; i++) portal.Write($"n{i}.txt", Dump.Of($"New {i}"));
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => portal.ImportAsync(new StopAt(30, stop), stop: stop.Token));

        await AssertInStepAsync("amber");
    }

    [Fact]
    public async Task A_rebuilt_store_has_its_index()
    {
        portal.Write("a.txt", Dump.Of("Amber"));
        await portal.ImportAsync();
        await File.WriteAllTextAsync(portal.StorePath, "broken");

        await portal.ImportAsync();

        await AssertInStepAsync("amber");
    }

    [Fact]
    public async Task A_bad_seed_keeps_its_last_good_story_in_the_index()
    {
        portal.Write("a.txt", Dump.Of("Amber"));
        await portal.ImportAsync();
        portal.Write("a.txt", "Half a file");

        await portal.ImportAsync();

        await AssertInStepAsync("amber");
    }

    /// <summary>Every story has its row and no row is left over, each word of a headline is found, and FTS5 finds its own tables whole.</summary>
    private async Task AssertInStepAsync(params string[] words)
    {
        await portal.AskAsync(db => db.Database.ExecuteSqlRawAsync("INSERT INTO Search(Search) VALUES ('integrity-check'); INSERT INTO Spelling(Spelling) VALUES ('integrity-check')"));
        var articles = await portal.AskAsync(db => db.Articles.OrderBy(a => a.Id).Select(a => a.Id).ToListAsync());
        Assert.Equal(articles, await NumbersAsync("SELECT rowid AS Value FROM Search ORDER BY rowid"));
        Assert.Equal(articles, await NumbersAsync("SELECT rowid AS Value FROM Spelling ORDER BY rowid"));
        foreach (var word in (string[])["amber", "agate", "basalt", "copper", "diamond"])
            Assert.Equal(words.Contains(word) ? 1 : 0, (await NumbersAsync($"SELECT rowid AS Value FROM Search('{word}')")).Count);
    }

    private Task<List<long>> NumbersAsync(string sql) => portal.AskAsync(db => db.Database.SqlQueryRaw<long>(sql).ToListAsync());

    private static string Markdown(string headline, string status) => $"---\nheadline: {headline}\npublished: 2022-05-01\ncategory: Science\nstatus: {status}\n---\nWords.\n";

    private sealed class StopAt(int file, CancellationTokenSource stop) : IProgress<NewsPortal.Import.ImportProgress>
    {
        public void Report(NewsPortal.Import.ImportProgress value)
        {
            if (value.Done >= file) stop.Cancel();
        }
    }
}
