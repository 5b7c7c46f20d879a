using NewsPortal.Queries;

namespace NewsPortal.Tests.Queries;

public sealed class SearchFacetsTests : IDisposable
{
    private const int Stories = 130;

    private readonly TestPortal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task Rare_places_and_sections_are_told_though_far_more_tags_have_more_stories()
    {
        for (var i = 0; i < Stories; i++) portal.Write($"{i:000}.md", Story(i, $"Topic {i % 9}, Only {i}"));
        portal.Write("here.md", Story(Stories, "Alone", "Sports", "HANOI, May 1 (Jiji Press) – A comet was seen."));
        portal.Write("there.md", Story(Stories + 1, "Alone too", "Sports", "TOKYO, May 1 (Jiji Press) – A comet was seen."));

        Assert.Equal(["Hanoi", "Tokyo"], await NamesAsync("Places"));
        Assert.Equal(["Science", "Sports"], await NamesAsync("Sections"));
    }

    [Fact]
    public async Task Of_very_many_tags_those_with_the_most_stories_are_told_and_names_decide_between_equals()
    {
        for (var i = 0; i < Stories; i++) portal.Write($"{i:000}.md", Story(i, $"Topic {i / 2:00}, {(i % 13 < 3 ? "Often" : "Seldom")}"));

        Assert.Equal(["Seldom", "Often", .. Enumerable.Range(0, 6).Select(number => $"Topic {number:00}")], await NamesAsync("Tags"));
    }

    [Fact]
    public async Task What_all_stories_share_takes_no_place()
    {
        for (var i = 0; i < 10; i++) portal.Write($"{i}.md", Story(i, $"Comets, Topic {i / 2}"));

        Assert.Equal(["Topic 0", "Topic 1", "Topic 2", "Topic 3", "Topic 4"], await NamesAsync("Tags"));
    }

    private async Task<IEnumerable<string>> NamesAsync(string group)
    {
        await portal.ImportAsync();
        var result = await portal.AskAsync(db => db.SearchAsync(SearchQuery.Read("comet"), SearchOrder.Best, 1, portal.Now, new(portal.Clock, TimeSpan.FromSeconds(1), default), default));
        return result.Facets.Where(facet => facet.Group == group).Select(facet => facet.Name);
    }

    private static string Story(int number, string tags, string section = "Science", string body = "A comet was seen.") =>
        $"---\nheadline: Story {number}\npublished: 2022-05-01\ncategory: {section}\ntags: [{tags}]\n---\n{body}\n";
}
