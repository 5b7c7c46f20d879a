using NewsPortal.Text;

namespace NewsPortal.Tests.Text;

public sealed class TitleCaseTests
{
    [Theory]
    [InlineData("INTERNATIONAL", "International")]
    [InlineData("EAST ASIA & PACIFIC", "East Asia & Pacific")]
    [InlineData("STATE OF THE UNION", "State of the Union")]
    [InlineData("THE ARTS", "The Arts")]
    [InlineData("MLB", "MLB")]
    [InlineData("G7 SUMMIT", "G7 Summit")]
    [InlineData("U.S. POLITICS", "U.S. Politics")]
    [InlineData("O'BRIEN", "O'Brien")]
    [InlineData("ASIA/PACIFIC", "Asia/Pacific")]
    [InlineData("ÉCONOMIE", "Économie")]
    [InlineData("East ASIA", "East ASIA")]
    [InlineData("iPhone", "iPhone")]
    [InlineData("国際", "国際")]
    [InlineData("", "")]
    public void Shouted_text_is_set_in_title_case_and_no_other(string text, string folded) => Assert.Equal(folded, TitleCase.Fold(text));
}
