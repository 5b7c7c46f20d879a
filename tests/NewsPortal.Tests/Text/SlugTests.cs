using System.Text;
using CsCheck;
using NewsPortal.Text;

namespace NewsPortal.Tests.Text;

public sealed class SlugTests
{
    [Theory, Trait("Fault", "22")]
    [InlineData("Japan, Vietnam oppose use of nuclear weapons", "japan-vietnam-oppose-use-of-nuclear-weapons")]
    [InlineData("  East  Asia & Pacific ", "east-asia-pacific")]
    [InlineData("half \ud83d a pair", "half-a-pair")]
    [InlineData("Café Ōsaka Øresund Łódź Straße Đà Nẵng", "cafe-osaka-oresund-lodz-strasse-da-nang")]
    [InlineData("İstanbul ISPARTA ıĞdır", "istanbul-isparta-igdir")]
    [InlineData("U.S. and U.K.", "us-and-uk")]
    [InlineData("Version 2.5", "version-2-5")]
    [InlineData("C# and C++", "c-sharp-and-c-plus-plus")]
    [InlineData("Japan’s 5% rise", "japans-5-rise")]
    [InlineData("Ｇ７　ＳＵＭＭＩＴ", "g7-summit")]
    [InlineData("ﾄｳｷｮｳ", "トウキョウ")]
    [InlineData("首相、橋を渡る", "首相-橋を渡る")]
    [InlineData("が", "が")]
    [InlineData("か\u3099", "が")]
    [InlineData("Москва", "москва")]
    [InlineData("Ёлка и йод", "ёлка-и-йод")]
    [InlineData("नई दिल्ली", "नई-दिल्ली")]
    [InlineData("القاهرة", "القاهرة")]
    [InlineData("서울", "서울")]
    [InlineData("ﬁsh", "fish")]
    [InlineData("Oﬃce ﬁre", "office-fire")]
    [InlineData("Innen\u00ADraum\u00ADbeleuchtung im Hafen\u200Bmuseum", "innenraumbeleuchtung-im-hafenmuseum")]
    [InlineData("zero\u2060width\uFEFF marks", "zerowidth-marks")]
    [InlineData("می\u200Cخواهم", "میخواهم")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("<script>", "script")]
    [InlineData("😀", "u1f600")]
    [InlineData("!?", "u21-3f")]
    [InlineData("👍 yes", "yes")]
    public void A_text_has_its_slug(string text, string slug) => Assert.Equal(slug, Slug.Of(text));

    [Fact]
    public void A_long_slug_ends_at_a_whole_word()
    {
        var slug = Slug.Of(string.Concat(Enumerable.Repeat("seven77 ", 30)));

        Assert.Equal(string.Join('-', Enumerable.Repeat("seven77", 10)), slug);
        Assert.InRange(Slug.Of(new string('長', 300)).Length, 40, 80);
    }

    [Fact, Trait("Fault", "21")]
    public void Texts_that_differ_in_case_width_or_form_only_have_one_slug()
    {
        Assert.Equal(Slug.Of("Café"), Slug.Of("CAFE\u0301"));
        Assert.Equal(Slug.Of("ABC 123"), Slug.Of("ａｂｃ　１２３"));
    }

    [Fact, Trait("Fault", "22")]
    public void Different_emoji_have_different_slugs() => Assert.NotEqual(Slug.Of("😀"), Slug.Of("😃"));

    [Theory]
    [InlineData("À’\u0301x", "ax")]
    [InlineData("a—\u0301b", "a-b")]
    [InlineData("\u0301a", "a")]
    [InlineData("हिन्दी", "हिन्दी")]
    public void A_mark_stays_only_on_a_letter_of_another_script(string text, string slug) => Assert.Equal(slug.Normalize(NormalizationForm.FormC), Slug.Of(text));

    [Fact]
    public void The_slug_of_a_slug_is_itself() => Gen.OneOf(Gen.String, Gen.String[Gen.Char["aİıßÉé'’.#+%ǅǆKſﬁがア日- 2À́̂😀ΣςᾼȺ"], 0, 120]).Where(IsText).Sample(text => Slug.Of(Slug.Of(text)) == Slug.Of(text));

    [Fact]
    public void A_slug_is_one_segment_of_an_address_in_form_C() => Gen.String.Where(IsText).Sample(text =>
    {
        var slug = Slug.Of(text);
        return slug.Length is > 0 and <= 90 && slug.IsNormalized(NormalizationForm.FormC) && slug.IndexOfAny(['/', '?', '#', '%', '\\', ' ', '.', '<', '"']) < 0;
    });

    private static bool IsText(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '\0' or '\uFFFE' or '\uFFFF') return false;
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return false;
            i++;
        }
        return true;
    }

    [Theory]
    [InlineData("\uFFFE")]
    [InlineData("a\uFFFE\uFFFFb")]
    [InlineData("\uD83E\uFFFE")]
    public void What_is_no_character_has_a_slug_all_the_same(string text) => Assert.NotEqual("", Slug.Of(text));
}
