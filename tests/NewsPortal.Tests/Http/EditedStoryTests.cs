using System.Net;
using System.Text.RegularExpressions;

namespace NewsPortal.Tests.Http;

/// <summary>An edit is seen everywhere at once: on every page, in every feed and file that the story stood in, all of which were read and kept before.</summary>
[Trait("Fault", "69")]
public sealed partial class EditedStoryTests : IAsyncLifetime
{
    private const string Old = "Quorvex", New = "Blimmer";

    private static readonly string[] Doors =
    [
        "/", "/rss.xml", "/atom.xml", "/feed.json", "/sitemap.xml", "/news-sitemap.xml", "/tags", "/by", "/from", "/regions", "/2022", "/news/print", "/2022/06/01/print", "/search?q=quorvex", "/search?q=blimmer",
        "/search/rss.xml?q=quorvex", "/search/rss.xml?q=blimmer", "/search/suggest?q=quor", "/search/suggest?q=blim",
    ];

    private TestSite site = null!;

    public async Task InitializeAsync()
    {
        var portal = new TestPortal().Write("b.txt", Story(Old));
        foreach (var (name, time) in ((string, string)[])[("a", "7:00 a.m."), ("c", "8:30 a.m.")]) portal.Write($"{name}.txt", SampleDump.Of($"Beside {name}", date: "June 1, 2022", time: time, tags: ["Shared"]));
        await portal.ImportAsync();
        site = await TestSite.StartAsync(portal);
    }

    public Task DisposeAsync() => site.DisposeAsync().AsTask();

    [Fact]
    public async Task A_story_with_other_words_is_nowhere_what_it_was()
    {
        var before = await HoldingAsync(await CrawlAsync(), Old);
        Assert.Superset(new HashSet<string>(Wanted(Old)), before);

        site.Portal.Write("b.txt", Story(New));
        await site.Portal.ImportAsync();

        var after = await CrawlAsync();
        after.UnionWith(before);
        Assert.DoesNotContain(await HoldingAsync(after, Old), address => !address.Contains(Old, StringComparison.OrdinalIgnoreCase) && !address.Contains("q=quor", StringComparison.Ordinal));
        Assert.Superset(new HashSet<string>(Wanted(New)), await HoldingAsync(after, New));
        Assert.Equal(HttpStatusCode.MovedPermanently, (await site.GetAsync($"/2022/06/01/the-{Old.ToLowerInvariant()}-story")).StatusCode);
    }

    /// <summary>Where the word has to be: the story itself in all its forms, what lists it, and the stories before and after it.</summary>
    private static string[] Wanted(string word)
    {
        var (slug, story) = (word.ToLowerInvariant(), $"/2022/06/01/the-{word.ToLowerInvariant()}-story");
        return
        [
            "/", story, story + "/print", story + ".json", story + ".txt", story + ".md", "/2022/06/01", "/2022/06/01/print", "/news", "/news/local", "/news/print", "/tags", "/tags/shared", $"/tags/{slug}", "/by", $"/by/{slug}-press",
            "/rss.xml", "/atom.xml", "/feed.json", "/tags/shared/rss.xml", "/sitemap.xml", "/news-sitemap.xml", $"/search?q={slug}", $"/search/rss.xml?q={slug}", $"/search/suggest?q={slug[..4]}", "/2022/06/01/beside-a", "/2022/06/01/beside-c",
        ];
    }

    private static string Story(string word) => SampleDump.Of($"The {word} story", date: "June 1, 2022", time: "8:00 a.m.", body: $"Of {word} and no other.", byline: $"{word} Press", tags: ["Shared", word]);

    private async Task<HashSet<string>> CrawlAsync()
    {
        var (seen, next) = (new HashSet<string>(Doors), new Queue<string>(Doors));
        while (next.TryDequeue(out var address))
            foreach (var link in Links().Matches(await TextAsync(address)).Select(match => WebUtility.HtmlDecode(match.Groups["path"].Value)))
                if (!link.StartsWith("/search", StringComparison.Ordinal) && seen.Add(link)) next.Enqueue(link);
        return seen;
    }

    private async Task<HashSet<string>> HoldingAsync(IEnumerable<string> addresses, string word)
    {
        var holding = new HashSet<string>();
        foreach (var address in addresses)
            if ((await TextAsync(address)).Contains(word, StringComparison.OrdinalIgnoreCase)) holding.Add(address);
        return holding;
    }

    private async Task<string> TextAsync(string address) => await (await site.GetAsync(address)).Content.ReadAsStringAsync();

    [GeneratedRegex("""(?:href|src)="(?:https://news\.example)?(?<path>/[^"#/][^"#]*)"|<(?:loc|link)>https://news\.example(?<path>/[^<]*)<""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Links();
}
