using System.Globalization;
using AngleSharp.Dom;

namespace NewsPortal.Tests.Pages;

/// <summary>Marks that turn the direction of writing, in every field of a front matter and of a dump.</summary>
[Trait("Fault", "26")]
public sealed class TurnedTextTests : IAsyncLifetime
{
    private const string Turned = "Rain\u202Egpj.\u2066exe\u2069\u202D end";

    private static readonly string[] Pages = ["/", "/2022/05/01", "/news", "/tags", "/from", "/by", "/2022/05/01/print", "/search?q=end"];

    private static readonly string[] Documents = ["/rss.xml", "/atom.xml", "/feed.json", "/sitemap.xml", "/news-sitemap.xml", "/search/suggest?q=rai"];

    private TestSite site = null!;

    public async Task InitializeAsync()
    {
        var portal = new TestPortal().Write("a.md", Markdown)
            .Write("b.txt", SampleDump.Of($"The dump {Turned}", category: $"NEWS > {Turned}", byline: Turned, tags: [Turned]));
        await portal.ImportAsync();
        site = await TestSite.StartAsync(portal);
    }

    public Task DisposeAsync() => site.DisposeAsync().AsTask();

    [Fact]
    public async Task No_mark_of_a_field_turns_what_stands_around_it()
    {
        foreach (var address in Pages.Concat(await StoriesAsync()))
        {
            var page = await site.PageAsync(address);
            foreach (var text in page.Descendants<IText>().Where(text => text.ParentElement?.Closest("script, .e-content") is null)) AssertStraight(address, text.Data);
            foreach (var attribute in page.All.SelectMany(element => element.Attributes)) AssertStraight(address, attribute.Value);
        }
    }

    [Fact]
    public async Task No_mark_reaches_the_titles_that_machines_read()
    {
        foreach (var address in Documents) AssertStraight(address, await site.TextAsync(address));
    }

    private async Task<IEnumerable<string>> StoriesAsync() =>
        (await site.PageAsync("/2022/05/01")).QuerySelectorAll("main h2 a, main h3 a").Select(link => link.GetAttribute("href")!).Distinct().SelectMany(story => (string[])[story, story + "/print"]);

    private static void AssertStraight(string where, string text)
    {
        var mark = text.FirstOrDefault(c => c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069');
        Assert.True(mark == 0, string.Create(CultureInfo.InvariantCulture, $"{where} has U+{(int)mark:X4} in “{text[..Math.Min(200, text.Length)]}”."));
    }

    private static string Markdown => $"""
        ---
        headline: "The Markdown {Turned}"
        published: 2022-05-01
        category: "News > {Turned}"
        kicker: "{Turned}"
        standfirst: "{Turned}"
        byline: "{Turned}"
        edition: ["{Turned}"]
        tags: ["{Turned}"]
        ---
        Words to the end.
        """;
}
