using System.Text.Json;
using CsCheck;
using NewsPortal.Syndication;

namespace NewsPortal.Tests.Syndication;

[Collection(nameof(SmallPaper))]
public sealed class SearchSuggestionsTests(SmallPaper paper)
{
    [Fact]
    public async Task A_word_that_is_begun_finds_listings_and_headlines_with_their_addresses()
    {
        var found = await SuggestAsync("hano");

        Assert.Contains(("Hanoi", "Place · 2", "https://news.example/from/hanoi"), found);
        Assert.Contains(("Two prime ministers meet in Hanoi", "May 1, 2022", "https://news.example" + SmallPaper.Talks), found);
    }

    [Theory]
    [InlineData("sci", "Science", "Section · 45")]
    [InlineData("east a", "East Asia & Pacific", "Region · 2")]
    [InlineData("asia", "East Asia & Pacific", "Region · 2")]
    [InlineData("G7", "G7 Summit", "Tag · 1")]
    [InlineData("jiji", "Jiji Press", "Byline · 47")]
    public async Task A_suggestion_says_what_it_is_and_how_much_it_holds(string written, string text, string about) =>
        Assert.Contains((text, about), (await SuggestAsync(written)).Select(s => (s.Text, s.About)));

    [Fact]
    public async Task A_subsection_is_not_suggested_for_the_section_above_it() =>
        Assert.DoesNotContain("Space", await TextsAsync("science"));

    [Fact]
    public async Task All_words_must_be_there_and_only_the_last_may_be_unfinished()
    {
        Assert.Contains("Two prime ministers meet in Hanoi", await TextsAsync("prime hano"));
        Assert.DoesNotContain("Two prime ministers meet in Hanoi", await TextsAsync("pri hanoi"));
        Assert.Contains("超特急走る", await TextsAsync("超特"));
    }

    [Fact]
    public async Task Few_are_shown_the_newest_first()
    {
        var findings = await TextsAsync("finding");

        Assert.Equal(["Finding 45", "Finding 44", "Finding 43", "Finding 42", "Finding 41"], findings);
    }

    [Fact]
    public async Task What_is_not_published_is_not_suggested()
    {
        Assert.Empty(await SuggestAsync("atlantis"));
        Assert.Empty(await SuggestAsync("tomorrow"));
        Assert.DoesNotContain("Not yet", await TextsAsync("not"));
    }

    [Fact]
    public async Task The_answer_is_small_typed_kept_for_a_minute_and_no_page_for_search_engines()
    {
        var response = await paper.Site.GetAsync("/search/suggest?q=a");

        Assert.Equal(SearchSuggestions.MediaType, response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(TimeSpan.FromMinutes(1), response.Headers.CacheControl!.MaxAge);
        Assert.Equal(["noindex"], response.Headers.GetValues("X-Robots-Tag"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\"")]
    [InlineData("tag:ambassador")]
    [InlineData("-rain")]
    [InlineData("%")]
    [InlineData("_")]
    public async Task Where_there_is_no_word_there_is_no_suggestion(string written) => Assert.Empty(await SuggestAsync(written));

    [Fact]
    public Task Any_text_gets_an_answer() =>
        Gen.String.SampleAsync(async text => Assert.True((await paper.Site.GetAsync("/search/suggest?q=" + Uri.EscapeDataString(text))).IsSuccessStatusCode), iter: 200);

    private async Task<string[]> TextsAsync(string written) => [.. (await SuggestAsync(written)).Select(s => s.Text)];

    private async Task<List<(string Text, string About, string Address)>> SuggestAsync(string written)
    {
        var answer = JsonDocument.Parse(await paper.Site.TextAsync("/search/suggest?q=" + Uri.EscapeDataString(written))).RootElement;
        string[] Part(int number) => [.. answer[number].EnumerateArray().Select(text => text.GetString()!)];
        return [.. Part(1).Zip(Part(2), Part(3))];
    }
}
