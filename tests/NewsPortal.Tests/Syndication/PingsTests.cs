using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsPortal.Import;
using NewsPortal.Syndication;

namespace NewsPortal.Tests.Syndication;

public sealed class PingsTests
{
    private const string Key = "0123-abcDEF";

    private readonly KeptLog<Pings> log = new();

    [Fact]
    public async Task The_hub_is_told_of_the_feeds_of_the_front_page_and_of_all_that_has_the_story()
    {
        await using var hub = await PingListener.StartAsync();
        await using var site = await StartAsync(o => o.WebSubHub = hub.Address);

        await PublishAsync(site, "a.txt", SampleDump.Of("One", category: "CULTURE", tags: ["Rain"]));

        var (type, body) = await hub.NextAsync();
        var form = QueryHelpers.ParseQuery(body["POST ".Length..]);
        Assert.Equal("application/x-www-form-urlencoded", type);
        Assert.Equal("publish", form["hub.mode"]);
        string[] pages = ["/", "/culture/", "/tags/rain/", "/by/jiji-press/", "/2022/05/01/"];
        Assert.Equal(
            pages.SelectMany(page => new[] { "rss.xml", "atom.xml", "feed.json" }.Select(file => $"https://news.example{page}{file}")).Order(),
            form["hub.url"].Order());
    }

    [Fact]
    public async Task A_feed_that_the_hub_is_told_of_names_itself_in_the_same_letters()
    {
        await using var hub = await PingListener.StartAsync();
        await using var site = await StartAsync(o => o.WebSubHub = hub.Address);

        await PublishAsync(site, "a.txt", SampleDump.Of("一", category: "社会", tags: ["O'Neill & 雨"]));

        var topics = QueryHelpers.ParseQuery((await hub.NextAsync()).Body["POST ".Length..])["hub.url"];
        foreach (var topic in topics)
            Assert.EndsWith($", <{topic}>; rel=\"self\"", Assert.Single((await site.GetAsync(topic!)).Headers.GetValues("Link")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_engines_are_told_of_the_stories_and_find_the_key()
    {
        await using var engines = await PingListener.StartAsync();
        await using var site = await StartAsync(o => (o.IndexNowKey, o.IndexNowEndpoint) = (Key, engines.Address));
        await PublishAsync(site, "a.txt", SampleDump.Of("Before"));
        await engines.NextAsync();

        await PublishAsync(site, "a.txt", SampleDump.Of("超特急走る"));

        var (type, body) = await engines.NextAsync();
        var told = JsonDocument.Parse(body["POST ".Length..]).RootElement;
        Assert.Equal("application/json; charset=utf-8", type);
        Assert.Equal(("news.example", Key), (told.GetProperty("host").GetString(), told.GetProperty("key").GetString()));
        string[] changed = ["https://news.example/2022/05/01/before", new Uri("https://news.example/2022/05/01/超特急走る").AbsoluteUri];
        Assert.Equal(changed.Order(), told.GetProperty("urlList").EnumerateArray().Select(url => url.GetString()).Order());
        Assert.Equal(Key, await site.TextAsync(told.GetProperty("keyLocation").GetString()!));
    }

    [Fact]
    public async Task A_new_store_is_not_told_of_but_what_comes_after_it_is()
    {
        await using var engines = await PingListener.StartAsync();
        await using var site = await StartAsync(o => (o.IndexNowKey, o.IndexNowEndpoint) = (Key, engines.Address), isNew: true);

        await PublishAsync(site, "a.txt", SampleDump.Of("One"));
        await PublishAsync(site, "b.txt", SampleDump.Of("Two"));

        Assert.Equal("https://news.example/2022/05/01/two", JsonDocument.Parse((await engines.NextAsync()).Body["POST ".Length..]).RootElement.GetProperty("urlList").EnumerateArray().Single().GetString());
    }

    [Fact]
    public async Task A_hub_that_is_busy_is_asked_again()
    {
        await using var hub = await PingListener.StartAsync(HttpStatusCode.ServiceUnavailable);
        await using var site = await StartAsync(o => o.WebSubHub = hub.Address);

        await PublishAsync(site, "a.txt", SampleDump.Of("One"));

        Assert.Equal(await hub.NextAsync(), await hub.NextAsync());
        Assert.True(log.IsEmpty);
    }

    [Fact]
    public async Task A_hub_that_refuses_costs_a_warning_and_harms_nothing()
    {
        await using var hub = await PingListener.StartAsync(HttpStatusCode.Forbidden, HttpStatusCode.TemporaryRedirect);
        await using var site = await StartAsync(o => o.WebSubHub = hub.Address);

        foreach (var status in (string[])["403", "307"])
        {
            await PublishAsync(site, "a.txt", SampleDump.Of($"Status {status}"));

            var (level, line) = await log.NextAsync();
            Assert.Equal(LogLevel.Warning, level);
            Assert.StartsWith($"{hub.Address}/ was not told what changed (", line, StringComparison.Ordinal);
            Assert.Contains(status, line, StringComparison.Ordinal);
            Assert.EndsWith(": see whether Portal:WebSubHub is right and the hub is up", line, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await site.GetAsync($"/2022/05/01/status-{status}")).StatusCode);
        }
        Assert.True(log.IsEmpty);
    }

    [Fact]
    public async Task Nobody_is_told_by_a_site_that_others_cannot_reach()
    {
        await using var site = await StartAsync(o => (o.WebSubHub, o.BaseUrl) = ("https://hub.example/", "http://localhost:5000"));

        Assert.Null(site.Portal.Edition.Announcing);
        Assert.Equal(
            (LogLevel.Information, "Nobody is told of changes, since http://localhost:5000 is an address that others cannot reach: set Portal:BaseUrl to the one that readers see"),
            await log.NextAsync());
        Assert.True(log.IsEmpty);
    }

    [Fact]
    public async Task Nobody_is_told_unless_a_setting_says_so()
    {
        await using var site = await StartAsync(_ => { });

        Assert.Null(site.Portal.Edition.Announcing);
        Assert.True(log.IsEmpty);
    }

    [Fact]
    public void The_hub_gets_many_feeds_in_several_messages()
    {
        var listings = Enumerable.Range(0, Changes.MostListings).Select(number => $"/tags/{number}").ToList();

        var pings = WebSub.Pings(new([], listings), new() { WebSubHub = "https://hub.example/" }).ToList();

        Assert.Equal(10, pings.Count);
    }

    private async Task<TestSite> StartAsync(Action<PortalOptions> set, bool isNew = false)
    {
        var portal = new TestPortal();
        set(portal.Options);
        if (!isNew) await portal.ImportAsync();
        return await TestSite.StartAsync(portal, also: services => services.AddSingleton<ILogger<Pings>>(log));
    }

    private static Task<ImportReport> PublishAsync(TestSite site, string seed, string text) => site.Portal.Write(seed, text).ImportAsync();
}
