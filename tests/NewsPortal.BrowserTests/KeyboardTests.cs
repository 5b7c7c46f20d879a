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
          addEventListener('focusin', event => {
            const number = reachable.indexOf(event.target);
            if (number < 0) return;
            window.stops.push(number);
            if (![event.target, ...event.target.querySelectorAll('.reach')].some(marks)) window.hidden.push(event.target.outerHTML);
          });
          return reachable.length;
        }
        """;

    /// <summary>Points of a map may lie on each other: the list beside it has each of them again.</summary>
    private const string Covered =
        """
        () => [...document.querySelectorAll('a[href], button, input, select, summary')]
          .filter(e => e.tabIndex >= 0 && e.checkVisibility() && !(e instanceof SVGElement))
          .filter(e => {
            e.focus();
            return ![...e.getClientRects()].some(box => [0.1, 0.5, 0.9].some(x => [0.2, 0.5, 0.8].some(y =>
              e.contains(document.elementFromPoint(box.x + box.width * x, box.y + box.height * y)))));
          })
          .map(e => e.outerHTML)
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
    }

    /// <summary>WCAG 2.2, 2.4.11.</summary>
    [Theory]
    [MemberData(nameof(Template.Names), MemberType = typeof(Template))]
    public async Task What_has_the_focus_is_hidden_by_nothing(string name)
    {
        var page = await OpenAsync(name, new() { ViewportSize = Window(320, 500) });

        AssertNone(await page.EvaluateAsync<string[]>(Covered));
    }

    [Theory]
    [InlineData(".sections { letter-spacing: 0 }")]
    [InlineData(".sections { letter-spacing: 0.12em }")]
    [InlineData(".sections { font-family: monospace }")]
    public async Task On_a_phone_the_section_that_has_the_focus_is_in_sight_as_a_whole(string style)
    {
        var page = await OpenAsync("front", new() { ViewportSize = Window(320, 500), BypassCSP = true });
        await page.AddStyleTagAsync(new() { Content = style });

        AssertNone(await page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('.sections a')].filter(link => {
              link.focus();
              const [box, line] = [link.getBoundingClientRect(), document.querySelector('.sections').getBoundingClientRect()];
              return box.left < line.left - 1 || box.right > line.right + 1;
            }).map(link => link.textContent)
            """));
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
