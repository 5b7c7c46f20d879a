using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace NewsPortal.BrowserTests;

public sealed class AxeTests(Newsroom newsroom) : BrowserTest(newsroom)
{
    private static readonly AxeRunOptions AllRules = Rules("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    // A scheme changes colors and nothing else: to read all of a page twice would double the longest of the tests.
    private static readonly AxeRunOptions ColorRules = Rules("cat.color");

    [Theory]
    [MemberData(nameof(Template.Names), MemberType = typeof(Template))]
    public async Task Axe_finds_nothing_by_day_or_by_night(string name)
    {
        var page = await OpenAsync(name, new() { ColorScheme = ColorScheme.Light });
        await FindNothingAsync(page, AllRules);

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await FindNothingAsync(page, ColorRules);
    }

    [Theory]
    [InlineData("front")]
    [InlineData("story")]
    public async Task Axe_finds_nothing_in_forced_colors(string name) =>
        await FindNothingAsync(await OpenAsync(name, new() { ForcedColors = ForcedColors.Active }), AllRules);

    [Theory]
    [InlineData("front")]
    [InlineData("Markdown story")]
    [InlineData("places")]
    public async Task Axe_finds_nothing_on_a_phone(string name) =>
        await FindNothingAsync(await OpenAsync(name, new() { ViewportSize = Window(320, 800) }), AllRules);

    private static AxeRunOptions Rules(params string[] tags) => new() { RunOnly = RunOnlyOptions.Tags(tags), ResultTypes = [ResultType.Violations] };

    internal static Task FindNothingAsync(IPage page) => FindNothingAsync(page, AllRules);

    private static async Task FindNothingAsync(IPage page, AxeRunOptions rules)
    {
        var found = (await page.RunAxe(rules)).Violations;
        AssertNone([.. found.SelectMany(rule => rule.Nodes.Select(node => $"{rule.Id}: {rule.Help}: {node.Html}"))]);
    }
}
