using CsCheck;
using NewsPortal.Articles;
using NewsPortal.Seeds.Bylines;

namespace NewsPortal.Tests.Seeds.Bylines;

public sealed class BylineGrammarTests
{
    public static TheoryData<string, string> Specification => SpecificationFile.Rows("bylines.spec");

    [Theory, MemberData(nameof(Specification))]
    public void A_byline_is_read_as_specified(string text, string authors) =>
        Assert.Equal(authors, BylineGrammar.Parse(text) is { } byline ? string.Join("; ", byline.Authors.Select(Text)) : "nobody");

    [Fact]
    public void Any_string_is_read_without_complaint() => HostileText.Any.Sample(text => { BylineGrammar.Parse(text); });

    [Fact]
    public void Whatever_follows_By_is_read_without_complaint() => HostileText.Any.Sample(text => { BylineGrammar.Parse("By " + text); });

    private static string Text(Author author) => author.IsPerson ? $"{author.Name} | {author.Role ?? "–"}" : author.Name;
}
