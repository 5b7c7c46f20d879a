using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace NewsPortal.BrowserTests.Print;

/// <summary>A test of paper. The clock stands still, since paper says when it was printed.</summary>
public abstract partial class PaperTest(Newsroom newsroom) : BrowserTest(newsroom)
{
    /// <summary>The blocks of a body that hold nothing but text and inline markup.</summary>
    private const string Blocks =
        "() => [...document.querySelectorAll('.e-content :is(p, li, td, th, h2, h3, blockquote)')].filter(e => !e.querySelector('p, li')).map(e => e.textContent)";

    protected async Task<Paper> PrintAsync(string path, ServedPortal? portal = null)
    {
        var page = await NewPageAsync();
        await page.Clock.SetFixedTimeAsync("2030-01-02T03:04:05Z");
        await page.GotoAsync(new Uri((portal ?? Portal).Address, path).AbsoluteUri);
        return await Paper.PrintAsync(page);
    }

    protected string AbsoluteOf(string path) => new Uri(Portal.Address, path).AbsoluteUri;

    /// <summary>The address that a reader stands at who follows an address on paper.</summary>
    protected static async Task<string> WhereItLeadsAsync(string address)
    {
        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri(address));
        return answer.EnsureSuccessStatusCode().RequestMessage!.RequestUri!.AbsoluteUri;
    }

    protected static IEnumerable<(string Head, string Text, string Foot)> Texts(Paper paper) => paper.Sheets.Select(sheet => (sheet.Head, sheet.Text, sheet.Foot));

    /// <summary>The body's text, block by block, as it reads on the screen.</summary>
    protected static async Task<IReadOnlyList<string>> WordsAsync(IPage page) => await page.EvaluateAsync<string[]>(Blocks);

    protected static void AssertInOrder(IReadOnlyList<string> blocks, string text)
    {
        Assert.NotEmpty(blocks);
        var from = 0;
        // The number of a link stands on paper alone.
        text = LinkNumber().Replace(text, "");
        foreach (var block in blocks.Select(Paper.Squeeze))
        {
            var at = text.IndexOf(block, from, StringComparison.Ordinal);
            Assert.True(at >= 0, $"Not on paper, or not in its place: {block}");
            from = at + block.Length;
        }
    }

    [GeneratedRegex(@"\[\d+\]", RegexOptions.NonBacktracking)]
    private static partial Regex LinkNumber();
}
