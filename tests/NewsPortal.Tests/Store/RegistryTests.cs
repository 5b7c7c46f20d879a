using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using NewsPortal.Store;

namespace NewsPortal.Tests.Store;

public sealed class RegistryTests : IDisposable
{
    private readonly TestPortal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public void A_seed_has_one_number_forever()
    {
        using (var registry = Open())
        {
            Assert.Equal((1, 2, 1), (registry.NumberOf("a.txt"), registry.NumberOf("b.txt"), registry.NumberOf("a.txt")));
            registry.Commit();
        }
        using var again = Open();
        Assert.Equal((2, 3), (again.NumberOf("b.txt"), again.NumberOf("c.txt")));
    }

    [Fact]
    public void A_seed_that_moves_takes_its_story_along_and_leaves_the_one_that_was_there_without_a_seed()
    {
        using var registry = Open();
        var (first, second) = (registry.NumberOf("a.txt"), registry.NumberOf("b.txt"));
        registry.Write(new("/first", first, null, null));
        registry.Write(new("/second", second, null, null));

        registry.Move("a.txt", "b.txt", portal.Now);

        Assert.Equal(first, registry.NumberOf("b.txt"));
        Assert.Equal(new RegisteredPermalink("/second", second, portal.Now, null), registry.PermalinkAt("/second"));
        Assert.Equal(["b.txt"], registry.PublishedSeeds());
    }

    [Fact]
    public void What_is_not_committed_is_not_there()
    {
        using (var registry = Open()) registry.Write(new("/one", registry.NumberOf("a.txt"), null, null));

        using var again = Open();
        Assert.Null(again.PermalinkAt("/one"));
    }

    [Fact]
    public void Changes_are_read_from_one_revision_to_another()
    {
        using var registry = Open();
        registry.Write(new("/b", registry.NumberOf("b.txt"), null, null));
        registry.Commit();
        var first = registry.ReadStamp().Revision;
        registry.Write(new("/a", registry.NumberOf("a.txt"), portal.Now, null));
        registry.Commit();
        var second = registry.ReadStamp().Revision;

        Assert.Equal(["/b"], Changes(registry, 0, first));
        Assert.Equal(["/a"], Changes(registry, first, second));
        Assert.Equal(["/a", "/b"], Changes(registry, 0, second));
        Assert.Empty(Changes(registry, second, second));
    }

    [Fact]
    public void A_content_version_is_higher_than_any_other_and_than_the_floor()
    {
        using var registry = Open();

        Assert.Equal((1, 2, 8, 9), (registry.NextContentVersion(0), registry.NextContentVersion(0), registry.NextContentVersion(7), registry.NextContentVersion(1)));
    }

    [Fact]
    public async Task Without_its_registry_a_portal_takes_over_what_its_build_knows()
    {
        portal.Write("a.txt", SampleDump.Of("One")).Write("b.txt", SampleDump.Of("Gone"));
        await portal.ImportAsync();
        await portal.Write("a.txt", SampleDump.Of("Two")).Delete("b.txt").ImportAsync();
        var before = await PermalinksAsync();

        File.Delete(portal.StorePath);
        await portal.Write("c.txt", SampleDump.Of("Three")).ImportAsync();

        var after = await PermalinksAsync();
        Assert.Equal(5, before.Count);
        Assert.Equal(before, after.Where(permalink => before.Any(known => known.Path == permalink.Path)), Same);
        Assert.Equal(7, after.Count);
    }

    [Fact]
    public async Task After_an_older_registry_was_restored_nothing_is_lost()
    {
        await portal.Write("a.txt", SampleDump.Of("One")).ImportAsync();
        File.Copy(portal.StorePath, portal.StorePath + ".backup");
        await portal.Write("b.txt", SampleDump.Of("Later")).Write("a.txt", SampleDump.Of("Two")).ImportAsync();
        var before = await PermalinksAsync();

        File.Move(portal.StorePath + ".backup", portal.StorePath, overwrite: true);
        await portal.ImportAsync();

        Assert.Equal(before, await PermalinksAsync(), Same);
        Assert.Equal(["/2022/05/01/later", "/2022/05/01/two"], await portal.AskAsync(db => db.Articles.Select(a => a.Address).OrderBy(a => a).ToListAsync()));
    }

    [Theory]
    [InlineData("This is no database, and somebody may still want it.", "is damaged: restore a backup")]
    [InlineData("other program", "is a database of another program")]
    [InlineData("newer version", "was written by a newer version")]
    public async Task A_file_that_is_not_a_registry_is_left_as_it_is(string what, string sentence)
    {
        await portal.Write("a.txt", SampleDump.Of("One")).ImportAsync();
        if (what == "newer version") Run("PRAGMA user_version = 99");
        else File.Delete(portal.StorePath);
        if (what == "other program") Run("CREATE TABLE Recipes (Name TEXT)");
        else if (what != "newer version") await File.WriteAllTextAsync(portal.StorePath, what);
        var bytes = await File.ReadAllBytesAsync(portal.StorePath);

        var failure = await Assert.ThrowsAsync<RegistryException>(() => portal.Write("b.txt", SampleDump.Of("Two")).ImportAsync());

        Assert.Contains(sentence, failure.Message, StringComparison.Ordinal);
        Assert.Contains(portal.StorePath, failure.Message, StringComparison.Ordinal);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(portal.StorePath));
        Assert.Equal("/2022/05/01/one", await portal.AddressOfAsync("One"));
        Assert.Null(await portal.AddressOfAsync("Two"));
    }

    [Fact]
    public async Task A_registry_that_was_complete_when_the_portal_was_killed_takes_its_name()
    {
        await portal.Write("a.txt", SampleDump.Of("One")).ImportAsync();
        File.Delete(portal.BuildPath);
        File.Move(portal.StorePath, portal.StorePath + ".new");

        using var registry = Open();

        Assert.Equal(1, registry.NumberOf("a.txt"));
        Assert.NotNull(registry.PermalinkAt("/2022/05/01/one"));
    }

    [Fact]
    public async Task A_store_of_the_former_design_becomes_a_registry_with_all_that_it_knew()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(portal.StorePath)!);
        Run("""
            PRAGMA journal_mode = WAL;
            CREATE TABLE Addresses (Path TEXT PRIMARY KEY, Seed TEXT NOT NULL, ArticleId INTEGER, WithdrawnAt INTEGER);
            CREATE TABLE Seeds (Path TEXT PRIMARY KEY, Hash TEXT NOT NULL, ArticleId INTEGER);
            CREATE TABLE States (Id INTEGER PRIMARY KEY, Fingerprint TEXT, ContentVersion INTEGER, ChangedAt INTEGER, LastArticleId INTEGER);
            INSERT INTO Seeds VALUES ('a.txt', 'x', 7), ('draft.md', 'y', NULL);
            INSERT INTO Addresses VALUES ('/2022/05/01/one', 'a.txt', 7, NULL), ('/2022/05/01/zero', 'a.txt', 7, NULL), ('/s/aaaaaa', 'a.txt', 7, NULL),
                ('/2022/05/01/gone', 'b.txt', NULL, 1651363200), ('/2022/05/01/nobody', '', NULL, 1651363200);
            INSERT INTO States VALUES (1, 'f', 41, 0, 9);
            """);
        await File.WriteAllTextAsync(portal.StorePath + "-pages", "pages");

        var report = await portal.Write("a.txt", SampleDump.Of("One")).Write("c.txt", SampleDump.Of("New")).ImportAsync();

        Assert.Equal(42, report.ContentVersion);
        Assert.Equal(7, await portal.AskAsync(db => db.Articles.Where(a => a.Address == "/2022/05/01/one" && a.ShortCode == "aaaaaa").Select(a => a.Id).SingleAsync()));
        Assert.True(await portal.AskAsync(db => db.Articles.Where(a => a.Headline == "New").Select(a => a.Id).SingleAsync()) > 9);
        var withdrawn = (await PermalinksAsync()).Where(permalink => permalink.WithdrawnAt is not null).ToList();
        Assert.Equal(["/2022/05/01/gone", "/2022/05/01/nobody"], withdrawn.Select(permalink => permalink.Path));
        Assert.All(withdrawn, permalink => Assert.Equal(new DateTime(2022, 5, 1, 0, 0, 0, DateTimeKind.Utc), permalink.WithdrawnAt));
        Assert.Equal(7, (await PermalinksAsync()).Single(permalink => permalink.Path == "/2022/05/01/zero").Story);
        Assert.False(File.Exists(portal.StorePath + "-pages"));
    }

    [Fact]
    public async Task What_another_version_registers_reaches_the_build_of_this_one()
    {
        await portal.Write("a.txt", SampleDump.Of("One")).ImportAsync();
        using (var other = Open())
        {
            other.Write(new("/2022/05/01/of-the-other", other.NumberOf("b.txt"), portal.Now, "b.txt"));
            other.Commit();
        }

        await portal.ImportAsync();

        Assert.Equal(portal.Now, (await PermalinksAsync()).Single(permalink => permalink.Path == "/2022/05/01/of-the-other").WithdrawnAt);
    }

    private static bool Same(Permalink a, Permalink b) => (a.Path, a.Story, a.WithdrawnAt) == (b.Path, b.Story, b.WithdrawnAt);

    private Task<List<Permalink>> PermalinksAsync() => portal.AskAsync(db => db.Permalinks.AsNoTracking().OrderBy(permalink => permalink.Path).ToListAsync());

    private Registry Open() => new RegistryFile(portal.Options, portal.Clock, NullLogger<RegistryFile>.Instance).Open();

    private static List<string> Changes(Registry registry, long after, long until)
    {
        var paths = new List<string>();
        registry.ReadChanges(after, until, permalink => paths.Add(permalink.Path));
        return paths;
    }

    private void Run(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={portal.StorePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
