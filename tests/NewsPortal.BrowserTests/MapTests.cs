namespace NewsPortal.BrowserTests;

public sealed class MapTests(Newsroom newsroom) : BrowserTest(newsroom)
{
    private const string CoveredPoints =
        """
        () => [...document.querySelectorAll('.map a')].filter(link => {
          const box = link.querySelector('.point').getBoundingClientRect();
          const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
          return !link.contains(top) && !top.matches('.point');
        }).map(link => link.querySelector('title').textContent)
        """;

    [Fact]
    public async Task No_point_of_the_map_is_covered_but_by_a_point_of_next_door()
    {
        var page = await OpenAsync("places", new() { ViewportSize = Window(1280, 1400) });

        AssertNone(await page.EvaluateAsync<string[]>(CoveredPoints));
    }
}
