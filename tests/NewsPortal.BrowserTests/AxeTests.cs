using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace NewsPortal.BrowserTests;

public sealed class AxeTests(Newsroom newsroom) : BrowserTest(newsroom)
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"),
        ResultTypes = [ResultType.Violations],
    };

    [Theory]
    [MemberData(nameof(Template.Names), MemberType = typeof(Template))]
    public async Task Axe_finds_nothing_by_day_or_by_night(string name)
    {
        var page = await OpenAsync(name, new() { ColorScheme = ColorScheme.Light });
        await FindNothingAsync(page);

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await FindNothingAsync(page);
    }

    [Theory]
    [InlineData("front")]
    [InlineData("story")]
    public async Task Axe_finds_nothing_in_forced_colors(string name) =>
        await FindNothingAsync(await OpenAsync(name, new() { ForcedColors = ForcedColors.Active }));

    [Theory]
    [InlineData("front")]
    [InlineData("Markdown story")]
    [InlineData("places")]
    public async Task Axe_finds_nothing_on_a_phone(string name) =>
        await FindNothingAsync(await OpenAsync(name, new() { ViewportSize = Window(320, 800) }));

    private static async Task FindNothingAsync(IPage page)
    {
        var found = (await page.RunAxe(Rules)).Violations;
        AssertNone([.. found.SelectMany(rule => rule.Nodes.Select(node => $"{rule.Id}: {rule.Help}: {node.Html}"))]);
    }
}
