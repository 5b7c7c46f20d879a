using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NewsPortal.Import;
using NewsPortal.Store;

namespace NewsPortal.Tests.Store;

/// <summary>Several at one store: whoever writes keeps nobody from reading, and two who import end with what one would have.</summary>
public sealed class BusyStoreTests : IAsyncLifetime
{
    private const int Stories = 40;

    private TestSite site = null!;

    private TestPortal Portal => site.Portal;

    public async Task InitializeAsync()
    {
        var portal = new TestPortal();
        Write(portal, "first");
        await portal.ImportAsync();
        site = await TestSite.StartAsync(portal);
    }

    public Task DisposeAsync() => site.DisposeAsync().AsTask();

    [Fact, Trait("Fault", "80")]
    public async Task Who_writes_keeps_nobody_from_reading()
    {
        await using (var db = PortalDb.At($"Data Source={Portal.BuildPath};Mode=ReadWrite;Pooling=False"))
        {
            await using var writing = await db.Database.BeginTransactionAsync();
            await db.Database.ExecuteSqlRawAsync("UPDATE Articles SET Headline = 'Half done'; DELETE FROM Entries");
            foreach (var address in (string[])["/", "/news", "/tags", "/tags/sea", "/2022/05", "/2022/05/01", "/2022/05/01/story-1", "/2022/05/01/story-2/print", "/search?q=story", "/search/suggest?q=sto", "/rss.xml", "/sitemap.xml"])
            {
                using var response = await site.GetAsync(address);
                Assert.True(response.StatusCode == HttpStatusCode.OK, $"{address} answers {response.StatusCode}.");
                Assert.DoesNotContain("Half done", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            }
        }
    }

    [Fact, Trait("Fault", "80")]
    public async Task Readers_get_whole_pages_while_one_import_follows_another()
    {
        using var end = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 8).Select(reader => Task.Run(() => ReadAsync(reader, end.Token))).ToList();

        for (var turn = 0; turn < 10; turn++) await WriteAsync($"turn {turn}");
        await end.CancelAsync();

        Assert.All(await Task.WhenAll(readers), read => Assert.True(read > 0));
    }

    private async Task<int> ReadAsync(int reader, CancellationToken end)
    {
        var read = 0;
        do
        {
            // A search is never kept, so that each is one more reader of the store.
            var address = read % 2 == 0 ? $"/search?q=story+{read % Stories}" : $"/2022/05/01/story-{(reader + read) % Stories}";
            using var response = await site.GetAsync(address);
            Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.TooManyRequests, $"{address} answers {response.StatusCode}.");
            Assert.EndsWith("</html>", (await response.Content.ReadAsStringAsync(CancellationToken.None)).TrimEnd(), StringComparison.Ordinal);
            read++;
        }
        while (!end.IsCancellationRequested);
        return read;
    }

    [Theory, Trait("Fault", "85")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_who_import_at_once_end_with_what_one_would_have(bool hasStore)
    {
        await using var first = Process();
        await using var second = Process();

        for (var turn = 0; turn < 5; turn++)
        {
            Write(Portal, $"turn {turn}");
            if (!hasStore) File.Delete(Portal.BuildPath);
            await Task.WhenAll(((ServiceProvider[])[first, second]).Select(each => Task.Run(() => each.GetRequiredService<Importer>().RunAsync(null, default))));

            Portal.Builds.Poll();
            Assert.Equal(Enumerable.Range(0, Stories).Select(i => $"/2022/05/01/story-{i}").Order(StringComparer.Ordinal), (await Portal.AskAsync(db => db.Articles.Select(a => a.Address).ToListAsync())).Order(StringComparer.Ordinal));
            Assert.Equal(Stories, await Portal.AskAsync(db => db.Articles.CountAsync(a => a.Body.Contains($"turn {turn}"))));
        }
    }

    [Theory, Trait("Fault", "80")]
    [InlineData("registry")]
    [InlineData("build")]
    public async Task A_store_that_another_program_has_locked_is_not_built_again_and_forgets_no_permalink(string which)
    {
        Portal.Delete("0.txt");
        await Portal.ImportAsync();
        Portal.Options.Store += ";Default Timeout=1";
        await using (var holder = new SqliteConnection($"Data Source={(which == "build" ? Portal.BuildPath : Portal.StorePath)};Pooling=False"))
        {
            await holder.OpenAsync();
            await using var command = holder.CreateCommand();
            command.CommandText = "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE";
            await command.ExecuteNonQueryAsync();
            Write(Portal, "while it is locked");

            var failure = await Assert.ThrowsAnyAsync<Exception>(() => Portal.ImportAsync());

            Assert.Contains("Another program has locked the store", FailureAdvice.Describe(failure, Portal.Options), StringComparison.Ordinal);
        }

        await Portal.Delete("0.txt").ImportAsync();

        Assert.NotNull(await Portal.AskAsync(db => db.Permalinks.Where(a => a.Path == "/2022/05/01/story-0").Select(a => a.WithdrawnAt).SingleAsync()));
        Assert.Equal(Stories - 1, await Portal.AskAsync(db => db.Articles.CountAsync(a => a.Body.Contains("while it is locked"))));
    }

    /// <summary>Services of a process of its own.</summary>
    private ServiceProvider Process() =>
        Portal.Register(new ServiceCollection()).AddSingleton(new Builds(Portal.Options, NullLogger<Builds>.Instance)).BuildServiceProvider();

    private static void Write(TestPortal portal, string version)
    {
        for (var i = 0; i < Stories; i++) portal.Write($"{i}.txt", SampleDump.Of($"Story {i}", body: $"In the version {version}.", tags: "Sea"));
    }

    private Task<ImportReport> WriteAsync(string version)
    {
        Write(Portal, version);
        return Portal.ImportAsync();
    }
}
