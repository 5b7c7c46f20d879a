using CsCheck;
using NewsPortal.Queries;
using NewsPortal.Tests.Seeds;

namespace NewsPortal.Tests.Queries;

public sealed class SearchQueryTests
{
    public static TheoryData<string, string> Specification => SpecificationFile.Rows("searches.spec");

    [Theory, Trait("Fault", "54")]
    [MemberData(nameof(Specification))]
    public void A_query_is_read_as_the_specification_says(string query, string reading) =>
        Assert.Equal(reading == "nothing" ? "" : reading, SearchReading.Of(SearchQuery.Read(query).Terms));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\u3000 ")]
    public void A_query_without_a_term_is_empty(string? query) => Assert.True(SearchQuery.Read(query).IsEmpty);

    [Fact]
    public void Broken_characters_are_left_out()
    {
        Assert.True(SearchQuery.Read("\0 \ud83d").IsEmpty);
        Assert.Equal("a b", SearchQuery.Read("a\0\ud83db").Text);
    }

    [Fact, Trait("Fault", "50")]
    public void A_long_query_is_cut_and_says_so()
    {
        var query = SearchQuery.Read(new string('a', 300));

        Assert.Equal(200, query.Text.Length);
        Assert.Equal(["The query was cut after 200 characters."], query.Notices);
    }

    [Fact]
    public void A_cut_leaves_no_half_of_a_character() =>
        Assert.Equal(new string('a', 199), SearchQuery.Read(new string('a', 199) + "🎉🎉").Text);

    [Fact, Trait("Fault", "50")]
    public void A_query_of_many_terms_is_cut_and_says_so()
    {
        var query = SearchQuery.Read("a b c d e f g h i j k l m n");

        Assert.Equal(12, query.Terms.Count);
        Assert.Equal(["Only the first 12 terms were taken."], query.Notices);
    }

    [Fact]
    public void What_is_no_date_and_no_word_is_told()
    {
        Assert.Equal(["“soon” is no date such as 2022, 2022-05 or 2022-05-01, so it was read as words."], SearchQuery.Read("before:soon").Notices);
        Assert.Equal(["Signs without a letter or digit cannot be searched for: ??? 🎉"], SearchQuery.Read("??? rain 🎉").Notices);
    }

    [Fact]
    public void A_term_is_put_behind_a_query_only_where_it_has_room()
    {
        Assert.Equal("rain tag:storms", SearchQuery.Read(" rain ").With("tag:storms"));
        Assert.Null(SearchQuery.Read(new string('a', 195)).With("tag:storms"));
        Assert.Null(SearchQuery.Read("a b c d e f g h i j k l").With("m"));
    }

    [Fact, Trait("Fault", "49")]
    public void Every_string_is_a_query() => Gen.String.Sample(text =>
    {
        var query = SearchQuery.Read(text);
        return query.Terms.Count <= SearchQuery.MostTerms && query.Text.Length <= SearchQuery.MostCharacters && query.Terms.All(term => term.Value.Length > 0);
    });

    [Fact]
    public void Reading_a_query_again_changes_nothing() =>
        Gen.String[Gen.OneOf(Gen.Char["ab-:\"“ 日.#"], Gen.Const('\ud83d')), 0, 60].Sample(text =>
        {
            var once = SearchQuery.Read(text);
            return SearchQuery.Read(once.Text).Terms.SequenceEqual(once.Terms, TermEquality.Instance);
        });

    private sealed class TermEquality : IEqualityComparer<SearchTerm>
    {
        public static readonly TermEquality Instance = new();

        public bool Equals(SearchTerm? x, SearchTerm? y) => (x?.Field, x?.Value, x?.IsPhrase, x?.IsExcluded, x?.Period) == (y?.Field, y?.Value, y?.IsPhrase, y?.IsExcluded, y?.Period);

        public int GetHashCode(SearchTerm obj) => obj.Value.GetHashCode(StringComparison.Ordinal);
    }
}
