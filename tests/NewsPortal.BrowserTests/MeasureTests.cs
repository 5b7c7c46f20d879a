namespace NewsPortal.BrowserTests;

public sealed class MeasureTests(Newsroom newsroom) : BrowserTest(newsroom)
{
    /// <summary>How many characters stand on each full line of the body's paragraphs.</summary>
    private const string Lines =
        """
        () => [...document.querySelectorAll('.e-content > p')].flatMap(paragraph => {
          const lines = new Map();
          const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
          const range = document.createRange();
          while (texts.nextNode()) {
            for (let i = 0; i < texts.currentNode.length; i++) {
              range.setStart(texts.currentNode, i);
              range.setEnd(texts.currentNode, i + 1);
              const line = Math.round(range.getBoundingClientRect().bottom / 10);
              lines.set(line, (lines.get(line) ?? 0) + 1);
            }
          }
          return [...lines.values()].slice(0, -1);
        })
        """;

    [Theory]
    [InlineData(1440)]
    [InlineData(2560)]
    public async Task A_line_of_the_body_holds_sixty_to_seventy_five_characters(int width)
    {
        var page = await OpenAsync("story", new() { ViewportSize = Window(width, 900) });

        var lines = await page.EvaluateAsync<int[]>(Lines);

        Assert.True(lines.Length > 10, "The story is too short to measure.");
        Assert.InRange(lines.Average(), 60, 75);
        Assert.True(lines.Max() <= 80, string.Join(' ', lines));
    }
}
