using NewsPortal.Queries;

namespace NewsPortal.Tests.Docs;

public sealed class SearchTests
{
    public static TheoryData<string, string> Examples
    {
        get
        {
            var examples = new TheoryData<string, string>();
            foreach (var row in DocPage.Open("docs/search.md").Table("You write")) examples.Add(row[0], row[1]);
            return examples;
        }
    }

    [Theory, MemberData(nameof(Examples))]
    public void A_query_is_read_as_the_page_says(string query, string reading) => Assert.Equal(reading, SearchReading.Of(SearchQuery.Read(query).Terms));

    [Fact]
    public void The_limits_are_those_that_the_page_states()
    {
        var text = File.ReadAllText(DocPage.Open("docs/search.md").FullPath);

        Assert.Contains($"at most {SearchQuery.MostCharacters} characters and {SearchQuery.MostTerms} parts", text, StringComparison.Ordinal);
        Assert.Contains($"A page has {SearchResult.PageSize} stories, and there are at most {SearchResult.MostPages} pages", text, StringComparison.Ordinal);
    }
}
