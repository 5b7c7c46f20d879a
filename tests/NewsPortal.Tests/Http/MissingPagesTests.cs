using System.Data.Common;
using System.Net;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Http;

namespace NewsPortal.Tests.Http;

[Trait("Fault", "71")]
public sealed class MissingPagesTests : IAsyncLifetime
{
    private readonly CommandCount commands = new();
    private TestSite site = null!;

    public async Task InitializeAsync()
    {
        var portal = new TestPortal();
        portal.Write("a.txt", SampleDump.Of("One", tags: ["Storms"], category: "SCIENCE > Space")).Write("b.txt", SampleDump.Of("Gone"));
        await portal.ImportAsync();
        portal.Write("a.txt", SampleDump.Of("Two", tags: ["Storms"], category: "SCIENCE > Space")).Delete("b.txt");
        await portal.ImportAsync();
        site = await TestSite.StartAsync(portal, also: services => services.AddSingleton(portal.Contexts(commands)));
    }

    public Task DisposeAsync() => site.DisposeAsync().AsTask();

    [Fact]
    public async Task In_a_flood_a_missing_page_costs_the_lookup_and_no_search_for_near_ones()
    {
        await FloodAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync("/2022/05/01/after-the-flood")).StatusCode);

        foreach (var address in (string[])["/2022/05/01/zzz", "/2022/05/01/zzz/print", "/2022/05/01/zzz.json", "/1999/05/01/one", "/tags/zzz", "/tags/zzz/rss.xml", "/from/zzz", "/by/zzz", "/zzz", "/science/zzz", "/a/b/c/d/e/f/g", "/wp-login.php", "/s/zzzzzz", "/1999", "/1999/05", "/1999/05/01", "/2022/02/31/x"])
        {
            var before = commands.Count;
            var response = await site.GetAsync(address);
            Assert.InRange(commands.Count - before, 0, 4);
            Assert.True(response.StatusCode == HttpStatusCode.NotFound, $"{address} answers {response.StatusCode}.");
            Assert.True(response.Headers.Contains("Content-Security-Policy"));
        }
    }

    [Fact]
    public async Task In_a_flood_every_page_that_is_there_answers()
    {
        await FloodAsync();

        foreach (var address in (string[])["/", "/2022/05/01/two", "/2022/05/01/Two", "/2022/05/01/two/print", "/2022/05/01/two.json", "/2022/05/01/two.csl.json", "/2022/05/01", "/2022/05", "/2022", "/2022/05/01/rss.xml", "/2022/05/01/print", "/tags", "/tags/storms", "/tags/STORMS", "/tags/storms/print", "/tags/storms/feed.json", "/science", "/science/space", "/science/space/atom.xml", "/sitemap.xml", "/robots.txt", "/search?q=two", "/2022/05/01/one", "/2022/05/01/gone", "/healthz"])
            Assert.True((await site.GetAsync(address)).StatusCode != HttpStatusCode.NotFound, $"{address} is not there.");
    }

    [Fact]
    [Trait("Fault", "72")]
    public async Task A_story_that_is_published_in_a_flood_is_there_at_once()
    {
        await FloodAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync("/2022/05/01/three")).StatusCode);

        site.Portal.Write("c.txt", SampleDump.Of("Three"));
        await site.Portal.ImportAsync();

        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync("/2022/05/01/three")).StatusCode);
    }

    [Fact]
    public async Task When_a_flood_is_over_a_missing_page_names_those_near_again()
    {
        await FloodAsync();
        Assert.Null((await site.PageAsync("/tags/storm")).QuerySelector("a[href='/tags/storms']"));

        site.Portal.Clock.Advance(TimeSpan.FromSeconds(11));

        Assert.NotNull((await site.PageAsync("/tags/stormz")).QuerySelector("a[href='/tags/storms']"));
    }

    [Fact, Trait("Fault", "30")]
    public async Task A_clock_that_is_set_back_does_not_make_a_flood_last()
    {
        await FloodAsync();
        site.Portal.Clock.AdjustTime(site.Portal.Clock.GetUtcNow().AddHours(-1));

        site.Portal.Clock.Advance(TimeSpan.FromSeconds(11));

        Assert.NotNull((await site.PageAsync("/tags/stormz")).QuerySelector("a[href='/tags/storms']"));
    }

    private async Task FloodAsync()
    {
        for (var i = 0; i < MissingPages.MaxHelped; i++) Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync($"/2022/05/01/flood-{i}")).StatusCode);
    }

    private sealed class CommandCount : DbCommandInterceptor
    {
        private int count;

        public int Count => count;

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref count);
            return ValueTask.FromResult(result);
        }

        public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
        {
            Interlocked.Increment(ref count);
            return result;
        }
    }
}
