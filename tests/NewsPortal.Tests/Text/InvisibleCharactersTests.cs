using CsCheck;
using NewsPortal.Text;

namespace NewsPortal.Tests.Text;

public sealed class InvisibleCharactersTests
{
    [Theory]
    [InlineData("Hafen\u00ADmuseum", "Hafenmuseum")]
    [InlineData("zero\u200Bwidth", "zerowidth")]
    [InlineData("word\u2060joiner", "wordjoiner")]
    [InlineData("\uFEFFmark", "mark")]
    [InlineData("ma\uFEFFrk", "mark")]
    [InlineData("no\u200Cjoin\u200Der", "nojoiner")]
    [InlineData("\u200B• May 1, 2022", "• May 1, 2022")]
    [InlineData("می\u200Cخواهم", "می\u200Cخواهم")]
    [InlineData("می\u200C", "می")]
    [InlineData("क्\u200Dष", "क्\u200Dष")]
    [InlineData("क्\u200D", "क्\u200D")]
    [InlineData("👩\u200D🚀", "👩\u200D🚀")]
    [InlineData("👩\u200Da", "👩a")]
    [InlineData("🏳\uFE0F\u200D🌈", "🏳\uFE0F\u200D🌈")]
    [InlineData("Cafe\u0301", "Café")]
    [InlineData("か\u3099", "が")]
    [InlineData("half \ud83d a pair\u00AD", "half \ud83d a pair")]
    [InlineData("\u00AD", "")]
    public void What_nobody_sees_is_dropped_and_the_rest_is_composed(string text, string visible) => Assert.Equal(visible, InvisibleCharacters.Remove(text));

    [Theory]
    [InlineData("")]
    [InlineData("Plain words, café and all.")]
    [InlineData("首相は東京を訪れた。")]
    [InlineData("می\u200Cخواهم")]
    [InlineData("الإسكندرية")]
    public void A_text_without_any_is_returned_as_it_is(string text) => Assert.Same(text, InvisibleCharacters.Remove(text));

    [Fact]
    public void Twice_is_once() =>
        Gen.String[Gen.Char["aé\u0301\u00AD\u200B\u200C\u200D\uFEFFबکमی👩日\ud83d\ufffe"], 0, 30].Sample(text =>
            InvisibleCharacters.Remove(InvisibleCharacters.Remove(text)) == InvisibleCharacters.Remove(text));
}
