using System.Net;
using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Syndication;

namespace NewsPortal.Tests.Syndication;

/// <summary>A site with more addresses than one file may have: here 20 in a sitemap, and 10 in one for news.</summary>
public sealed class SitemapSizeTests : IAsyncLifetime
{
    private const int Stories = 45;

    private TestSite site = null!;

    public async Task InitializeAsync() => site = await StartAsync(20, 10);

    private static async Task<TestSite> StartAsync(int urls, int news)
    {
        var portal = new TestPortal();
        for (var i = 0; i < Stories; i++) portal.Write($"{i}.txt", SampleDump.Of($"Story {i}", date: i < 10 ? "May 31, 2022" : $"May {1 + (i % 20)}, 2022", time: "11:00 a.m."));
        await portal.ImportAsync();
        return await TestSite.StartAsync(portal, also: services => services.AddSingleton(new SitemapLimits(urls, news)));
    }

    public Task DisposeAsync() => site.DisposeAsync().AsTask();

    [Fact]
    public async Task A_sitemap_of_more_addresses_than_one_file_may_have_is_an_index_of_parts_that_together_have_every_story_once()
    {
        var parts = await LocationsAsync("/sitemap.xml");

        Assert.Equal(Enumerable.Range(0, 4).Select(part => $"https://news.example/sitemap-{part}.xml"), parts);
        var counts = new List<int>();
        var stories = new HashSet<string>();
        foreach (var part in parts.Skip(1))
        {
            var found = await LocationsAsync(part);
            counts.Add(found.Count);
            stories.UnionWith(found);
        }
        Assert.Equal([20, 20, 5], counts);
        Assert.Equal(Stories, stories.Count);
        Assert.Equal(20, (await LocationsAsync(parts[0])).Count);
    }

    [Theory]
    [InlineData("/sitemap-4.xml")]
    [InlineData("/sitemap-85900.xml")]
    [InlineData("/sitemap-99999.xml")]
    [InlineData("/sitemap-42951.xml")]
    [InlineData("/sitemap-2147483647.xml")]
    [InlineData("/sitemap-4294967297.xml")]
    [InlineData("/sitemap-01.xml")]
    [InlineData("/sitemap-00.xml")]
    [InlineData("/sitemap--1.xml")]
    [InlineData("/sitemap-+1.xml")]
    [InlineData("/sitemap-1.0.xml")]
    [InlineData("/sitemap-.xml")]
    [InlineData("/news-sitemap-0.xml")]
    [InlineData("/news-sitemap-01.xml")]
    [InlineData("/news-sitemap-3.xml")]
    [InlineData("/news-sitemap-99999.xml")]
    [InlineData("/news-sitemap-2147483647.xml")]
    public async Task A_number_that_is_not_that_of_a_part_is_not_found(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync(address)).StatusCode);

    [Theory]
    [InlineData(10, "urlset")]
    [InlineData(9, "sitemapindex")]
    public async Task Exactly_as_many_stories_as_one_file_may_have_are_one_file_of_news(int limit, string root)
    {
        await using var other = await StartAsync(20, limit);

        Assert.Equal(root, XDocument.Parse(await other.TextAsync("/news-sitemap.xml")).Root!.Name.LocalName);
    }

    [Theory]
    [InlineData(0, "urlset")]
    [InlineData(-1, "sitemapindex")]
    public async Task Exactly_as_many_addresses_as_one_file_may_have_are_one_file(int more, string root)
    {
        await using var all = await StartAsync(1000, 10);
        var addresses = (await (await all.GetAsync("/sitemap.xml")).Content.ReadAsStringAsync()).Split("<loc>").Length - 1;
        await using var other = await StartAsync(addresses + more, 10);

        Assert.Equal(root, XDocument.Parse(await other.TextAsync("/sitemap.xml")).Root!.Name.LocalName);
    }

    [Theory]
    [InlineData("/sitemap.xml")]
    [InlineData("/sitemap-0.xml")]
    [InlineData("/sitemap-1.xml")]
    public async Task A_client_who_has_a_sitemap_gets_no_second_copy_until_an_import_changes_the_site(string address)
    {
        using var first = await site.GetAsync(address);
        using var head = await site.SendAsync(HttpMethod.Head, address);
        using var again = await site.Client.SendAsync(Conditional(address, first));
        site.Portal.Write("more.txt", SampleDump.Of("One more"));
        site.Portal.Clock.Advance(TimeSpan.FromHours(1));
        await site.Portal.ImportAsync();
        using var changed = await site.Client.SendAsync(Conditional(address, first));

        Assert.Equal((HttpStatusCode.OK, "public, max-age=60"), (first.StatusCode, first.Headers.CacheControl!.ToString()));
        Assert.Equal((first.Headers.ETag, 0), (head.Headers.ETag, (await head.Content.ReadAsByteArrayAsync()).Length));
        Assert.Equal((HttpStatusCode.NotModified, 0), (again.StatusCode, (await again.Content.ReadAsByteArrayAsync()).Length));
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.NotNull(first.Content.Headers.LastModified);
    }

    [Fact]
    public async Task No_sitemap_takes_room_in_the_page_cache()
    {
        var cache = site.Services.GetRequiredService<NewsPortal.Http.PageCache>();
        foreach (var address in (string[])["/sitemap.xml", "/sitemap-0.xml", "/sitemap-1.xml"]) await site.GetAsync(address);

        Assert.Equal(0, cache.Count);
    }

    private static HttpRequestMessage Conditional(string address, HttpResponseMessage known) =>
        new(HttpMethod.Get, address) { Headers = { IfNoneMatch = { known.Headers.ETag! } } };

    private async Task<List<string>> LocationsAsync(string address) =>
        [.. XDocument.Parse(await site.TextAsync(address)).Root!.Elements().Select(entry => entry.Elements().First().Value)];
}
