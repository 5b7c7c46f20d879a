using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NewsPortal.BrowserTests;

public sealed class ReadingTests(Newsroom newsroom) : BrowserTest(newsroom)
{
    [Fact]
    public async Task A_story_shows_its_headline_dateline_byline_label_and_tags()
    {
        var page = await OpenPathAsync(Template.WireStory);

        await Expect(page.Locator("h1")).ToHaveTextAsync("Japan, Vietnam oppose use of nuclear weapons");
        await Expect(page.Locator(".e-content .dateline")).ToHaveTextAsync("Hanoi, May 1 (Jiji Press)–");
        await Expect(page.Locator(".e-content p").First).ToContainTextAsync("Hanoi, May 1 (Jiji Press)–Japan and Vietnam took a common stand");
        await Expect(page.Locator(".byline .p-author")).ToHaveTextAsync("Jiji Press");
        await Expect(page.Locator(".edition-label")).ToHaveTextAsync("English Press");
        await Expect(page.Locator(".dt-published")).ToHaveTextAsync("May 1, 2022, 5:59 p.m. JST");
        await Expect(page.Locator("a.p-category")).ToHaveTextAsync(["Ambassador", "G7 Summit", "Ukraine"]);
    }

    [Fact]
    public async Task The_breadcrumb_leads_up()
    {
        var page = await OpenPathAsync(Template.WireStory);
        var breadcrumb = page.GetByRole(AriaRole.Navigation, new() { Name = "Breadcrumb" });
        await Expect(breadcrumb.GetByRole(AriaRole.Link)).ToHaveTextAsync(["International", "East Asia & Pacific"]);

        await breadcrumb.GetByText("East Asia & Pacific").ClickAsync();

        await Expect(page.Locator("h1")).ToHaveTextAsync("East Asia & Pacific");
        await Expect(page.GetByText("Japan, Vietnam oppose use of nuclear weapons")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_tag_leads_to_its_ledger_and_back_to_the_story()
    {
        var page = await OpenPathAsync(Template.WireStory);

        await page.Locator("a.p-category", new() { HasText = "G7 Summit" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("G7 Summit");
        await Expect(page.Locator(".entry")).ToHaveCountAsync(2);
        await page.Locator(".entry-headline a").First.ClickAsync();

        await Expect(page.Locator("h1")).ToHaveTextAsync("Japan, Vietnam oppose use of nuclear weapons");
    }

    [Fact]
    public async Task A_point_of_the_map_leads_to_its_place()
    {
        var page = await OpenPathAsync("/from");

        await page.Locator(".map a[href='/from/hanoi'] .point").ClickAsync();

        await Expect(page.Locator("h1")).ToHaveTextAsync("Hanoi");
    }

    [Fact]
    public async Task A_long_ledger_turns_its_pages_and_repeats_nothing()
    {
        var page = await OpenPathAsync("/tags/harbors", portal: MadePortal);
        var pages = new List<IReadOnlyList<string>> { await page.Locator(".entry-headline").AllInnerTextsAsync() };

        while (await page.Locator("a[rel=next]").CountAsync() > 0)
        {
            await page.Locator("a[rel=next]").ClickAsync();
            pages.Add(await page.Locator(".entry-headline").AllInnerTextsAsync());
        }

        Assert.Equal([20, 20, 5], pages.Select(p => p.Count));
        Assert.Equal(Enumerable.Range(1, MadeSeeds.Ledger).Reverse().Select(MadeSeeds.Headline), pages.SelectMany(p => p));
    }

    [Fact]
    public async Task From_the_last_page_of_a_ledger_the_way_leads_back()
    {
        var page = await OpenPathAsync("/tags/harbors", portal: MadePortal);
        var first = await page.Locator(".entry-headline").AllInnerTextsAsync();

        await page.Locator("a[rel=next]").ClickAsync();
        await page.Locator("a[rel=prev]").ClickAsync();

        Assert.Equal(first, await page.Locator(".entry-headline").AllInnerTextsAsync());
    }

    [Fact]
    public async Task A_reader_comes_from_the_front_page_to_a_story_and_to_its_print_view()
    {
        var page = await OpenAsync("front");
        var headline = await page.Locator(".lead h2").InnerTextAsync();

        await page.Locator(".lead h2 a").ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync(headline);
        await page.GetByRole(AriaRole.Link, new() { Name = "Print", Exact = true }).ClickAsync();

        await Expect(page.Locator("h1")).ToHaveTextAsync(headline);
        await Expect(page.Locator(".source-block .qr")).ToBeVisibleAsync();
        await Expect(page.Locator(".related")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_correction_stands_in_front_of_the_story_that_it_corrects()
    {
        var page = await OpenAsync("Markdown story");

        await Expect(page.Locator(".corrections")).ToContainTextAsync("named the second of the two detectors");
        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('.corrections').getBoundingClientRect().bottom <= document.querySelector('.e-content').getBoundingClientRect().top"));
    }
}
