using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace NewsPortal.BrowserTests;

public sealed class QuietTests(Newsroom newsroom) : BrowserTest(newsroom)
{
    private const string ReportViolations =
        "document.addEventListener('securitypolicyviolation', e => console.error('policy: ' + e.violatedDirective + ' ' + e.blockedURI))";

    [Theory, Trait("Fault", "46"), Trait("Fault", "48")]
    [MemberData(nameof(Template.Names), MemberType = typeof(Template))]
    public async Task A_page_asks_no_other_host_sets_no_cookie_and_complains_of_nothing(string name)
    {
        var template = Template.Named(name);
        var (asked, complaints) = (new ConcurrentBag<string>(), new ConcurrentBag<string>());
        var page = await NewPageAsync();
        await page.Context.AddInitScriptAsync(ReportViolations);
        page.Request += (_, request) => asked.Add(new Uri(request.Url).Authority);
        page.RequestFailed += (_, request) => complaints.Add($"{request.Url}: {request.Failure}");
        page.PageError += (_, error) => complaints.Add(error);
        page.Console += (_, message) => Note(message, template, complaints);

        await GoAsync(page, template);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        Assert.Equal([Portal.Address.Authority], asked.Distinct());
        AssertNone(complaints);
        Assert.Empty(await page.Context.CookiesAsync());
    }

    private static void Note(IConsoleMessage message, Template template, ConcurrentBag<string> complaints)
    {
        // Chromium tells of every page that is not 200, even where that is what was meant.
        if (template.Status != 200 && message.Text.Contains($"status of {template.Status}", StringComparison.Ordinal)) return;
        if (message.Type is "error" or "warning") complaints.Add(message.Text);
    }
}
