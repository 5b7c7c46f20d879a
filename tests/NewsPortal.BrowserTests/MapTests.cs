namespace NewsPortal.BrowserTests;

public sealed class MapTests(Newsroom newsroom) : BrowserTest(newsroom)
{
    private const string CoveredPoints =
        """
        () => [...document.querySelectorAll('.map a')].filter(link => {
          const box = link.querySelector('.point').getBoundingClientRect();
          return !link.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2));
        }).map(link => link.querySelector('title').textContent)
        """;

    [Fact]
    public async Task No_point_of_the_map_is_covered_by_the_reach_of_another()
    {
        var page = await OpenAsync("places", new() { ViewportSize = Window(1280, 1400) });

        AssertNone(await page.EvaluateAsync<string[]>(CoveredPoints));
    }
}
