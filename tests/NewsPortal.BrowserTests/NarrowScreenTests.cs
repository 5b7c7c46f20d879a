namespace NewsPortal.BrowserTests;

public sealed class NarrowScreenTests(Newsroom newsroom) : BrowserTest(newsroom)
{
    private const string Overflowing =
        """
        () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] :
          [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5).map(e => e.outerHTML.slice(0, 120))
        """;

    /// <summary>The second window is one of 1280 × 1024 at 400 % (WCAG 2.2, 1.4.10).</summary>
    [Theory]
    [MemberData(nameof(Template.Names), MemberType = typeof(Template))]
    public async Task No_page_scrolls_sideways_on_a_phone_or_at_four_times_its_size(string name)
    {
        var page = await OpenAsync(name, new() { ViewportSize = Window(320, 800) });
        AssertNone(await page.EvaluateAsync<string[]>(Overflowing));

        await page.SetViewportSizeAsync(320, 256);
        AssertNone(await page.EvaluateAsync<string[]>(Overflowing));
    }
}
