using Microsoft.EntityFrameworkCore;
using NewsPortal.Import;

namespace NewsPortal.Tests.Import;

public sealed class ImporterTests : IDisposable
{
    private readonly TestPortal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task What_was_added_changed_removed_and_left_alone_is_counted()
    {
        portal.Write("a.txt", SampleDump.Of("One")).Write("b.txt", SampleDump.Of("Two")).Write("c.txt", SampleDump.Of("Three"));
        Assert.Equal("3 added, 0 changed, 0 removed, 0 unchanged, 0 errors, 0 warnings", await CountAsync());

        portal.Write("a.txt", SampleDump.Of("One, again")).Delete("b.txt").Write("d.txt", SampleDump.Of("Four"));
        Assert.Equal("1 added, 1 changed, 1 removed, 1 unchanged, 0 errors, 0 warnings", await CountAsync());
    }

    [Fact]
    public async Task A_second_import_of_the_same_files_writes_not_a_byte()
    {
        portal.Write("a.txt", SampleDump.Of("One", tags: "Bridges")).Write("bad.txt", "No bullets here.");
        var first = await portal.ImportAsync();
        var bytes = await File.ReadAllBytesAsync(portal.BuildPath);

        var second = await portal.ImportAsync();

        Assert.False(second.ChangedAnything);
        Assert.Equal(first.ContentVersion, second.ContentVersion);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(portal.BuildPath));
    }

    [Fact, Trait("Fault", "9")]
    public async Task The_bytes_decide_and_not_the_time_of_a_file()
    {
        portal.Write("a.txt", SampleDump.Of("One"));
        await portal.ImportAsync();

        File.SetLastWriteTimeUtc(portal.PathOf("a.txt"), new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Equal("0 added, 0 changed, 0 removed, 1 unchanged, 0 errors, 0 warnings", await CountAsync());

        var time = File.GetLastWriteTimeUtc(portal.PathOf("a.txt"));
        portal.Write("a.txt", SampleDump.Of("Six"));
        File.SetLastWriteTimeUtc(portal.PathOf("a.txt"), time);
        Assert.Equal("0 added, 1 changed, 0 removed, 0 unchanged, 0 errors, 0 warnings", await CountAsync());
    }

    [Fact]
    public async Task The_content_version_grows_only_with_a_change()
    {
        portal.Write("a.txt", SampleDump.Of("One"));
        Assert.Equal(1, (await portal.ImportAsync()).ContentVersion);
        Assert.Equal(1, (await portal.ImportAsync()).ContentVersion);

        portal.Write("b.txt", SampleDump.Of("Two"));
        Assert.Equal(2, (await portal.ImportAsync()).ContentVersion);

        portal.Delete("a.txt");
        Assert.Equal(3, (await portal.ImportAsync()).ContentVersion);
    }

    [Fact]
    public async Task A_bad_seed_stops_no_other_and_is_reported_each_time()
    {
        portal.Write("bad.txt", "No bullets here.").Write("good.txt", SampleDump.Of("One"));

        for (var time = 0; time < 2; time++)
        {
            var report = await portal.ImportAsync();
            Assert.StartsWith("bad.txt:1:1: error: ", Assert.Single(report.Diagnostics).ToString(), StringComparison.Ordinal);
        }
        Assert.Equal(["One"], await HeadlinesAsync());
    }

    [Fact]
    public async Task A_seed_that_goes_bad_keeps_the_last_good_version_of_its_story()
    {
        portal.Write("a.txt", SampleDump.Of("One"));
        await portal.ImportAsync();

        portal.Write("a.txt", "Half a file");
        Assert.Equal(1, (await portal.ImportAsync()).Errors);
        Assert.Equal(["One"], await HeadlinesAsync());

        portal.Write("a.txt", SampleDump.Of("One, mended"));
        Assert.Equal(0, (await portal.ImportAsync()).Errors);
        Assert.Equal(["One, mended"], await HeadlinesAsync());
    }

    [Fact, Trait("Fault", "17")]
    public async Task A_seed_that_is_replaced_by_a_link_keeps_its_story_and_is_reported()
    {
        portal.Write("a.txt", SampleDump.Of("One")).Write("elsewhere", "Words.");
        await portal.ImportAsync();

        portal.Delete("a.txt");
        File.CreateSymbolicLink(portal.PathOf("a.txt"), portal.PathOf("elsewhere"));

        Assert.Equal(1, (await portal.ImportAsync()).Errors);
        Assert.Equal(["One"], await HeadlinesAsync());
    }

    [Fact, Trait("Fault", "31")]
    public async Task A_story_that_is_put_off_is_taken_back_until_then()
    {
        portal.Write("a.txt", SampleDump.Of("One", tags: "Secret"));
        await portal.ImportAsync();
        portal.Write("a.txt", SampleDump.Of("One", date: "June 2, 2022", tags: "Secret"));

        Assert.Equal(1, (await portal.ImportAsync()).TakenBack);

        Assert.Equal(0, await portal.AskAsync(db => db.Articles.CountAsync()) + await portal.AskAsync(db => db.Listings.CountAsync()) + await portal.AskAsync(db => db.Days.CountAsync()));
        Assert.Null((await portal.AskAsync(db => db.Permalinks.SingleAsync(a => a.Path == "/2022/05/01/one"))).WithdrawnAt);
    }

    [Fact]
    public async Task Listings_and_days_know_how_many_stories_they_have_and_from_when_to_when()
    {
        portal.Write("a.txt", SampleDump.Of("One", date: "May 1, 2022", tags: "Sea")).Write("b.txt", SampleDump.Of("Two", date: "May 3, 2022", tags: "Sea")).Write("c.txt", SampleDump.Of("Three", date: "May 3, 2022"));
        await portal.ImportAsync();
        portal.Delete("c.txt").Write("d.txt", SampleDump.Of("Four", date: "May 4, 2022", tags: "Sea"));
        await portal.ImportAsync();

        var sea = await portal.AskAsync(db => db.Listings.SingleAsync(l => l.Name == "Sea"));
        Assert.Equal((3, 1, 4), (sea.Stories, sea.First.Day, sea.Latest.Day));
        Assert.Equal([(1, 1), (3, 1), (4, 1)], (await portal.AskAsync(db => db.Days.OrderBy(d => d.Day).ToListAsync())).Select(d => (d.Day.Day, d.Stories)));
    }

    [Fact]
    public async Task The_months_of_a_listing_count_what_came_changed_moved_and_went()
    {
        portal.Write("a.txt", SampleDump.Of("One", date: "May 1, 2021", tags: "Sea")).Write("b.txt", SampleDump.Of("Two", date: "May 3, 2021", tags: "Sea"));
        portal.Write("c.txt", SampleDump.Of("Three", date: "July 3, 2021", tags: "Sea")).Write("d.txt", SampleDump.Of("Four", date: "July 4, 2021", tags: "Sea"));
        await portal.ImportAsync();
        Assert.Equal([("May 2021", 2), ("July 2021", 2)], await MonthsOfSeaAsync());

        portal.Write("a.txt", SampleDump.Of("One", date: "June 1, 2021", tags: "Sea")).Write("b.txt", SampleDump.Of("Two, again", date: "May 3, 2021", tags: "Sea"));
        portal.Delete("c.txt").Write("d.txt", SampleDump.Of("Four", date: "July 4, 2021", tags: "Air"));
        await portal.ImportAsync();
        Assert.Equal([("May 2021", 1), ("June 2021", 1)], await MonthsOfSeaAsync());
    }

    private async Task<IEnumerable<(string Month, int Stories)>> MonthsOfSeaAsync() =>
        (await portal.AskAsync(db => db.Months.Where(m => db.Listings.Any(l => l.Id == m.ListingId && l.Name == "Sea")).ToListAsync()))
            .OrderBy(m => m.Month.Number).Select(m => (m.Month.ToString(), m.Stories));

    [Fact, Trait("Fault", "9")]
    public async Task Where_times_are_trusted_a_file_of_the_same_size_and_time_is_not_read()
    {
        portal.Clock.SetUtcNow(DateTimeOffset.UtcNow.AddHours(1));
        portal.Write("a.txt", SampleDump.Of("One"));
        await portal.ImportAsync();
        var time = File.GetLastWriteTimeUtc(portal.PathOf("a.txt"));
        portal.Write("a.txt", SampleDump.Of("Six"));
        File.SetLastWriteTimeUtc(portal.PathOf("a.txt"), time);

        Assert.Equal(1, (await portal.SweepAsync()).Unchanged);
        Assert.Equal(1, (await portal.ImportAsync()).Changed);
    }

    [Fact]
    public async Task The_time_of_a_file_that_was_just_written_is_not_trusted()
    {
        portal.Write("a.txt", SampleDump.Of("One"));
        var time = portal.Now;
        File.SetLastWriteTimeUtc(portal.PathOf("a.txt"), time);
        await AfterAMomentAsync(portal.ImportAsync());
        portal.Write("a.txt", SampleDump.Of("Six"));
        File.SetLastWriteTimeUtc(portal.PathOf("a.txt"), time);

        Assert.Equal(1, (await AfterAMomentAsync(portal.SweepAsync())).Changed);
    }

    /// <summary>A file that was just written is looked at twice.</summary>
    private async Task<ImportReport> AfterAMomentAsync(Task<ImportReport> import)
    {
        portal.Clock.Advance(TimeSpan.FromMilliseconds(500));
        return await import;
    }

    [Fact]
    public async Task A_missing_folder_changes_nothing()
    {
        portal.Write("a.txt", SampleDump.Of("One"));
        await portal.ImportAsync();
        Directory.Move(portal.Options.Seeds, portal.Options.Seeds + ".away");

        await Assert.ThrowsAsync<DirectoryNotFoundException>(() => portal.ImportAsync());

        Assert.Equal(["One"], await HeadlinesAsync());
    }

    [Fact, Trait("Fault", "10")]
    public async Task An_import_that_is_stopped_half_way_leaves_the_store_as_it_was()
    {
        portal.Write("a.txt", SampleDump.Of("One"));
        await portal.ImportAsync();
        portal.Delete("a.txt");
        for (var i = 0; i < 60; i++) portal.Write($"n{i}.txt", SampleDump.Of($"New {i}"));
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => portal.ImportAsync(new StopAt(30, stop), stop: stop.Token));

        Assert.Equal(["One"], await HeadlinesAsync());
        Assert.Equal("60 added, 0 changed, 1 removed, 0 unchanged, 0 errors, 0 warnings", await CountAsync());
    }

    [Fact]
    public async Task Listings_without_a_story_are_cleared()
    {
        portal.Write("a.txt", SampleDump.Of("One", category: "NEWS > Bridges", body: "Hanoi, May 1 (Jiji Press)–It opened.", tags: "Steel")).Write("b.txt", SampleDump.Of("Two"));
        await portal.ImportAsync();
        Assert.Equal(["hanoi", "jiji-press", "news", "news/bridges", "news/local", "steel"], await ListingsAsync());

        portal.Delete("a.txt");
        await portal.ImportAsync();
        Assert.Equal(["jiji-press", "news", "news/local"], await ListingsAsync());
    }

    [Fact]
    public async Task A_changed_story_moves_to_its_new_listings()
    {
        portal.Write("a.txt", SampleDump.Of("One", tags: "Steel"));
        await portal.ImportAsync();

        portal.Write("a.txt", SampleDump.Of("One", tags: "Stone"));
        await portal.ImportAsync();

        Assert.Equal(["jiji-press", "news", "news/local", "stone"], await ListingsAsync());
    }

    [Fact]
    public async Task A_story_of_many_lists_stands_once_in_each()
    {
        portal.Write("a.txt", SampleDump.Of("One", category: "NEWS > News", tags: ["G7 Summit", "g7  summit", "Ｇ７ SUMMIT"]));
        await portal.ImportAsync();

        Assert.Equal(["g7-summit", "jiji-press", "news", "news/news"], await ListingsAsync());
    }

    [Fact]
    public async Task Page_chrome_is_counted()
    {
        portal.Write("a.txt", "print PRINT\n\n" + SampleDump.Of("One", body: "Words.\n\nRelated Tags", tags: "Steel"));
        Assert.Equal(2, (await portal.ImportAsync()).ChromeLines);
    }

    [Fact]
    public async Task Stories_beyond_one_batch_are_all_taken()
    {
        for (var i = 0; i < 620; i++) portal.Write($"{i:000}.txt", SampleDump.Of($"Story {i}", tags: $"Tag {i % 7}"));
        await portal.ImportAsync();

        Assert.Equal(620, await portal.AskAsync(db => db.Articles.CountAsync()));
        Assert.Equal(10, await portal.AskAsync(db => db.Listings.CountAsync()));
    }

    private async Task<string> CountAsync()
    {
        var report = (await portal.ImportAsync()).ToString();
        return report[..report.LastIndexOf(',')];
    }

    private Task<List<string>> HeadlinesAsync() => portal.AskAsync(db => db.Articles.OrderBy(a => a.Headline).Select(a => a.Headline).ToListAsync());

    private Task<List<string>> ListingsAsync() => portal.AskAsync(db => db.Listings.OrderBy(l => l.Slug).Select(l => l.Slug).ToListAsync());

    private sealed class StopAt(int file, CancellationTokenSource stop) : IProgress<NewsPortal.Import.ImportProgress>
    {
        public void Report(NewsPortal.Import.ImportProgress value)
        {
            if (value.Done >= file) stop.Cancel();
        }
    }
}
