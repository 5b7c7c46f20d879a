using Microsoft.Playwright;

namespace NewsPortal.BrowserTests;

public sealed class ContrastTests(Newsroom newsroom) : BrowserTest(newsroom)
{
    /// <summary>Texts with less contrast than they need (WCAG 2.2, relative luminance): 7 for what is read, 4.5 for the furniture around it.</summary>
    private const string Faint =
        """
        () => {
          const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
          const channels = color => {
            pen.clearRect(0, 0, 1, 1);
            pen.fillStyle = color;
            pen.fillRect(0, 0, 1, 1);
            return pen.getImageData(0, 0, 1, 1).data;
          };
          const luminance = color => {
            const [r, g, b] = [...channels(color)].map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          const paperOf = e => {
            for (; e; e = e.parentElement) {
              const color = getComputedStyle(e).backgroundColor;
              if (channels(color)[3] > 0) return color;
            }
            return 'Canvas';
          };
          const isRead = e => e.closest('.body, .headline, .standfirst, .opening, .entry-opening, .entry-headline, .corrections, h1, h2:not(.label), h3') !== null;
          const faint = [];
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, n => n.data.trim() && n.parentElement.checkVisibility() ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP);
          while (texts.nextNode()) {
            const e = texts.currentNode.parentElement;
            const style = getComputedStyle(e);
            const [a, b] = [luminance(e instanceof SVGElement ? style.fill : style.color), luminance(paperOf(e))].sort((x, y) => y - x);
            const ratio = (a + 0.05) / (b + 0.05);
            if (ratio < (isRead(e) ? 7 : 4.5)) faint.push(`${ratio.toFixed(2)}: ${texts.currentNode.data.trim()}`);
          }
          return faint;
        }
        """;

    [Theory]
    [MemberData(nameof(Template.Names), MemberType = typeof(Template))]
    public async Task Ink_stands_out_from_paper_by_day_and_by_night(string name)
    {
        var page = await OpenAsync(name, new() { ColorScheme = ColorScheme.Light });
        AssertNone(await page.EvaluateAsync<string[]>(Faint));

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        AssertNone(await page.EvaluateAsync<string[]>(Faint));
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task A_reader_who_asks_for_more_contrast_gets_seven_everywhere(ColorScheme scheme)
    {
        var page = await OpenAsync("front", new() { ColorScheme = scheme, Contrast = Contrast.More });

        AssertNone(await page.EvaluateAsync<string[]>(Faint.Replace("? 7 : 4.5", "? 7 : 7", StringComparison.Ordinal)));
    }
}
