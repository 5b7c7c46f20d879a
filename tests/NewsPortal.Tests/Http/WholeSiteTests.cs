using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Http;

namespace NewsPortal.Tests.Http;

/// <summary>Whatever the page cache answers is, byte for byte, what would be made anew.</summary>
public sealed partial class WholeSiteTests
{
    private const int MostAddresses = 1500;

    /// <summary>What no page names, or only to robots that keep away.</summary>
    private static readonly string[] Unnamed = ["/search", "/search?q=the", "/search?q=zzzz", "/search/suggest?q=th", "/search/rss.xml?q=the", "/nothing", "/2022/05/01/nothing", "/tags/nothing", "/assets/nothing.css"];

    [Fact, Trait("Fault", "63"), Trait("Fault", "64")]
    public async Task Every_address_that_the_site_names_is_kept_as_it_would_be_made_anew()
    {
        var portal = new TestPortal();
        portal.Options.Seeds = Path.Combine(PortalSettings.Home, "seeds");
        portal.Clock.SetUtcNow(new DateTimeOffset(2035, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await portal.ImportAsync();
        await using var site = await TestSite.StartAsync(portal);

        var made = await CrawlAsync(site);
        Assert.InRange(made.Count, 900, MostAddresses);
        Assert.DoesNotContain(made, answer => answer.Value.Status >= HttpStatusCode.BadRequest);
        foreach (var address in Unnamed) made[address] = await ReadAsync(site, address, "");
        await CompareAsync(site, made);
        // What is in the store is the same, but every page is made anew for a new edition.
        await portal.Edition.PublishAsync(contentVersion: 1000, takesBack: true, default);
        foreach (var (address, answer) in made) Assert.Equal((address, answer), (address, await ReadAsync(site, address, "")));
    }

    private static async Task<Dictionary<string, (HttpStatusCode Status, string Text)>> CrawlAsync(TestSite site)
    {
        var (known, next, made) = (new HashSet<string> { "/" }, new Queue<string>(["/"]), new Dictionary<string, (HttpStatusCode, string)>());
        while (next.TryDequeue(out var address))
        {
            var answer = made[address] = await ReadAsync(site, address, "");
            foreach (var found in Links(answer.Item2))
                if (known.Count < MostAddresses && known.Add(found)) next.Enqueue(found);
        }
        return made;
    }

    /// <summary>What is kept, in each encoding, with what was made.</summary>
    private static async Task CompareAsync(TestSite site, Dictionary<string, (HttpStatusCode Status, string Text)> made)
    {
        var cache = site.Services.GetRequiredService<PageCache>();
        foreach (var (address, answer) in made)
        {
            if (KeyOf(address) is { } key && cache.Peek(key) is { } page) page.Answer.CompressWell();
            foreach (var encoding in (string[])["", "gzip", "br"]) Assert.Equal((address, answer), (address, await ReadAsync(site, address, encoding)));
        }
    }

    private static string? KeyOf(string address)
    {
        var uri = new Uri(new Uri("http://localhost"), address);
        return PageKey.Of(new DefaultHttpContext { Request = { Path = PathString.FromUriComponent(uri), QueryString = QueryString.FromUriComponent(uri) } }.Request);
    }

    /// <summary>Of the site's own, as pages, feeds and sitemaps name them.</summary>
    private static IEnumerable<string> Links(string text) =>
        Address().Matches(Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(text))).Select(match => WebUtility.HtmlDecode(match.Groups["path"].Value)).Where(path => !path.StartsWith("/search", StringComparison.Ordinal));

    /// <summary>The bytes of the body, each as one character.</summary>
    private static async Task<(HttpStatusCode Status, string Text)> ReadAsync(TestSite site, string address, string encoding)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        if (encoding != "") asked.Headers.AcceptEncoding.ParseAdd(encoding);
        using var answer = await site.Client.SendAsync(asked);
        await using var body = await answer.Content.ReadAsStreamAsync();
        await using var plain = answer.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var reader = new StreamReader(plain, Encoding.Latin1);
        return (answer.StatusCode, await reader.ReadToEndAsync());
    }

    [GeneratedRegex("""(?:href|src)="(?<path>/[^"#/][^"#]*)"|<(?:loc|link)>https://news\.example(?<path>/[^<]*)<""", RegexOptions.ExplicitCapture)]
    private static partial Regex Address();
}
