using System.Collections.Concurrent;
using System.Xml.Linq;
using Microsoft.Playwright;
using NewsPortal.Fuzz;

namespace NewsPortal.BrowserTests;

/// <summary>Every payload in a real browser: without the portal's policy, so that the markup alone must hold, and with it.</summary>
[Trait("Fault", "33"), Trait("Fault", "34"), Trait("Fault", "48")]
public sealed class PayloadTests(Newsroom newsroom) : BrowserTest(newsroom)
{
    private const int Each = 130;

    private const string Traps = """
        window.executed = [];
        for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) window[name] = () => window.executed.push(name);
        document.addEventListener('securitypolicyviolation', e => console.error('policy: ' + e.violatedDirective + ' ' + e.blockedURI));
        """;

    /// <summary>All that a reader might do to every element but leave the page.</summary>
    private const string TouchAll = """
        () => {
          const events = ['mouseover', 'mouseenter', 'pointerenter', 'focus', 'load', 'error', 'toggle', 'animationstart', 'start'];
          for (const element of document.querySelectorAll('*'))
            for (const name of events) element.dispatchEvent(new Event(name));
          const links = [...document.querySelectorAll('[href], [src], [action], [formaction]')].flatMap(e => [e.href, e.src, e.action, e.formAction]);
          return [...window.executed, ...links.filter(link => typeof link === 'string' && link !== '' && !/^(https?|mailto):/.test(link))];
        }
        """;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task No_payload_is_carried_out(bool hasPolicy)
    {
        var seeds = Directory.CreateTempSubdirectory("newsportal-payloads-");
        try
        {
            foreach (var (name, text) in PayloadSeeds.Of(Payloads.All, Each)) await File.WriteAllTextAsync(Path.Combine(seeds.FullName, name), text);
            await using var portal = await ServedPortal.StartAsync(seeds.FullName);
            var faults = await OpenAllAsync(portal, hasPolicy);
            AssertNone(faults);
        }
        finally
        {
            seeds.Delete(recursive: true);
        }
    }

    private async Task<IReadOnlyCollection<string>> OpenAllAsync(ServedPortal portal, bool hasPolicy)
    {
        var (faults, page) = (new ConcurrentBag<string>(), await NewPageAsync());
        await page.Context.AddInitScriptAsync(Traps);
        if (!hasPolicy) await page.RouteAsync("**/*", WithoutPolicyAsync);
        page.Dialog += (_, dialog) => faults.Add($"A dialog: {dialog.Message}");
        page.Console += (_, message) =>
        {
            if (message.Text.StartsWith("policy: ", StringComparison.Ordinal)) faults.Add($"{page.Url}: {message.Text}");
        };
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url).Authority != portal.Address.Authority) faults.Add($"{page.Url} asks for {request.Url}");
        };
        var stories = await StoriesAsync(portal);
        Assert.True(stories.Count >= Payloads.All.Count / Each, $"Only {stories.Count} stories were taken.");
        foreach (var address in stories.Concat(Others(portal, stories)))
        {
            await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
            foreach (var fault in await page.EvaluateAsync<string[]>(TouchAll)) faults.Add($"{address}: {fault}");
        }
        return faults;
    }

    /// <summary>The same on paper, in lists and maps, in what a search marks, and payloads that come with the request itself.</summary>
    private static IEnumerable<string> Others(ServedPortal portal, IReadOnlyList<string> stories)
    {
        foreach (var story in stories) yield return story + "/print";
        foreach (var page in (string[])["/", "/tags", "/regions", "/from", "/by", "/search?q=words", "/search?q=script", "/search?q=onerror&sort=newest"]) yield return new Uri(portal.Address, page).AbsoluteUri;
        foreach (var day in stories.Select(story => story[..story.LastIndexOf('/')]).Distinct().Take(5)) yield return day;
        foreach (var payload in Payloads.All.Where((_, number) => number % 50 == 0))
        {
            yield return new Uri(portal.Address, "/search?q=" + Uri.EscapeDataString(payload)).AbsoluteUri;
            yield return new Uri(portal.Address, "/tags/" + Uri.EscapeDataString(payload)).AbsoluteUri;
        }
    }

    private static async Task<IReadOnlyList<string>> StoriesAsync(ServedPortal portal)
    {
        using var client = new HttpClient();
        var sitemap = XDocument.Parse(await client.GetStringAsync(new Uri(portal.Address, "/sitemap.xml")));
        return [.. sitemap.Descendants().Where(e => e.Name.LocalName == "loc").Select(e => e.Value).Where(IsStory).Distinct()];
    }

    private static bool IsStory(string address) => new Uri(address).AbsolutePath.Split('/') is [_, ['2', '0', _, _], _, _, { Length: > 0 }];

    private static async Task WithoutPolicyAsync(IRoute route)
    {
        var answer = await route.FetchAsync(new() { MaxRedirects = 0 });
        var headers = answer.Headers.Where(header => header.Key != "content-security-policy").ToDictionary();
        await route.FulfillAsync(new() { Response = answer, Headers = headers });
    }
}
