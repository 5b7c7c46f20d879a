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
        portal.Write("a.txt", SampleDump.Of("Amber")).Write("b.txt", SampleDump.Of("Basalt")).Write("c.md", Markdown("Copper", "published"));
        await portal.ImportAsync();
        await AssertInStepAsync("amber", "basalt", "copper");

        portal.Write("a.txt", SampleDump.Of("Agate")).Delete("b.txt").Write("c.md", Markdown("Copper", "withdrawn")).Write("d.txt", SampleDump.Of("Diamond"));
        await portal.ImportAsync();
        await AssertInStepAsync("agate", "diamond");

        portal.Rename("d.txt", "e.txt");
        await portal.ImportAsync();
        await AssertInStepAsync("agate", "diamond");
    }

    [Fact]
    public async Task An_import_that_is_stopped_leaves_the_index_as_it_was()
    {
        portal.Write("a.txt", SampleDump.Of("Amber"));
        await portal.ImportAsync();
        portal.Delete("a.txt");
        for (var i = 0; i < 60; i++) portal.Write($"n{i}.txt", SampleDump.Of($"New {i}"));
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => portal.ImportAsync(new StopAt(30, stop), stop: stop.Token));

        await AssertInStepAsync("amber");
    }

    [Fact]
    public async Task A_rebuilt_store_has_its_index()
    {
        portal.Write("a.txt", SampleDump.Of("Amber"));
        await portal.ImportAsync();
        await File.WriteAllTextAsync(portal.BuildPath, "broken");

        await portal.ImportAsync();

        await AssertInStepAsync("amber");
    }

    [Fact]
    public async Task A_bad_seed_keeps_its_last_good_story_in_the_index()
    {
        portal.Write("a.txt", SampleDump.Of("Amber"));
        await portal.ImportAsync();
        portal.Write("a.txt", "Half a file");

        await portal.ImportAsync();

        await AssertInStepAsync("amber");
    }

    [Fact]
    public async Task A_new_stores_index_is_the_one_that_its_stories_make_one_by_one()
    {
        using var slow = new TestPortal();
        foreach (var paper in (TestPortal[])[portal, slow]) paper.Write("0.txt", SampleDump.Of("Amber"));
        await slow.ImportAsync();
        for (var i = 1; i < 40; i++)
        {
            var story = SampleDump.Of($"Story {i}", body: $"Đà Nẵng saw U.S. ships, ships and C# again; number {i % 7} sank.\n\n\n今日の東京は{i % 3}度。", tags: ["Ships", $"Tag {i % 5}"]);
            foreach (var paper in (TestPortal[])[portal, slow]) paper.Write($"{i}.txt", story);
        }
        await slow.ImportAsync();
        await portal.ImportAsync();

        Assert.Equal(await WordsAsync(slow), await WordsAsync(portal));
        foreach (var word in (string[])["ships", "Headline:story", "\"东\" OR 7", "da NEAR saw"])
            Assert.Equal(await FoundAsync(slow, word), await FoundAsync(portal, word));
    }

    [Fact]
    public async Task A_new_stores_index_is_of_one_piece_and_what_comes_later_is_merged_into_it_as_ever()
    {
        for (var story = 0; story < 30; story++)
            portal.Write($"{story}.txt", SampleDump.Of($"Story {story}", body: string.Join("\n\n", Enumerable.Range(story * 150, 150).Select(Paragraph))));
        await portal.ImportAsync();
        Assert.Equal(1, await PiecesAsync());

        for (var edit = 0; edit < 20; edit++)
        {
            portal.Write("0.txt", SampleDump.Of("Story 0", body: $"Edited {edit} times."));
            await portal.ImportAsync();
        }
        Assert.InRange(await PiecesAsync(), 2, 15);
    }

    private static string Paragraph(int number) => string.Join(' ', Enumerable.Range(number * 100, 100).Select(word => $"word{word}"));

    private async Task<long> PiecesAsync() => Assert.Single(await NumbersAsync("SELECT COUNT(DISTINCT segid) AS Value FROM Search_idx"));

    [Fact]
    public async Task An_index_is_made_in_a_file_of_its_own_and_nothing_is_left_of_it()
    {
        portal.Write("a.txt", SampleDump.Of("Amber"));
        Directory.CreateDirectory(Path.GetDirectoryName(portal.StorePath)!);
        await File.WriteAllTextAsync(portal.BuildPath + ".new-search", "half an index");
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => portal.ImportAsync(new StopAt(0, stop), stop: stop.Token));
        Assert.False(File.Exists(portal.BuildPath + ".new-search"));

        await portal.ImportAsync();
        Assert.DoesNotContain(Directory.GetFiles(Path.GetDirectoryName(portal.StorePath)!), file => file.Contains(".new", StringComparison.Ordinal));
    }

    /// <summary>Each word of both indexes, with the number of its stories, and in the first that of its places.</summary>
    private static Task<List<string>> WordsAsync(TestPortal paper) => paper.AskAsync(async db =>
    {
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync("CREATE VIRTUAL TABLE temp.Terms USING fts5vocab('main', 'Search', 'row')");
        return await db.Database.SqlQueryRaw<string>("SELECT concat_ws(' ', term, doc, cnt) AS Value FROM temp.Terms UNION ALL SELECT concat_ws(' ', term, doc) FROM SpellingWords").ToListAsync();
    });

    private static Task<List<string>> FoundAsync(TestPortal paper, string query) =>
        paper.AskAsync(db => db.Database.SqlQueryRaw<string>("SELECT concat_ws(' ', rowid, rank, snippet(Search, -1, '[', ']', '', 9)) AS Value FROM Search({0}) ORDER BY rowid", query).ToListAsync());

    /// <summary>Every story has its row and no row is left over, each word of a headline is found, and FTS5 finds its own tables whole.</summary>
    private async Task AssertInStepAsync(params string[] words)
    {
        await portal.DamageAsync("INSERT INTO Search(Search) VALUES ('integrity-check'); INSERT INTO Spelling(Spelling) VALUES ('integrity-check')");
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
