using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using SQLitePCL;

namespace NewsPortal.Tests.Http;

/// <summary>What the store is asked for a page does not grow with what is on it: the sections of the masthead, and three questions more; a search asks for its facets besides.</summary>
public sealed class StatementsOfPagesTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/world")]
    [InlineData("/world/east-asia-pacific")]
    [InlineData("/world/print", 5)]
    [InlineData("/regions")]
    [InlineData("/tags")]
    [InlineData("/tags/trade")]
    [InlineData("/from")]
    [InlineData("/from/hanoi")]
    [InlineData("/by")]
    [InlineData("/by/jiji-press")]
    [InlineData("/2022")]
    [InlineData("/2022/05")]
    [InlineData("/2022/05/01")]
    [InlineData("/2022/05/01/print")]
    [InlineData("/2022/05/01/story-10")]
    [InlineData("/2022/05/01/story-10/print")]
    [InlineData("/2022/05/01/story-10.json")]
    [InlineData("/search?q=words", 5)]
    [InlineData("/rss.xml")]
    [InlineData("/tags/trade/atom.xml")]
    [InlineData("/search/rss.xml?q=words", 5)]
    [InlineData("/sitemap.xml", 5)]
    [InlineData("/news-sitemap.xml")]
    public async Task A_page_asks_the_store_a_few_times_and_no_more(string address, int most = 4)
    {
        var statements = new Statements();
        await using var site = await StartAsync(statements);
        (await site.GetAsync("/search")).EnsureSuccessStatusCode();
        statements.Texts.Clear();

        (await site.GetAsync(address)).EnsureSuccessStatusCode();

        Assert.True(statements.Texts.Count > 0 && statements.Texts.Count <= most, $"{statements.Texts.Count}:\n{string.Join("\n", statements.Texts)}");
    }

    [Fact]
    public async Task A_page_that_is_kept_asks_the_store_nothing()
    {
        var statements = new Statements();
        await using var site = await StartAsync(statements);
        await site.GetAsync("/tags/trade");
        statements.Texts.Clear();

        (await site.GetAsync("/tags/trade")).EnsureSuccessStatusCode();

        Assert.Empty(statements.Texts);
    }

    private static async Task<TestSite> StartAsync(Statements statements)
    {
        var portal = new TestPortal();
        for (var number = 0; number < 30; number++)
            portal.Write($"{number}.txt", SampleDump.Of($"Story {number}", category: "WORLD > East Asia/Pacific", body: "Hanoi, May 1–Words.", tags: ["Trade", $"Topic {number % 7}", "Rain"]));
        await portal.ImportAsync();
        return await TestSite.StartAsync(portal, also: services => services.AddSingleton(portal.Contexts(statements)));
    }

    /// <summary>Hears of every statement that SQLite runs, whoever sends it, but for those by which a connection is made and an index looks into itself.</summary>
    private sealed class Statements : DbConnectionInterceptor
    {
        public List<string> Texts { get; } = [];

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Listen((SqliteConnection)connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Listen((SqliteConnection)connection);
            return Task.CompletedTask;
        }

        private void Listen(SqliteConnection connection) => raw.sqlite3_trace(connection.Handle, (_, text) => Hear(text), null);

        private void Hear(string text)
        {
            if (!text.StartsWith("PRAGMA", StringComparison.Ordinal) && !text.StartsWith("--", StringComparison.Ordinal) && !text.Contains("'main'.'S", StringComparison.Ordinal)) Texts.Add(text);
        }
    }
}
