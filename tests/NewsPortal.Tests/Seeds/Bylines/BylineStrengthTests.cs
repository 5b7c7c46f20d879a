using CsCheck;
using NewsPortal.Seeds.Bylines;

namespace NewsPortal.Tests.Seeds.Bylines;

public sealed class BylineStrengthTests
{
    [Theory]
    [InlineData("By Mina Calder")]
    [InlineData("BY MINA CALDER, STAFF WRITER")]
    [InlineData("By Mina Calder and Ren Hayashi")]
    [InlineData("By Mina Calder @mina")]
    [InlineData("By The Associated Press")]
    [InlineData("By Reuters Staff")]
    [InlineData("Words by Mina Calder")]
    [InlineData("Source: Xinhua")]
    [InlineData("(Reporting by Mina Calder; Editing by Jo Doe)")]
    [InlineData("Mina Calder, Staff Writer")]
    [InlineData("MINA CALDER Associated Press")]
    [InlineData("Keiko Tanabe / Example Shimbun Staff Writer")]
    [InlineData("Jiji Press")]
    [InlineData("Von Anna Muster")]
    [InlineData("Par Jeanne Exemple (AFP)")]
    [InlineData("Por Ana Ejemplo")]
    [InlineData("Di Anna Esempio")]
    [InlineData("Door Jan Voorbeeld")]
    [InlineData("Yazan: Ayşe Örnek")]
    [InlineData("記者 田中太郎")]
    [InlineData("田中太郎記者")]
    [InlineData("文＝田中太郎")]
    [InlineData("记者 王小明")]
    [InlineData("홍길동 기자")]
    public void A_line_that_says_who_wrote_the_story_is_strong(string line) =>
        Assert.Equal(BylineStrength.Strong, BylineGrammar.Strength(line));

    [Theory]
    [InlineData("Mina Calder")]
    [InlineData("Mina J. Calder")]
    [InlineData("MINA CALDER")]
    [InlineData("Von Trapp")]
    public void A_bare_name_is_weak(string line) => Assert.Equal(BylineStrength.Weak, BylineGrammar.Strength(line));

    [Theory]
    [InlineData("Le Rivage avec AFP")]
    [InlineData("Der Hafenbote mit dpa")]
    [InlineData("松山支局 田中一郎")]
    public void A_house_with_an_agency_and_a_branch_with_a_name_are_strong(string line) =>
        Assert.Equal(BylineStrength.Strong, BylineGrammar.Strength(line));

    [Theory]
    [InlineData("")]
    [InlineData("Bus strike ends with Kyodo")]
    [InlineData("By")]
    [InlineData("By the time the ferry arrived, all had left.")]
    [InlineData("By Monday all ferries had sailed.")]
    [InlineData("By Land and Sea")]
    [InlineData("By 2030 all ferries run on batteries")]
    [InlineData("By Tokyo")]
    [InlineData("Tokyo")]
    [InlineData("New York")]
    [InlineData("May Day")]
    [InlineData("Photo: Mina Calder")]
    [InlineData("Von Kobe nach Osaka")]
    [InlineData("Por qué sube el yen")]
    [InlineData("Par for the course")]
    [InlineData("Sources say the ferry sank")]
    [InlineData("A ferry to Kobe resumed on Saturday after two years.")]
    [InlineData("Tickets cost 3,000 yen.")]
    [InlineData("北海道でフェリーが再開した。")]
    [InlineData("mina@example.com")]
    [InlineData("17:59 JST, May 1, 2022")]
    public void Any_other_line_is_none(string line) => Assert.Equal(BylineStrength.None, BylineGrammar.Strength(line));

    [Fact]
    public void Any_line_is_ranked_without_complaint() => HostileText.Any.Sample(text => { BylineGrammar.Strength(text); });
}
