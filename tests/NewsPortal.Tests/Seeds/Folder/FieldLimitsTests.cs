using NewsPortal.Seeds;

namespace NewsPortal.Tests.Seeds.Folder;

/// <summary>How long the fields may be that every listing repeats.</summary>
public sealed class FieldLimitsTests
{
    private static string Words(int characters) => string.Concat(Enumerable.Repeat("word ", characters / 5)).TrimEnd().PadRight(characters, 'x');

    [Theory]
    [InlineData("headline", "headline", 2)]
    [InlineData("kicker", "kicker", 5)]
    [InlineData("edition", "edition label", 5)]
    [InlineData("tags", "tag", 5)]
    [InlineData("dateline", "dateline", 5)]
    public void A_field_is_unusual_above_200_characters_and_an_error_above_500(string key, string term, int line)
    {
        string Seed(int characters) => key == "headline" ? $"---\nheadline: {Words(characters)}\ncategory: News\npublished: 2022-05-01\n---\nText."
            : $"---\nheadline: A\ncategory: News\npublished: 2022-05-01\n{key}: {Words(characters)}\n---\nText.";

        Assert.Empty(SeedReading.Diagnostics("a.md", Seed(200)));
        var unusual = Assert.Single(SeedReading.Diagnostics("a.md", Seed(201)));
        Assert.Equal((line, Severity.Warning), (unusual.Line, unusual.Severity));
        Assert.StartsWith($"The {term} has 201 characters; more than 200 are unusual", unusual.Message, StringComparison.Ordinal);
        Assert.False(Assert.Single(SeedReading.Diagnostics("a.md", Seed(500))).IsError);
        var error = Assert.Single(SeedReading.Diagnostics("a.md", Seed(501)));
        Assert.Equal((line, Severity.Error), (error.Line, error.Severity));
        Assert.StartsWith($"The {term} has 501 characters, more than the limit of 500", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1_000, null)]
    [InlineData(1_001, Severity.Warning)]
    [InlineData(2_500, Severity.Warning)]
    [InlineData(2_501, Severity.Error)]
    public void A_standfirst_may_be_longer(int characters, Severity? severity) =>
        Assert.Equal(severity, SeedReading.Diagnostics("a.md", $"---\nheadline: A\ncategory: News\npublished: 2022-05-01\nstandfirst: {Words(characters)}\n---\nText.")
            .SingleOrDefault()?.Severity);

    [Fact]
    public void Characters_are_counted_as_people_count_them() =>
        Assert.Empty(SeedReading.Diagnostics("a.md", $"---\nheadline: {string.Concat(Enumerable.Repeat("👨‍👩‍👧‍👦", 200))}\ncategory: News\npublished: 2022-05-01\n---\nText."));

    [Fact]
    public void A_level_of_a_category_has_the_limit_as_well() =>
        Assert.StartsWith("The category level has 600 characters", Assert.Single(SeedReading.Diagnostics("a.md",
            $"---\nheadline: A\ncategory: News > {Words(600)}\npublished: 2022-05-01\n---\nText.")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_name_in_the_byline_has_the_limit_as_well() =>
        Assert.Contains(SeedReading.Diagnostics("a.md", $"---\nheadline: A\ncategory: News\npublished: 2022-05-01\nauthors: [{{ name: {Words(600)} }}]\n---\nText."),
            one => one.IsError && one.Message.StartsWith("The name in the byline has 600 characters", StringComparison.Ordinal));

    [Fact]
    public void A_headline_that_swallowed_the_text_of_a_dump_is_named_at_its_line()
    {
        var result = SeedReading.Read("a.txt", SampleDump.Of(string.Join('\n', Enumerable.Repeat("A ferry sails again and again", 2_000))));

        Assert.Null(result.Article);
        Assert.All(result.Diagnostics.Where(one => one.IsError), error => Assert.InRange(error.Line, 1, 2_010));
    }

    [Fact]
    public void No_field_of_a_dump_is_longer_than_the_limit()
    {
        foreach (var seed in (string[])[SampleDump.Of(Words(600)), SampleDump.Of("A", tags: [Words(600)]), SampleDump.Of("A", category: $"NEWS > {Words(600)}"), SampleDump.Of("A", byline: $"By {Words(600)}")])
            if (SeedReading.Read("a.txt", seed).Article is { } article)
                Assert.All(article.Tags.Concat(article.Category.Levels).Concat(article.AuthorNames).Append(article.Headline), field => Assert.InRange(field.Length, 1, 500));
    }
}
