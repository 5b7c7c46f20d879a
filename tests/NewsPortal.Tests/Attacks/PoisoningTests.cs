using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Fuzz;

namespace NewsPortal.Tests.Attacks;

/// <summary>What one reader sends must change nothing of what another gets.</summary>
public sealed class PoisoningTests : IAsyncLifetime
{
    private const string Canary = "canary-7f3a.example";

    private const int TogetherInOne = 6;

    private static readonly string[] Named =
    [
        "/", SmallPaper.Talks, SmallPaper.Talks + "/print", SmallPaper.Talks + ".json", SmallPaper.Talks + ".txt", SmallPaper.Talks + ".bib", SmallPaper.Talks + ".md", SmallPaper.Talks + ".ris", SmallPaper.Talks + ".csl.json", SmallPaper.Old, SmallPaper.Withdrawn, "/nothing", "/international", "/science/space", "/science/print", "/tags", "/tags/stars", "/from/hanoi", "/by/jiji-press",
        "/2022", "/2022/05", "/2022/05/01", "/rss.xml", "/atom.xml", "/feed.json", "/tags/stars/rss.xml", "/sitemap.xml", "/news-sitemap.xml", "/robots.txt", "/opensearch.xml", "/search?q=ministers", "/search/suggest?q=min", "/search/rss.xml?q=ministers", "/regions", "/tags/", "/healthz", "/readyz", "/assets/nothing.css", "/pictures/nothing.jpg",
    ];

    private readonly SmallPaper paper = new();

    private string[] Addresses { get; set; } = [];

    private TestSite Site => paper.Site;

    public async Task InitializeAsync()
    {
        await paper.InitializeAsync();
        var address = await Site.Portal.AskAsync(db => db.Permalinks.Select(a => a.Path).FirstAsync(path => path.StartsWith("/s/")));
        var styles = (await Site.PageAsync("/")).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        Addresses = [.. Named, address, styles];
    }

    public Task DisposeAsync() => paper.DisposeAsync();

    [Fact]
    [Trait("Fault", "56"), Trait("Fault", "57"), Trait("Fault", "60"), Trait("Fault", "62"), Trait("Fault", "63"), Trait("Fault", "65"), Trait("Fault", "79")]
    public async Task No_header_of_one_reader_reaches_another()
    {
        Assert.True(PoisonHeaders.All.Count >= 60);
        var plain = new Dictionary<string, string>();
        foreach (var address in Addresses) plain[address] = await AskAsync(address);
        // Every edition begins with an empty cache, so that it is the poisoned request for which a page is made.
        Site.Portal.Edition.Preparing = null;

        foreach (var (version, headers) in PoisonHeaders.All.Chunk(TogetherInOne).Index())
        {
            await Site.Portal.Edition.PublishAsync(1000 + version, takesBack: true, default);
            foreach (var address in Addresses)
            {
                Assert.DoesNotContain(Canary, await AskAsync(address, headers), StringComparison.OrdinalIgnoreCase);
                Assert.True(plain[address] == await AskAsync(address), $"{address} is another after a request with {string.Join(", ", headers)}.");
            }
        }
    }

    [Fact]
    [Trait("Fault", "57"), Trait("Fault", "58")]
    public async Task No_query_that_means_nothing_reaches_another_reader()
    {
        foreach (var address in Addresses.Where(a => !a.Contains('?', StringComparison.Ordinal) && !a.EndsWith('/')))
        {
            var plain = await AskAsync(address);
            foreach (var name in (string[])["utm_source", "fbclid", "callback", "_method", "page", "lang", "x[]", "before", "after", "columns", "handler", "area", "__proto__", "status", "slug", "year"])
                Assert.DoesNotContain(Canary, await AskAsync($"{address}?{name}={Canary}"), StringComparison.OrdinalIgnoreCase);
            Assert.Equal(plain, await AskAsync(address));
        }
    }

    [Fact]
    [Trait("Fault", "57"), Trait("Fault", "60")]
    public async Task No_method_of_one_reader_reaches_another()
    {
        foreach (var address in Addresses)
        {
            var plain = await AskAsync(address);
            foreach (var method in (string[])["HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "PURGE", "get"])
                using (await Site.SendAsync(new HttpMethod(method), address)) Assert.Equal(plain, await AskAsync(address));
        }
    }

    /// <summary>All of an answer that a reader sees.</summary>
    private async Task<string> AskAsync(string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://news.example" + address);
        foreach (var (name, value) in headers)
            if (name is "Host") request.Headers.Host = Canary;
            else Assert.True(request.Headers.TryAddWithoutValidation(name, value.Replace("{canary}", Canary, StringComparison.Ordinal)));
        using var response = await Site.Client.SendAsync(request);
        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.True((int)response.StatusCode < 500 && response.StatusCode != HttpStatusCode.TooManyRequests, $"{address} answers {response.StatusCode}.");
        return $"{response.StatusCode}\n{response.Headers}{response.Content.Headers}\n{await response.Content.ReadAsStringAsync()}";
    }
}
