using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace NewsPortal.Tests.Http;

[Trait("Fault", "78")]
public sealed class SecurityHeadersTests
{
    [Fact]
    public async Task Every_answer_keeps_to_itself_whatever_its_status()
    {
        var portal = new TestPortal().Write("a.txt", SampleDump.Of("One")).Write("b.txt", SampleDump.Of("Gone"));
        await portal.ImportAsync();
        portal.Write("a.txt", SampleDump.Of("Two")).Delete("b.txt");
        await portal.ImportAsync();
        await using var site = await TestSite.StartAsync(portal);

        await AssertKeptAsync(site, "/", HttpStatusCode.OK);
        await AssertKeptAsync(site, "/healthz", HttpStatusCode.OK);
        await AssertKeptAsync(site, "/sitemap.xml", HttpStatusCode.OK);
        await AssertKeptAsync(site, "/2022/05/01/one", HttpStatusCode.MovedPermanently);
        await AssertKeptAsync(site, "/tags/", HttpStatusCode.MovedPermanently);
        await AssertKeptAsync(site, "/nothing", HttpStatusCode.NotFound);
        await AssertKeptAsync(site, "/assets/nothing.css", HttpStatusCode.NotFound);
        await AssertKeptAsync(site, "/2022/05/01/gone", HttpStatusCode.Gone);
        var styles = (await site.PageAsync("/")).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        await AssertKeptAsync(site, styles, HttpStatusCode.OK);
    }

    [Fact]
    public async Task Neither_what_is_known_already_nor_what_is_refused_comes_without_them()
    {
        var portal = new TestPortal().Write("a.txt", SampleDump.Of("One"));
        await portal.ImportAsync();
        await using var site = await TestSite.StartAsync(portal);

        foreach (var address in (string[])["/", "/2022/05/01/one", "/rss.xml", "/2022/05/01/one.json"])
        {
            var tag = (await site.GetAsync(address)).Headers.ETag!;
            await AssertKeptAsync(site, address, HttpStatusCode.NotModified, request => request.Headers.IfNoneMatch.Add(tag));
        }
        foreach (var address in (string[])["/", "/nothing", "/healthz", "/search?q=one"])
            foreach (var method in (string[])["POST", "OPTIONS", "TRACE"]) await AssertKeptAsync(site, address, HttpStatusCode.MethodNotAllowed, request => request.Method = new(method));
    }

    [Fact]
    public async Task A_failure_shows_a_page_that_needs_nothing_and_tells_nothing()
    {
        var clock = new BrokenClock();
        await using var site = await TestSite.StartAsync(new TestPortal(), also: services => services.AddSingleton<TimeProvider>(clock));

        var text = await (await AssertKeptAsync(site, "/", HttpStatusCode.ServiceUnavailable)).Content.ReadAsStringAsync();

        Assert.DoesNotContain("BrokenClock", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
        // The portal asks for the time as it stops.
        clock.IsMended = true;
    }

    [Fact]
    public async Task While_the_build_is_damaged_readers_are_asked_to_come_back()
    {
        var portal = new TestPortal().Write("a.txt", SampleDump.Of("One"));
        await portal.ImportAsync();
        await using var site = await TestSite.StartAsync(portal);
        await File.WriteAllTextAsync(portal.BuildPath, "This is no store.");

        foreach (var address in (string[])["/", "/nothing", "/search?q=one", "/search/suggest?q=one", "/search/rss.xml?q=one", "/rss.xml", "/sitemap.xml"])
            Assert.NotNull((await AssertKeptAsync(site, address, HttpStatusCode.ServiceUnavailable)).Headers.RetryAfter);
        await AssertKeptAsync(site, "/healthz", HttpStatusCode.OK);
    }

    [Fact, Trait("Fault", "82")]
    public async Task A_request_that_fails_of_damaged_data_has_the_build_filled_again()
    {
        var portal = new TestPortal().Write("a.txt", SampleDump.Of("One"));
        await portal.ImportAsync();
        await using var site = await TestSite.StartAsync(portal);
        await portal.DamageAsync("UPDATE Articles SET Category = '{{'");
        Assert.False(portal.Builds.NeedsBuild);

        await AssertKeptAsync(site, "/2022/05/01/one", HttpStatusCode.ServiceUnavailable);

        Assert.True(portal.Builds.NeedsBuild);
        await portal.ImportAsync();
        await AssertKeptAsync(site, "/2022/05/01/one", HttpStatusCode.OK);
    }

    [Fact]
    public async Task Before_the_first_import_readers_are_asked_to_wait()
    {
        await using var site = await TestSite.StartAsync(new TestPortal(), isReady: false);

        foreach (var address in (string[])["/", "/tags", "/sitemap.xml", "/nothing"])
        {
            var response = await AssertKeptAsync(site, address, HttpStatusCode.ServiceUnavailable);
            Assert.NotNull(response.Headers.RetryAfter);
        }
        await AssertKeptAsync(site, "/readyz", HttpStatusCode.ServiceUnavailable);
        await AssertKeptAsync(site, "/healthz", HttpStatusCode.OK);
    }

    [Fact]
    public async Task Only_https_is_remembered_by_browsers()
    {
        var portal = new TestPortal();
        portal.Options.BaseUrl = "http://news.example";
        await portal.ImportAsync();
        await using var site = await TestSite.StartAsync(portal);

        Assert.False((await site.SendAsync(HttpMethod.Get, "https://news.example/")).Headers.Contains("Strict-Transport-Security"));
    }

    private static async Task<HttpResponseMessage> AssertKeptAsync(TestSite site, string address, HttpStatusCode status, Action<HttpRequestMessage>? asking = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://news.example" + address);
        asking?.Invoke(request);
        var response = await site.Client.SendAsync(request);
        AssertKept(response, address, status);
        return response;
    }

    internal static void AssertKept(HttpResponseMessage response, string address, HttpStatusCode status)
    {
        Assert.True(status == response.StatusCode, $"{address} answers {response.StatusCode}.");
        var policy = Header(response, "Content-Security-Policy");
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("base-uri 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        Assert.Equal("DENY", Header(response, "X-Frame-Options"));
        Assert.Equal("strict-origin-when-cross-origin", Header(response, "Referrer-Policy"));
        Assert.Equal("same-origin", Header(response, "Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header(response, "Cross-Origin-Resource-Policy"));
        Assert.StartsWith("max-age=", Header(response, "Strict-Transport-Security"), StringComparison.Ordinal);
        Assert.NotEqual("", Header(response, "Permissions-Policy"));
        Assert.False(response.Headers.Contains("Set-Cookie"), $"{address} sets a cookie.");
        Assert.False(response.Headers.Contains("Server"));
        // Feeds and the files of a story alone are open to scripts of others.
        if (response.Content.Headers.ContentType?.MediaType == "text/html") Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    private static string Header(HttpResponseMessage response, string name) => response.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";

    private sealed class BrokenClock : TimeProvider
    {
        public bool IsMended { get; set; }

        public override DateTimeOffset GetUtcNow() => IsMended ? base.GetUtcNow() : throw new InvalidOperationException("The clock has stopped.");
    }
}
