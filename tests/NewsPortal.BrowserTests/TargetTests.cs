namespace NewsPortal.BrowserTests;

/// <summary>WCAG 2.2, 2.5.8: a target is 24 pixels wide and high, or has that much room, or stands in a sentence, or is offered again.</summary>
public sealed class TargetTests(Newsroom newsroom) : BrowserTest(newsroom)
{
    private const string Cramped =
        """
        () => {
          const targets = [...document.querySelectorAll('a[href], button, input, select, summary')]
            .filter(e => e.tabIndex >= 0 && e.checkVisibility() && !e.classList.contains('skip'))
            .map(e => ({ e, address: e.getAttribute('href'), box: e.getBoundingClientRect() }));
          const isLarge = t => t.box.width >= 23.9 && t.box.height >= 23.9;
          const center = t => ({ x: t.box.x + t.box.width / 2, y: t.box.y + t.box.height / 2 });
          const toBox = (p, b) => Math.hypot(Math.max(b.left - p.x, 0, p.x - b.right), Math.max(b.top - p.y, 0, p.y - b.bottom));
          const apart = (a, b) => isLarge(b) ? toBox(center(a), b.box) >= 12 : Math.hypot(center(a).x - center(b).x, center(a).y - center(b).y) >= 24;
          const inSentence = t => {
            const block = t.e.closest('p, li, dd, td, blockquote');
            if (!block || t.e instanceof SVGElement) return false;
            const words = [...block.childNodes].filter(n => n.nodeType === Node.TEXT_NODE).map(n => n.data).join(' ').match(/\p{L}{2,}/gu) ?? [];
            return words.length >= 4;
          };
          const fits = t => isLarge(t) || targets.every(other => other === t || apart(t, other));
          const fitting = new Set(targets.filter(fits).map(t => t.address));
          return targets.filter(t => !fits(t) && !inSentence(t) && !fitting.has(t.address))
            .map(t => `${t.e.textContent.trim()} ${t.address}: ${t.box.width.toFixed(1)} by ${t.box.height.toFixed(1)}`);
        }
        """;

    [Theory]
    [MemberData(nameof(Template.Names), MemberType = typeof(Template))]
    public async Task Every_target_is_large_enough_for_a_finger(string name)
    {
        var page = await OpenAsync(name, new() { ViewportSize = Window(320, 800) });
        AssertNone(await page.EvaluateAsync<string[]>(Cramped));

        await page.SetViewportSizeAsync(1280, 800);
        AssertNone(await page.EvaluateAsync<string[]>(Cramped));
    }
}
