using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NewsPortal.BrowserTests;

public sealed class StructureTests(Newsroom newsroom) : BrowserTest(newsroom)
{
    private const string Skipped =
        """
        () => {
          const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(h => h.checkVisibility());
          return headings.filter((h, i) => h.tagName[1] - (i === 0 ? 0 : headings[i - 1].tagName[1]) > 1).map(h => h.outerHTML);
        }
        """;

    private const string JapaneseOutsideItsLanguage =
        """
        () => {
          const found = [];
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) {
            const node = texts.currentNode;
            if (/[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}]/u.test(node.data) && node.parentElement.closest('[lang]').lang !== 'ja') found.push(node.data.trim());
          }
          return found;
        }
        """;

    [Theory]
    [MemberData(nameof(Template.Names), MemberType = typeof(Template))]
    public async Task A_page_has_one_main_heading_and_skips_no_level(string name)
    {
        var page = await OpenAsync(name);

        await Expect(page.Locator("h1")).ToHaveTextAsync(Template.Named(name).Headline);
        AssertNone(await page.EvaluateAsync<string[]>(Skipped));
    }

    [Theory]
    [MemberData(nameof(Template.Names), MemberType = typeof(Template))]
    public async Task A_page_has_its_landmarks_and_says_its_language(string name)
    {
        var page = await OpenAsync(name);
        var around = Template.Named(name).IsForPaper ? 0 : 1;

        await Expect(page.GetByRole(AriaRole.Main)).ToHaveCountAsync(1);
        await Expect(page.GetByRole(AriaRole.Banner)).ToHaveCountAsync(around);
        await Expect(page.GetByRole(AriaRole.Contentinfo)).ToHaveCountAsync(around);
        await Expect(page.GetByRole(AriaRole.Navigation, new() { Name = "Sections" })).ToHaveCountAsync(around);
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        AssertNone(await page.EvaluateAsync<string[]>(JapaneseOutsideItsLanguage));
    }

    [Fact]
    public async Task A_story_says_its_own_language()
    {
        var page = await OpenAsync("Japanese story");

        await Expect(page.Locator("article.story")).ToHaveAttributeAsync("lang", "ja");
    }

    [Fact]
    public async Task No_two_pages_have_one_title()
    {
        var page = await NewPageAsync();
        var titles = new List<string>();
        foreach (var template in Template.All.Where(t => !t.IsForPaper))
        {
            await GoAsync(page, template);
            titles.Add(await page.TitleAsync());
        }

        Assert.Equal(titles.Distinct(), titles);
        Assert.All(titles, title => Assert.EndsWith("NewsPortal", title, StringComparison.Ordinal));
    }
}
