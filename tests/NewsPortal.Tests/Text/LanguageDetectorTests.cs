using System.Diagnostics;
using CsCheck;
using NewsPortal.Tests.Seeds;
using NewsPortal.Text;

namespace NewsPortal.Tests.Text;

public sealed class LanguageDetectorTests
{
    public static TheoryData<string, string> Texts => SpecificationFile.Rows("languages.spec");

    [Theory, MemberData(nameof(Texts))]
    public void A_text_has_its_language(string text, string language) => Assert.Equal(language, LanguageDetector.Guess(text, "en"));

    [Theory]
    [InlineData("", "en", "en")]
    [InlineData("The ferry returned to the port on Sunday.", "en-GB", "en-GB")]
    [InlineData("A balsa voltou ao porto no domingo e não saiu mais, segundo a empresa.", "pt-BR", "pt-BR")]
    [InlineData("The ferry returned to the port on Sunday after two months, its operator said.", "ja", "en")]
    [InlineData("The ferry returned to the port on Sunday after two months, its operator said.", "de-AT", "en")]
    [InlineData("Ferry 40", "de-AT", "de-AT")]
    [InlineData("Fergen er i havn", "nb", "nb")]
    [InlineData("Fergen kom tilbake til havnen søndag etter to måneder, sier selskapet, som nå har ansatt flere.", "nb-NO", "nb-NO")]
    [InlineData("首相東京訪問", "ja", "ja")]
    [InlineData("首相東京訪問", "zh-TW", "zh-TW")]
    [InlineData("دولي", "fa-IR", "fa-IR")]
    [InlineData("Паром", "uk", "uk")]
    [InlineData("नौका", "mr", "mr")]
    public void The_language_of_the_paper_breaks_ties(string text, string paper, string language) => Assert.Equal(language, LanguageDetector.Guess(text, paper));

    [Theory]
    [InlineData("国際", null, "zh")]
    [InlineData("国際", "ja", "ja")]
    [InlineData("国際", "ja-JP", "ja-JP")]
    [InlineData("スポーツ", "en", "ja")]
    [InlineData("国际", "zh-CN", "zh-CN")]
    [InlineData("국제", null, "ko")]
    [InlineData("دولي", "en", "ar")]
    [InlineData("דעות", "en", "he")]
    [InlineData("Спорт", "bg", "bg")]
    [InlineData("Économie", "fr", null)]
    [InlineData("World", "ja", null)]
    [InlineData("2022", null, null)]
    public void A_name_is_marked_where_its_script_says_more_than_the_page(string name, string? paper, string? language) =>
        Assert.Equal(language, LanguageDetector.Mark(name, paper));

    [Fact]
    public void Shipped_stories_keep_their_languages()
    {
        foreach (var path in Directory.EnumerateFiles(Path.Combine(Repository.Root, "seeds"), "19*").Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "seeds"), "20*")))
        {
            var expected = Path.GetFileName(path).Contains("-ja.", StringComparison.Ordinal) ? "ja" : "en";
            Assert.Equal((path, expected), (path, LanguageDetector.Guess(File.ReadAllText(path), "en")));
        }
    }

    [Fact]
    public void Any_text_has_a_language() => Gen.String.Sample(text => LanguageDetector.Guess(text, "en-GB").Length > 1);

    [Fact]
    public void A_guess_takes_a_fraction_of_a_millisecond()
    {
        var text = string.Concat(Enumerable.Repeat("Die Fähre ist am Sonntag nach zwei Monaten in den Hafen zurückgekehrt. ", 42));
        for (var i = 0; i < 2000; i++) LanguageDetector.Guess(text, "en");
        var best = Enumerable.Range(0, 20).Min(_ =>
        {
            var clock = Stopwatch.StartNew();
            for (var i = 0; i < 20; i++) LanguageDetector.Guess(text, "en");
            return clock.Elapsed / 20;
        });

        // A tenth of a millisecond on an idle machine; tests share theirs with others.
        Assert.InRange(best.TotalMilliseconds, 0, 0.5);
    }
}
