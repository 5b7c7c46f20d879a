using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using NewsPortal.Store;

namespace NewsPortal.Tests.Store;

public sealed class BuildsTests : IDisposable
{
    private readonly TestPortal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task A_build_lies_beside_the_registry_and_is_named_after_its_fingerprint()
    {
        await portal.Write("a.txt", SampleDump.Of("One")).ImportAsync();

        Assert.Equal(Path.Combine(Path.GetDirectoryName(portal.StorePath)!, $"news-{portal.Builds.Fingerprint}.db"), portal.Builds.CurrentPath);
        Assert.Matches("^[0-9a-f]{12}$", portal.Builds.Fingerprint);
    }

    [Fact]
    public void Two_compilations_of_one_source_share_a_build() =>
        Assert.Equal(portal.Builds.Fingerprint, new Builds(portal.Options, NullLogger<Builds>.Instance).Fingerprint);

    [Theory]
    [InlineData("TimeZone", "Europe/Paris")]
    [InlineData("Language", "fr")]
    [InlineData("MostTags", 7)]
    [InlineData("MostSeedBytes", 70_000L)]
    public void A_setting_that_shapes_rows_has_a_build_of_its_own(string setting, object value)
    {
        var before = portal.Builds.Fingerprint;

        typeof(PortalOptions).GetProperty(setting)!.SetValue(portal.Options, value);

        Assert.NotEqual(before, new Builds(portal.Options, NullLogger<Builds>.Instance).Fingerprint);
    }

    [Fact]
    public async Task A_change_of_the_time_zone_fills_a_new_build_and_the_old_one_goes()
    {
        portal.Write("a.txt", SampleDump.Of("One"));
        await portal.ImportAsync();
        var before = portal.BuildPath;

        portal.Options.TimeZone = "Europe/Paris";
        portal.ForgetBuilds();

        Assert.Equal(1, (await portal.ImportAsync()).Added);
        Assert.NotEqual(before, portal.Builds.CurrentPath);
        Assert.False(File.Exists(before));
    }

    [Fact]
    public async Task Until_its_own_build_is_complete_a_version_serves_the_one_of_another()
    {
        await portal.Write("a.txt", SampleDump.Of("One")).ImportAsync();
        var before = portal.BuildPath;
        portal.Options.TimeZone = "Europe/Paris";
        portal.ForgetBuilds();

        Assert.Equal("/2022/05/01/one", await portal.AddressOfAsync("One"));

        Assert.Equal((before, true), (portal.Builds.CurrentPath, portal.Builds.NeedsBuild));
        await portal.ImportAsync();
        Assert.Equal((portal.BuildPath, false), (portal.Builds.CurrentPath, portal.Builds.NeedsBuild));
    }

    [Fact]
    public async Task A_build_that_another_process_uses_is_not_deleted()
    {
        await portal.Write("a.txt", SampleDump.Of("One")).ImportAsync();
        using var other = new Builds(new PortalOptions { Store = portal.Options.Store, Seeds = portal.Options.Seeds }, NullLogger<Builds>.Instance);
        other.Poll();
        var before = portal.BuildPath;
        portal.Options.TimeZone = "Europe/Paris";
        portal.ForgetBuilds();

        await portal.ImportAsync();

        Assert.True(File.Exists(before));
        await using (var db = other.CreateDbContext()) Assert.Equal(1, await db.Articles.CountAsync());
        other.Dispose();
        portal.Builds.DeleteUnused();
        Assert.False(File.Exists(before));
    }

    [Fact]
    public async Task Story_numbers_survive_a_new_build_whatever_the_order_of_the_files()
    {
        await portal.Write("b.txt", SampleDump.Of("Second")).ImportAsync();
        await portal.Write("a.txt", SampleDump.Of("First")).ImportAsync();
        var before = await NumbersAsync();

        File.Delete(portal.BuildPath);
        await portal.ImportAsync();

        Assert.Equal(before, await NumbersAsync());
    }

    [Fact]
    public async Task A_renamed_file_keeps_the_number_of_its_story()
    {
        await portal.Write("b.txt", SampleDump.Of("Second")).ImportAsync();
        var before = await NumbersAsync();

        await portal.Rename("b.txt", "a.txt").ImportAsync();

        Assert.Equal(before, await NumbersAsync());
    }

    [Theory, Trait("Fault", "82")]
    [InlineData("")]
    [InlineData("This is no build.")]
    [InlineData("SQLite format 3\0 and then something else")]
    public async Task A_broken_build_is_filled_again_and_no_permalink_is_lost(string content)
    {
        portal.Write("a.txt", SampleDump.Of("One")).Write("b.txt", SampleDump.Of("Gone"));
        await portal.ImportAsync();
        await portal.Delete("b.txt").ImportAsync();
        await File.WriteAllTextAsync(portal.BuildPath, content);

        Assert.Equal(1, (await portal.ImportAsync()).Added);
        Assert.Equal("/2022/05/01/one", await portal.AddressOfAsync("One"));
        Assert.NotNull(await portal.AskAsync(db => db.Permalinks.Where(p => p.Path == "/2022/05/01/gone").Select(p => p.WithdrawnAt).SingleAsync()));
    }

    [Fact, Trait("Fault", "82")]
    public async Task A_build_with_its_end_cut_off_is_filled_again()
    {
        for (var i = 0; i < 30; i++) portal.Write($"{i}.txt", SampleDump.Of($"Story {i}"));
        await portal.ImportAsync();
        await using (var file = File.OpenWrite(portal.BuildPath)) file.SetLength(file.Length / 2);

        await portal.ImportAsync();

        Assert.Equal(30, await portal.AskAsync(db => db.Articles.CountAsync()));
    }

    [Fact, Trait("Fault", "82")]
    public async Task A_build_that_another_process_replaced_by_its_name_is_noticed()
    {
        await portal.Write("a.txt", SampleDump.Of("One")).ImportAsync();
        var copy = portal.BuildPath + ".copy";
        File.Copy(portal.BuildPath, copy);
        await portal.Write("a.txt", SampleDump.Of("Two")).ImportAsync();
        Assert.NotNull(await portal.AddressOfAsync("Two"));

        foreach (var suffix in (string[])["-wal", "-shm"]) File.Delete(portal.BuildPath + suffix);
        File.Move(copy, portal.BuildPath, overwrite: true);
        portal.Builds.Poll();

        Assert.NotNull(await portal.AddressOfAsync("One"));
        Assert.Null(await portal.AddressOfAsync("Two"));
    }

    [Fact, Trait("Fault", "11")]
    public async Task A_build_is_served_although_there_is_no_room_for_the_files_beside_it()
    {
        await portal.Write("a.txt", SampleDump.Of("One")).ImportAsync();
        portal.ForgetBuilds();
        foreach (var suffix in (string[])["-wal", "-shm"]) File.Delete(portal.BuildPath + suffix);
        // As with a full disk, SQLite can create neither.
        foreach (var suffix in (string[])["-wal", "-shm"]) Directory.CreateDirectory(portal.BuildPath + suffix);

        Assert.Equal("/2022/05/01/one", await portal.AddressOfAsync("One"));

        foreach (var suffix in (string[])["-wal", "-shm"]) Directory.Delete(portal.BuildPath + suffix);
        await portal.Write("b.txt", SampleDump.Of("Two")).ImportAsync();
        Assert.NotNull(await portal.AddressOfAsync("Two"));
    }

    [Fact, Trait("Fault", "82")]
    public async Task A_build_that_is_deleted_or_cut_is_noticed_by_its_file_and_not_by_an_error()
    {
        await portal.Write("a.txt", SampleDump.Of("One")).ImportAsync();
        Assert.False(portal.Builds.NeedsBuild);

        await using (var file = File.OpenWrite(portal.BuildPath)) file.SetLength(file.Length - 4096);
        Assert.True(portal.Builds.NeedsBuild);

        await portal.ImportAsync();
        Assert.False(portal.Builds.NeedsBuild);
        File.Delete(portal.BuildPath);
        Assert.True(portal.Builds.NeedsBuild);
    }

    [Fact]
    public async Task Pages_create_no_file()
    {
        await Assert.ThrowsAsync<NoBuildException>(() => portal.AskAsync(db => db.Articles.CountAsync()));

        Assert.False(Directory.Exists(Path.GetDirectoryName(portal.StorePath)));
    }

    [Fact]
    public async Task Pages_cannot_write()
    {
        await portal.Write("a.txt", SampleDump.Of("One")).ImportAsync();

        var failure = await Assert.ThrowsAsync<SqliteException>(() => portal.AskAsync(db => db.Articles.ExecuteDeleteAsync()));

        Assert.Equal(8, failure.SqliteErrorCode);
    }

    [Fact, Trait("Fault", "10")]
    public async Task What_a_killed_build_left_behind_is_no_obstacle()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(portal.StorePath)!);
        await File.WriteAllTextAsync(portal.BuildPath + ".new", "half a build");
        portal.Write("a.txt", SampleDump.Of("One"));

        Assert.Equal(1, (await portal.ImportAsync()).Added);
        Assert.False(File.Exists(portal.BuildPath + ".new"));
    }

    [Fact]
    public async Task A_file_that_went_while_no_build_was_there_is_withdrawn()
    {
        await portal.Write("a.txt", SampleDump.Of("One")).ImportAsync();

        File.Delete(portal.BuildPath);
        await portal.Delete("a.txt").ImportAsync();

        Assert.NotNull(await portal.AskAsync(db => db.Permalinks.Where(p => p.Path == "/2022/05/01/one").Select(p => p.WithdrawnAt).SingleAsync()));
    }

    [Fact]
    public async Task The_text_of_a_withdrawn_story_is_in_no_file()
    {
        portal.Write("a.txt", SampleDump.Of("One", body: "An unmistakable canary sentence.")).Write("b.txt", SampleDump.Of("Two"));
        await portal.ImportAsync();

        await portal.Delete("a.txt").ImportAsync();

        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(portal.StorePath)!))
            Assert.DoesNotContain("unmistakable canary", await File.ReadAllTextAsync(file), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Only_the_portals_user_reads_the_files_of_the_store()
    {
        if (OperatingSystem.IsWindows()) return;
        await portal.Write("a.txt", SampleDump.Of("One")).ImportAsync();

        foreach (var file in (string[])[portal.StorePath, portal.BuildPath])
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    private async Task<List<(string, long)>> NumbersAsync() =>
        [.. (await portal.AskAsync(db => db.Articles.OrderBy(a => a.Headline).Select(a => new { a.Headline, a.Id }).ToListAsync())).Select(a => (a.Headline, a.Id))];

    [Fact]
    public async Task A_whole_story_comes_back_as_it_went_in()
    {
        portal.Write("a.md", """
            ---
            headline: One
            published: 2022-05-01T17:59+09:00
            updated: 2022-05-01T20:01+09:00
            category: International > Asia
            kicker: Talks
            standfirst: They met.
            byline: By Hanako Example / Staff Writer
            edition: [English Press]
            tags: [B, A]
            corrections: [{ date: 2022-05-02, text: It was two. }]
            coordinates: [21.03, 105.85]
            ---
            Hanoi, May 1 (Jiji Press)–They [met](https://example.org/).
            """);
        await portal.ImportAsync();

        var article = await portal.AskAsync(db => db.Articles.AsNoTracking().SingleAsync());

        Assert.Equal(new DateTime(2022, 5, 1, 8, 59, 0, DateTimeKind.Utc), article.PublishedAt);
        Assert.Equal(DateTimeKind.Utc, article.PublishedAt.Kind);
        Assert.Equal(new DateTime(2022, 5, 1, 11, 1, 0, DateTimeKind.Utc), article.Updated!.Value.Instant);
        Assert.Equal("International › Asia", article.Category.ToString());
        Assert.Equal("By Hanako Example, Staff Writer", article.Byline!.Text);
        Assert.Equal("Hanoi", Assert.Single(article.Dateline!.Places).Name);
        Assert.Equal(["B", "A"], article.Tags);
        Assert.Equal("It was two.", Assert.Single(article.Corrections).Text);
        Assert.Equal(["https://example.org/"], article.Links);
        Assert.Equal(21.03, article.Coordinates!.Latitude);
        Assert.Equal(("Talks", "They met."), (article.Kicker, article.Standfirst));
    }
}
