using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NewsPortal.BrowserTests;

public sealed class SuggestionTests(Newsroom newsroom) : BrowserTest(newsroom)
{
    [Fact]
    public async Task The_search_field_completes_what_is_written_and_the_keyboard_chooses()
    {
        var (page, field) = await WriteAsync("hano");

        await Expect(page.GetByRole(AriaRole.Option)).Not.ToHaveCountAsync(0);
        await Expect(field).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(page.Locator("form.search-masthead [role=status]")).ToContainTextAsync("suggestion");
        await page.Keyboard.PressAsync("ArrowDown");
        var option = page.GetByRole(AriaRole.Option, new() { Selected = true });
        await Expect(option).ToContainTextAsync("Hanoi Place");
        await Expect(field).ToHaveAttributeAsync("aria-activedescendant", (await option.GetAttributeAsync("id"))!);
        await Expect(field).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("h1")).ToHaveTextAsync("Hanoi");
    }

    [Fact]
    public async Task The_arrows_go_round_through_the_field()
    {
        var (page, _) = await WriteAsync("hano");
        var options = page.GetByRole(AriaRole.Option);
        await Expect(options.First).ToBeVisibleAsync();
        var count = await options.CountAsync();

        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(options.Last).ToHaveAttributeAsync("aria-selected", "true");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Locator("[role=option][aria-selected=true]")).ToHaveCountAsync(0);
        for (var i = 0; i < count; i++) await page.Keyboard.PressAsync("ArrowDown");
        await Expect(options.Last).ToHaveAttributeAsync("aria-selected", "true");
    }

    [Fact]
    public async Task An_answer_that_comes_behind_the_choice_leaves_it_and_writing_on_takes_it_back()
    {
        var (page, _) = await WriteAsync("hano");
        await Expect(page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        var chosen = page.GetByRole(AriaRole.Option, new() { Selected = true });
        var late = new TaskCompletionSource();
        await page.RouteAsync("**/*q=hanoi*", async route =>
        {
            await late.Task;
            await route.ContinueAsync();
        });

        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(chosen).ToHaveCountAsync(1);
        var answer = page.WaitForResponseAsync(response => response.Url.EndsWith("q=hanoi", StringComparison.Ordinal));
        await page.Keyboard.PressAsync("i");
        await Expect(chosen).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("ArrowDown");
        late.SetResult();
        await (await answer).FinishedAsync();

        await Expect(page.Locator("form.search-masthead [role=status]")).ToContainTextAsync("suggestion");
        await Expect(chosen).ToContainTextAsync("Hanoi Place");
    }

    [Fact]
    public async Task Escape_closes_the_list_and_leaves_the_words()
    {
        var (page, field) = await WriteAsync("hano");
        await Expect(page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("Escape");

        await Expect(page.GetByRole(AriaRole.Listbox)).ToHaveCountAsync(0);
        await Expect(field).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(field).ToHaveValueAsync("hano");
    }

    [Fact]
    public async Task Enter_without_a_choice_searches()
    {
        var (page, _) = await WriteAsync("shinkansen");
        await Expect(page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("Enter");

        await Expect(page).ToHaveURLAsync(new Uri(Portal.Address, "/search?q=shinkansen").AbsoluteUri);
    }

    [Fact]
    public async Task A_pointer_chooses_a_headline()
    {
        var (page, _) = await WriteAsync("oppose use of nucl");

        await page.GetByRole(AriaRole.Option, new() { Name = "Japan, Vietnam oppose use of nuclear weapons" }).ClickAsync();

        await Expect(page).ToHaveURLAsync(new Uri(Portal.Address, Template.WireStory).AbsoluteUri);
    }

    [Fact]
    public async Task A_list_that_is_open_breaks_no_rule_and_stays_in_a_narrow_window()
    {
        var (page, _) = await WriteAsync("ja", new() { ViewportSize = Window(320, 640) });
        await Expect(page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();

        await AxeTests.FindNothingAsync(page);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    private async Task<(IPage Page, ILocator Field)> WriteAsync(string words, BrowserNewContextOptions? options = null)
    {
        var page = await OpenAsync("story", options);
        var field = page.Locator("form.search-masthead").GetByRole(AriaRole.Combobox);
        await field.PressSequentiallyAsync(words);
        return (page, field);
    }
}
