using NewsPortal.Seeds;

namespace NewsPortal.Tests.Seeds.Folder;

/// <summary>Names and tags that are not what they seem.</summary>
public sealed class NameSpellingTests
{
    private static string Seed(string keys) => $"---\nheadline: A\ncategory: News\npublished: 2022-05-01\n{keys}\n---\nText.";

    [Theory]
    [InlineData("tags: [Storms, Ky\u043Edo]", "The tag “Ky\u043Edo” mixes scripts in the word “Ky\u043Edo”: “\u043E” (U+043E) is Cyrillic and look like Latin letters, which the others are; type the word again.")]
    [InlineData("byline: By Hanako Ex\u03B1mple", "The name “Hanako Ex\u03B1mple” mixes scripts in the word “Ex\u03B1mple”: “\u03B1” (U+03B1) is Greek")]
    [InlineData("tags: [\u0440\u0430y\u0440al]", "“\u0440\u0430y\u0440al”: “y”")]
    public void A_word_of_letters_that_look_alike_is_a_warning(string keys, string message)
    {
        var warning = Assert.Single(SeedReading.Diagnostics("a.md", Seed(keys)));
        Assert.Equal((5, Severity.Warning), (warning.Line, warning.Severity));
        if (message.StartsWith("The", StringComparison.Ordinal)) Assert.Contains(message[..40], warning.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tags: [\u041F\u043E\u0433\u043E\u0434\u0430, IT-\u0440\u044B\u043D\u043E\u043A, \u03B2-carotene, \u6771\u4EACTower, caf\u00E9, \uD55C\uAD6D]")]
    [InlineData("byline: By \u0418\u0432\u0430\u043D \u041F\u0440\u0438\u043C\u0435\u0440")]
    public void Words_of_one_script_are_no_warning(string keys) => Assert.Empty(SeedReading.Diagnostics("a.md", Seed(keys)));

    [Theory]
    [InlineData("a.md", "tags: [pay\u200Bpal]")]
    [InlineData("a.md", "tags: [\"pay\\u200Bpal\"]")]
    [InlineData("a.md", "tags: [pay\u2060pal]")]
    [InlineData("a.txt", "pay\u200Bpal")]
    public void What_nobody_sees_is_removed_from_a_tag_with_a_hint(string path, string tag)
    {
        var result = SeedReading.Read(path, path == "a.md" ? Seed(tag) : SampleDump.Of("A", tags: [tag]));

        Assert.Equal("paypal", Assert.Single(result.Article!.Tags));
        Assert.Contains("paypal", Assert.Single(result.Diagnostics, one => one.Severity == Severity.Hint).Message, StringComparison.Ordinal);
        Assert.Empty(result.WithoutHints().Diagnostics);
    }

    [Theory]
    [InlineData("a.md")]
    [InlineData("a.txt")]
    public void No_mark_of_direction_reaches_a_lead(string path)
    {
        const string Body = "Rain \u202Egpj\u202C and \u2066more\u2069.";
        var lead = SeedReading.Read(path, path == "a.md" ? Seed("kicker: x").Replace("Text.", Body, StringComparison.Ordinal) : SampleDump.Of("A", body: Body)).Article!.Lead;

        Assert.Equal("Rain gpj and more.", lead);
    }
}
