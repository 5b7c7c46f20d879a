using CsCheck;
using NewsPortal.Articles;
using NewsPortal.Seeds.Bylines;

namespace NewsPortal.Tests.Seeds.Bylines;

public sealed class BylineGrammarTests
{
    public static TheoryData<string, string> Specification => SpecificationFile.Rows("bylines.spec");

    [Theory, MemberData(nameof(Specification))]
    public void A_byline_is_read_as_specified(string text, string authors) => Assert.Equal(authors, Describe(BylineGrammar.Read(text)));

    [Theory, MemberData(nameof(Specification))]
    public void No_author_of_the_specification_is_a_clock_time_or_an_address(string text, string authors) =>
        Assert.DoesNotContain(BylineGrammar.Parse(text)?.Authors ?? [], author =>
            author.Name.Contains(':') || author.Name.Contains('@') || authors.Length == 0);

    [Theory]
    [InlineData("Mina Calder", "Mina Calder | –")]
    [InlineData("By Mina Calder", "Mina Calder | –")]
    [InlineData("Mina Calder and Ren Hayashi", "Mina Calder | –; Ren Hayashi | –")]
    [InlineData("Mina Calder, Staff Writer", "Mina Calder | Staff Writer")]
    [InlineData("Mina Calder <mina@example.com>", "Mina Calder | – ! <mina@example.com>")]
    [InlineData("Kyodo News", "Kyodo News")]
    [InlineData("田中太郎", "田中太郎 | –")]
    public void Names_that_are_known_to_be_names_need_no_By(string text, string authors) =>
        Assert.Equal(authors, Describe(BylineGrammar.ReadNames(text)));

    [Fact]
    public void Any_string_is_read_without_complaint() => HostileText.Any.Sample(text => { BylineGrammar.Parse(text); });

    [Fact]
    public void Whatever_follows_By_is_read_without_complaint() => HostileText.Any.Sample(text => { BylineGrammar.Parse("By " + text); });

    [Fact]
    public void Any_names_are_read_without_complaint() => HostileText.Any.Sample(text => { BylineGrammar.ReadNames(text); });

    [Fact]
    public void A_clock_time_behind_a_byline_is_part_of_no_name() =>
        Gen.Select(Gen.Int[0, 23], Gen.Int[0, 59], OneOf("", " JST", " GMT+9", " p.m. EST", "+09:00"),
            OneOf(" ", ", ", " | ")).Sample((hour, minute, zone, comma) =>
            Assert.Equal("Mina Calder",
                Assert.Single(BylineGrammar.Parse($"By Mina Calder{comma}{hour}:{minute:00}{zone}")!.Authors).Text));

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    internal static string Describe(BylineResult result) => string.Join(" ! ",
        result.Dropped.Prepend(result.Byline is { } byline ? string.Join("; ", byline.Authors.Select(Text)) : "nobody"));

    private static string Text(Author author) => author.IsPerson ? $"{author.Name} | {author.Role ?? "–"}" : author.Name;
}
