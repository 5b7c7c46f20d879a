using CsCheck;
using NewsPortal.Articles;
using NewsPortal.Seeds;

namespace NewsPortal.Tests.Seeds;

public sealed class BreadcrumbTests
{
    public static TheoryData<string, string> Breadcrumbs => SpecificationFile.Rows("breadcrumbs.spec");

    [Theory, MemberData(nameof(Breadcrumbs))]
    public void A_breadcrumb_is_read_as_its_levels(string text, string levels) =>
        Assert.Equal(levels, Breadcrumb.Parse(text)?.ToString() ?? "nothing");

    [Theory]
    [InlineData("\u3000Japan\u00A0>\tSociety ", "Japan › Society")]
    [InlineData("Wor\u00ADld > Eu\u200Brope", "World › Europe")]
    [InlineData("", null)]
    public void Spaces_and_invisible_characters_part_no_level(string text, string? levels) => Assert.Equal(levels, Breadcrumb.Parse(text)?.ToString());

    [Fact]
    public void Levels_beyond_the_fourth_are_reported()
    {
        var category = Breadcrumb.Parse("A > B > C > D > E", out var oddity);

        Assert.Equal(new Category(["A", "B", "C", "D"]), category);
        Assert.Equal("The breadcrumb has 5 levels; only the first 4 were used.", oddity);
    }

    [Fact]
    public void An_empty_level_is_reported()
    {
        Assert.Equal(new Category(["A", "B"]), Breadcrumb.Parse("A > > B", out var oddity));
        Assert.Equal("The breadcrumb has an empty level, which was ignored.", oddity);
    }

    [Theory]
    [InlineData("Home > A > B")]
    [InlineData("Home>")]
    [InlineData("World > Europe >")]
    [InlineData("World / Europe")]
    public void A_whole_breadcrumb_has_no_oddity(string text)
    {
        Breadcrumb.Parse(text, out var oddity);
        Assert.Null(oddity);
    }

    [Theory]
    [InlineData("Home > World > Ferry sails again", "World")]
    [InlineData("World / Europe / Ferry Sails Again!", "World › Europe")]
    [InlineData("World > Europe > Ferry sails ag…", "World › Europe")]
    [InlineData("World > Europe > Ferry sa...", "World › Europe")]
    [InlineData("World > Ferry", "World › Ferry")]
    [InlineData("Ferry sails again", "Ferry sails again")]
    public void A_last_level_that_repeats_the_headline_is_dropped(string text, string levels) =>
        Assert.Equal(levels, Breadcrumb.Parse(text, "Ferry sails again", out _)?.ToString());

    [Theory]
    [InlineData("INTERNATIONAL > East Asia & Pacific")]
    [InlineData("World / Europe")]
    [InlineData("Home>")]
    [InlineData("国際＞アジア")]
    [InlineData("トップ > スポーツ > 大谷、二打席連続本塁打で七回に逆転")]
    [InlineData("Home > World > Ferry sails again after two years of repairs")]
    [InlineData("Business | Companies")]
    [InlineData("The Example Shimbun > News > Japan")]
    [InlineData("Monde > Droits de l'homme")]
    [InlineData("دولي > الشرق الأوسط")]
    public void A_breadcrumb_looks_like_one(string line) => Assert.True(Breadcrumb.Looks(line));

    [Theory]
    [InlineData("Science")]
    [InlineData("")]
    [InlineData(">")]
    [InlineData("> a quoted line of a letter")]
    [InlineData("Ferry sails again")]
    [InlineData("Is 5 > 3? A school asks")]
    [InlineData("Prices rise > wages fall, says bank")]
    [InlineData("« Nous partons », dit-elle")]
    [InlineData("The firm | it makes ferries | was sold.")]
    [InlineData("AC/DC returns to the stage")]
    [InlineData("5/1/2022")]
    [InlineData("By Mina Calder | Staff Writer, Bergen")]
    [InlineData("May 1, 2022 | 5:59 p.m.")]
    [InlineData("<script>alert(1)</script>")]
    public void Another_line_does_not(string line) => Assert.False(Breadcrumb.Looks(line));

    [Theory]
    [InlineData("BUSINESS", true)]
    [InlineData("world", true)]
    [InlineData(" East  Asia ", true)]
    [InlineData("経済", true)]
    [InlineData("スポーツ", true)]
    [InlineData("국제", true)]
    [InlineData("财经", true)]
    [InlineData("Économie", true)]
    [InlineData("Wirtschaft", true)]
    [InlineData("Deportes", true)]
    [InlineData("Esportes", true)]
    [InlineData("Esteri", true)]
    [InlineData("Buitenland", true)]
    [InlineData("Utrikes", true)]
    [InlineData("В мире", true)]
    [InlineData("رياضة", true)]
    [InlineData("כלכלה", true)]
    [InlineData("खेल", true)]
    [InlineData("Gündem", true)]
    [InlineData("กีฬา", true)]
    [InlineData("Ferry sails again", false)]
    [InlineData("Tokyo", false)]
    [InlineData("Home", false)]
    [InlineData("", false)]
    public void A_known_name_of_a_section_is_a_section_word(string line, bool isOne) => Assert.Equal(isOne, Breadcrumb.IsSectionWord(line));

    [Fact]
    public void No_text_is_refused_with_an_exception() =>
        Gen.Select(Gen.String, Gen.String[Gen.Char["aA >›/|→·國\ud83d\u00AD."], 0, 40]).Sample((any, crumbs) =>
        {
            foreach (var text in new[] { any, crumbs })
            {
                Breadcrumb.Parse(text, any, out _);
                Breadcrumb.Looks(text);
                Breadcrumb.IsSectionWord(text);
            }
        });
}
