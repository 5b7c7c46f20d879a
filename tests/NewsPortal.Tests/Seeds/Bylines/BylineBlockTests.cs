using CsCheck;
using NewsPortal.Seeds.Bylines;

namespace NewsPortal.Tests.Seeds.Bylines;

public sealed class BylineBlockTests
{
    [Theory]
    [InlineData("Mina Calder/BBC News", "Mina Calder | BBC News")]
    [InlineData("Mina Calder/BBC News/Reporting from/Takamatsu", "Mina Calder | BBC News ! Reporting from Takamatsu")]
    [InlineData("Mina Calder/BBC News/Reporting from Takamatsu", "Mina Calder | BBC News ! Reporting from Takamatsu")]
    [InlineData("Mina Calder and Ren Hayashi/BBC News", "Mina Calder | BBC News; Ren Hayashi | BBC News")]
    [InlineData("Mina Calder/Ren Hayashi/BBC News", "Mina Calder | BBC News; Ren Hayashi | BBC News")]
    [InlineData("Mina Calder/Asia correspondent/Tokyo", "Mina Calder | Asia correspondent, Tokyo")]
    [InlineData("By Mina Calder/Staff Writer", "Mina Calder | Staff Writer")]
    [InlineData("MINA CALDER/The Example Herald/mina@example.com", "Mina Calder | The Example Herald ! mina@example.com")]
    [InlineData("By/Mina Calder/The Example Herald", "Mina Calder | The Example Herald")]
    [InlineData("Mina Calder/Correspondent, Tokyo", "Mina Calder | Correspondent, Tokyo")]
    public void A_column_of_name_house_role_and_place_is_a_byline(string lines, string authors) =>
        Assert.Equal(authors, BylineGrammar.ReadBlock(lines.Split('/')) is { } result ? BylineGrammarTests.Describe(result) : "no byline");

    [Theory]
    [InlineData("Mina Calder")]
    [InlineData("BBC News/Mina Calder")]
    [InlineData("Mina Calder/A ferry to Kobe has resumed after two years.")]
    [InlineData("Getty Images A ferry leaves Takamatsu/A ferry leaves Takamatsu on Saturday")]
    [InlineData("Tokyo/New York")]
    [InlineData("Mina Calder/Ren Hayashi")]
    public void Any_other_block_is_none(string lines) => Assert.Null(BylineGrammar.ReadBlock(lines.Split('/')));

    [Fact]
    public void Any_block_is_read_without_complaint() => HostileText.Any.Array[0, 6].Sample(lines => { BylineGrammar.ReadBlock(lines); });
}
