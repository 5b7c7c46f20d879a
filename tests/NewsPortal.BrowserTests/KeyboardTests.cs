using static Microsoft.Playwright.Assertions;

namespace NewsPortal.BrowserTests;

public sealed class KeyboardTests(Newsroom newsroom) : BrowserTest(newsroom)
{
    /// <summary>Numbers all that Tab should reach, in the order of the document, and notes each stop and whether it can be seen.</summary>
    private const string Watch =
        """
        () => {
          const reachable = [...document.querySelectorAll('a[href], button, input, select, summary')].filter(e => e.tabIndex >= 0 && e.checkVisibility());
          const marks = e => {
            const style = getComputedStyle(e);
            return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || (e instanceof SVGElement && e.tagName === 'circle' && style.stroke !== 'none');
          };
          window.stops = [];
          window.hidden = [];
          window.covered = [];
          addEventListener('focusin', event => {
            const number = reachable.indexOf(event.target);
            if (number < 0) return;
            window.stops.push(number);
            const box = event.target.getClientRects()[0] ?? event.target.getBoundingClientRect();
            const over = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
            if (over && !event.target.contains(over) && !over.contains(event.target)) window.covered.push(event.target.outerHTML);
            if (![event.target, ...event.target.querySelectorAll('.reach')].some(marks)) window.hidden.push(event.target.outerHTML);
          });
          return reachable.length;
        }
        """;

    [Fact]
    public async Task The_first_stop_skips_to_the_content()
    {
        var page = await OpenAsync("story");

        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(".skip")).ToBeFocusedAsync();
        await Expect(page.Locator(".skip")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");

        await Expect(page.Locator("main a").First).ToBeFocusedAsync();
    }

    [Theory]
    [MemberData(nameof(Template.Names), MemberType = typeof(Template))]
    public async Task Tab_visits_every_link_in_order_and_shows_where_it_is(string name)
    {
        var page = await OpenAsync(name);
        var reachable = await page.EvaluateAsync<int>(Watch);

        for (var stop = 0; stop < reachable; stop++) await page.Keyboard.PressAsync("Tab");

        Assert.Equal(Enumerable.Range(0, reachable), await page.EvaluateAsync<int[]>("window.stops"));
        AssertNone(await page.EvaluateAsync<string[]>("window.hidden"));
        // WCAG 2.2, 2.4.11: what has the focus is covered by nothing.
        AssertNone(await page.EvaluateAsync<string[]>("window.covered"));
    }

    [Fact]
    public async Task The_points_of_the_map_are_links_that_the_keyboard_follows()
    {
        var page = await OpenAsync("places");

        await page.Locator(".map a[href='/from/hanoi']").FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("h1")).ToHaveTextAsync("Hanoi");
    }
}
