using static Microsoft.Playwright.Assertions;

namespace NewsPortal.BrowserTests;

public sealed class NoJavaScriptTests(Newsroom newsroom) : BrowserTest(newsroom)
{
    [Theory]
    [MemberData(nameof(Template.Names), MemberType = typeof(Template))]
    public async Task Without_JavaScript_a_page_has_its_heading_and_its_text(string name)
    {
        var page = await OpenAsync(name, new() { JavaScriptEnabled = false });

        await Expect(page.Locator("h1")).ToHaveTextAsync(Template.Named(name).Headline);
        await Expect(page.Locator("main")).ToContainTextAsync(Template.Named(name).Words);
        await Expect(page.Locator("main a").First).ToBeVisibleAsync();
    }
}
