using System.Text;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Queries;
using NewsPortal.Tests.Seeds;

namespace NewsPortal.Tests.Queries;

public sealed class SearchTests : IClassFixture<SearchTests.Paper>
{
    private readonly TestPortal portal;

    public SearchTests(Paper paper) => portal = paper.Portal;

    public static TheoryData<string, string> Specification => SpecificationFile.Rows("found.spec");

    [Theory, Trait("Fault", "52")]
    [MemberData(nameof(Specification))]
    public async Task A_query_finds_its_stories_and_no_others(string query, string stories)
    {
        var result = await SearchAsync(query);

        Assert.Equal(stories == "nothing" ? [] : stories.Split(' ').Order(), (await NamesAsync(result)).Order());
        Assert.Equal(result.Total, result.Hits.Count);
    }

    [Fact]
    public async Task Stories_come_in_the_order_that_was_asked_for()
    {
        Assert.Equal(["ports", "snow"], await NamesAsync(await SearchAsync("rain", SearchOrder.Newest)));
        Assert.Equal(["snow", "ports"], await NamesAsync(await SearchAsync("rain", SearchOrder.Oldest)));
        Assert.Equal(["ports", "snow"], await NamesAsync(await SearchAsync("tag:storms")));
    }

    [Fact]
    public async Task The_words_found_are_marked_in_headline_and_snippet()
    {
        var hit = Assert.Single((await SearchAsync("\"two ports\" harbours")).Hits);

        Assert.Equal("Rain closes [two ports]", Marks(hit.Text));
        Assert.Contains("fell on the [harbours].", Marks(hit.Snippet!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_snippet_shows_a_text_as_it_was_written()
    {
        Assert.Contains("日本とベトナムの首脳が[核兵器]の使用に反対した。", Marks(Assert.Single((await SearchAsync("核兵器")).Hits).Snippet!), StringComparison.Ordinal);
        Assert.Contains("who write [C++] were", Marks(Assert.Single((await SearchAsync("C++")).Hits).Snippet!), StringComparison.Ordinal);
        Assert.Contains("between <[script]> and </[script]>", Marks(Assert.Single((await SearchAsync("script")).Hits).Snippet!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_without_words_has_no_snippet() => Assert.All((await SearchAsync("tag:storms")).Hits, hit => Assert.Null(hit.Snippet));

    [Fact]
    public async Task The_terms_of_a_result_have_the_names_of_their_listings() =>
        Assert.Equal("Stories tagged “G7 Summit”, in “East Asia & Pacific”.", SearchReading.Of((await SearchAsync("tag:g7-summit in:international/east-asia-pacific")).Terms));

    [Fact]
    public async Task A_facet_finds_as_many_stories_as_it_promises()
    {
        var query = SearchQuery.Read("-quicksilver");
        var result = await SearchAsync(query.Text);

        Assert.Equal(["Sections", "Regions", "Tags", "Places", "Years"], result.Facets.Select(f => f.Group).Distinct());
        foreach (var facet in result.Facets)
        {
            var narrowed = await SearchAsync(query.With(facet.Term)!);
            Assert.Equal((facet.Term, facet.Count), (facet.Term, narrowed.Total));
            Assert.InRange(facet.Count, 1, result.Total - 1);
        }
    }

    [Theory]
    [InlineData("leeders", "leaders")]
    [InlineData("\"two ports\" harbuor", "\"two ports\" harbour")]
    [InlineData("rayn tag:storms", "rain tag:storms")]
    [InlineData("Munos", "munoz")]
    [InlineData("cafe nevver", "cafe never")]
    public async Task Where_nothing_is_found_the_nearest_spelling_is_suggested(string query, string suggestion) => Assert.Equal(suggestion, (await SuggestAsync(query))?.Text);

    [Theory]
    [InlineData("leaders rain")]
    [InlineData("qqqqqqqq")]
    [InlineData("atlantiz")]
    [InlineData("quicksilvar")]
    [InlineData("leeders tag:storms")]
    [InlineData("\"leeders\"")]
    [InlineData("核核核核")]
    public async Task No_spelling_is_suggested_that_finds_nothing_or_is_not_public(string query) => Assert.Null(await SuggestAsync(query));

    [Fact]
    public async Task A_deadline_in_the_past_ends_a_search()
    {
        portal.Clock.AutoAdvanceAmount = TimeSpan.FromSeconds(10);
        try
        {
            await Assert.ThrowsAsync<SearchTooSlowException>(() => SearchAsync("rain"));
        }
        finally
        {
            portal.Clock.AutoAdvanceAmount = TimeSpan.Zero;
        }
    }

    [Theory, Trait("Fault", "49"), Trait("Fault", "54")]
    [InlineData("\"")]
    [InlineData("\"\" \"")]
    [InlineData("a\"b\"c\"\"d")]
    [InlineData("(((((((")]
    [InlineData("NEAR(a b, 5)")]
    [InlineData("a AND AND b OR")]
    [InlineData("{Headline Body} : a")]
    [InlineData("- -- --- -\" -tag: tag:\"")]
    [InlineData("in:/ in:// in:\"/\"")]
    [InlineData("tag:🎉 tag:! from:%")]
    [InlineData("$now $p1 @p :p ?1")]
    [InlineData("'; DELETE FROM Search; --")]
    [InlineData("on:0001 before:9999-12-31 after:0001-01-01")]
    public async Task A_hostile_query_is_a_query(string query) => Assert.InRange((await SearchAsync(query)).Total, 0, 20);

    [Fact]
    public async Task Broken_characters_are_no_query_of_their_own() => Assert.Equal(2, (await SearchAsync("\0rain\0\ud83d\udc00\ud83d")).Total);

    /// <summary>What the fuzzer's <c>searches</c> left, in UTF-16.</summary>
    [Fact, Trait("Fault", "49")]
    public async Task No_query_that_once_was_at_fault_is_at_fault()
    {
        var corpus = Path.Combine(Repository.Root, "tests", "NewsPortal.Fuzz", "corpus", "searches");
        foreach (var file in Directory.Exists(corpus) ? Directory.GetFiles(corpus) : []) await SearchAsync(Encoding.Unicode.GetString(await File.ReadAllBytesAsync(file)));
    }

    [Fact, Trait("Fault", "50")]
    public async Task A_query_of_many_terms_is_a_query() => Assert.Equal(0, (await SearchAsync(string.Join(' ', Enumerable.Range(0, 50_000)))).Total);

    private static readonly string[] Pieces =
    [
        "\"", "“", "-", "tag:", "in:", "from:", "by:", "source:", "on:", "before:2022", " ",
        "AND", "OR", "NOT", "NEAR(", ")", "*", "^", "{", "}",
        "+", "a", "日", "\0", "\ud83d", "'", ";", "%", "_", "\u2060", "\ue000", "\u0002",
    ];

    [Fact, Trait("Fault", "49")]
    public async Task No_string_breaks_a_search()
    {
        var pieces = Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]);
        await Gen.OneOf(Gen.String, pieces.Array[1, 12].Select(parts => string.Concat(parts))).SampleAsync(async text => { await SearchAsync(text); }, iter: 400, threads: 1);
    }

    private Task<SearchResult> SearchAsync(string query, SearchOrder order = SearchOrder.Best) =>
        portal.AskAsync(db => db.SearchAsync(SearchQuery.Read(query) is { IsEmpty: false } read ? read : SearchQuery.Read("nosuchword"), order, 1, portal.Now, Deadline(), default));

    private Task<SearchQuery?> SuggestAsync(string query) => portal.AskAsync(db => db.SuggestAsync(SearchQuery.Read(query), Deadline(), default));

    private SearchDeadline Deadline() => new(portal.Clock, TimeSpan.FromSeconds(1), default);

    private async Task<IEnumerable<string>> NamesAsync(SearchResult result)
    {
        var names = await portal.AskAsync(db => db.Seeds.ToDictionaryAsync(s => s.ArticleId ?? 0, s => Path.GetFileNameWithoutExtension(s.Path)));
        return result.Hits.Select(hit => names[hit.Headline.Id]);
    }

    private static string Marks(MarkedText text) => string.Concat(text.Pieces.Select(piece => piece.IsFound ? $"[{piece.Text}]" : piece.Text));

    public sealed class Paper : IAsyncLifetime
    {
        internal TestPortal Portal { get; } = SearchPaper.Write(new TestPortal());

        public Task InitializeAsync() => Portal.ImportAsync();

        public Task DisposeAsync()
        {
            Portal.Dispose();
            return Task.CompletedTask;
        }
    }
}
