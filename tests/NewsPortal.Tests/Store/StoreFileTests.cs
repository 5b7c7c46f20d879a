using System.Text;
using Microsoft.EntityFrameworkCore;

namespace NewsPortal.Tests.Store;

public sealed class StoreFileTests : IDisposable
{
    private readonly TestPortal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact, Trait("Fault", "82")]
    public async Task A_store_of_another_shape_is_rebuilt_with_the_addresses_of_before()
    {
        portal.Write("a.txt", SampleDump.Of("One")).Write("b.txt", SampleDump.Of("Gone"));
        await portal.ImportAsync();
        portal.Write("a.txt", SampleDump.Of("Two")).Delete("b.txt");
        await portal.ImportAsync();

        await portal.AskAsync(db => db.Database.ExecuteSqlRawAsync("DROP TABLE Entries; UPDATE States SET Fingerprint = 'another'"));
        Assert.Equal(1, (await portal.ImportAsync()).Added);

        var addresses = await portal.AskAsync(db => db.Addresses.Where(a => !a.Path.StartsWith("/s/")).ToDictionaryAsync(a => a.Path, a => a.WithdrawnAt is null));
        Assert.Equal(new() { ["/2022/05/01/one"] = true, ["/2022/05/01/two"] = true, ["/2022/05/01/gone"] = false }, addresses);
    }

    [Theory, Trait("Fault", "82")]
    [InlineData("/2022/05/01/onea.txt", "/2022/05/01/oneb.txt")]
    [InlineData("/2022/05/01/onea.txt", "/2022/05/01/twoa.txt")]
    public async Task A_letter_that_a_disk_lost_gives_no_address_of_a_story_to_another(string words, string lost)
    {
        portal.Write("a.txt", SampleDump.Of("One")).Write("b.txt", SampleDump.Of("Two")).Write("c.txt", SampleDump.Of("Gone"));
        await portal.ImportAsync();
        portal.Delete("c.txt");
        await portal.ImportAsync();
        await portal.AskAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE States SET Fingerprint = 'another'; PRAGMA wal_checkpoint(TRUNCATE)"));
        var file = await File.ReadAllBytesAsync(portal.StorePath);
        Encoding.UTF8.GetBytes(lost).CopyTo(file, file.AsSpan().IndexOf(Encoding.UTF8.GetBytes(words)));
        await File.WriteAllBytesAsync(portal.StorePath, file);

        await portal.ImportAsync();

        Assert.Equal(("/2022/05/01/one", "/2022/05/01/two"), (await portal.AddressOfAsync("One"), await portal.AddressOfAsync("Two")));
        Assert.NotNull(await portal.AskAsync(db => db.Addresses.Where(a => a.Path == "/2022/05/01/gone").Select(a => a.WithdrawnAt).SingleAsync()));
    }

    [Theory, Trait("Fault", "82")]
    [InlineData("UPDATE Addresses SET WithdrawnAt = 9223372036854775807", 0)]
    [InlineData("UPDATE Addresses SET WithdrawnAt = -9223372036854775808", 0)]
    [InlineData("DROP INDEX IX_Addresses_Seed", 1)]
    public async Task A_store_is_rebuilt_however_its_addresses_are_damaged(string damage, int withdrawn)
    {
        portal.Write("a.txt", SampleDump.Of("One")).Write("b.txt", SampleDump.Of("Gone"));
        await portal.ImportAsync();
        portal.Delete("b.txt");
        await portal.ImportAsync();
        await portal.AskAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE States SET Fingerprint = 'another'"));
        await portal.AskAsync(db => db.Database.ExecuteSqlRawAsync(damage));

        await portal.ImportAsync();

        Assert.Equal("/2022/05/01/one", await portal.AddressOfAsync("One"));
        Assert.Equal(withdrawn, await portal.AskAsync(db => db.Addresses.CountAsync(a => a.WithdrawnAt != null && !a.Path.StartsWith("/s/"))));
    }

    [Fact]
    public async Task A_file_that_went_while_the_store_was_rebuilt_is_gone()
    {
        portal.Write("a.txt", SampleDump.Of("One"));
        await portal.ImportAsync();

        await portal.AskAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE States SET Fingerprint = 'another'"));
        portal.Delete("a.txt");
        await portal.ImportAsync();

        Assert.NotNull(await portal.AskAsync(db => db.Addresses.Where(a => a.Path == "/2022/05/01/one").Select(a => a.WithdrawnAt).SingleAsync()));
    }

    [Fact]
    public async Task A_change_of_the_time_zone_rebuilds_the_store()
    {
        portal.Write("a.txt", SampleDump.Of("One"));
        await portal.ImportAsync();

        portal.Options.TimeZone = "Europe/Paris";

        Assert.Equal(1, (await portal.ImportAsync()).Added);
    }

    [Theory, Trait("Fault", "82")]
    [InlineData("")]
    [InlineData("This is no store.")]
    [InlineData("SQLite format 3\0 and then something else")]
    public async Task A_broken_store_is_rebuilt(string content)
    {
        portal.Write("a.txt", SampleDump.Of("One"));
        await portal.ImportAsync();
        await File.WriteAllTextAsync(portal.StorePath, content);

        Assert.Equal(1, (await portal.ImportAsync()).Added);
        Assert.Equal("/2022/05/01/one", await portal.AddressOfAsync("One"));
    }

    [Fact, Trait("Fault", "82")]
    public async Task A_store_with_its_end_cut_off_is_rebuilt()
    {
        for (var i = 0; i < 30; i++) portal.Write($"{i}.txt", SampleDump.Of($"Story {i}"));
        await portal.ImportAsync();
        await using (var file = File.OpenWrite(portal.StorePath)) file.SetLength(file.Length / 2);

        await portal.ImportAsync();

        Assert.Equal(30, await portal.AskAsync(db => db.Articles.CountAsync()));
    }

    [Fact, Trait("Fault", "10")]
    public async Task What_a_killed_rebuild_left_behind_is_no_obstacle()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(portal.StorePath)!);
        await File.WriteAllTextAsync(portal.StorePath + ".new", "half a store");
        portal.Write("a.txt", SampleDump.Of("One"));

        Assert.Equal(1, (await portal.ImportAsync()).Added);
        Assert.False(File.Exists(portal.StorePath + ".new"));
    }

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
