using CsCheck;
using NewsPortal.Store;

namespace NewsPortal.Tests.Store;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("日本", "日|本")]
    [InlineData("G7サミット", "G7|サ|ミ|ッ|ト")]
    [InlineData("人々", "人|々")]
    [InlineData("서울 시", "서|울 시")]
    [InlineData("Ｇ７\u3000ｻﾐｯﾄ", "G7\u3000サ|ミ|ッ|ト")]
    [InlineData("Two words", "Two words")]
    [InlineData("C# and C++.", "C1 and C22.")]
    [InlineData("F#-based", "F1-based")]
    [InlineData("AT&T, R&D, Barnes&Noble", "AT3T, R3D, Barnes&Noble")]
    [InlineData("#tag 1+1 a & b Disney+ C#5", "#tag 1+1 a & b Disney+ C#5")]
    [InlineData("a\0b\ue000\u2060c", "a b c")]
    [InlineData("Hafen\u00ADmuseum", "Hafenmuseum")]
    [InlineData("Oﬃce ﬁre, traﬃc", "Office fire, traffic")]
    [InlineData("ﬁ\u0301n", "fín")]
    [InlineData("zero\u200Bwidth", "zerowidth")]
    public void A_text_is_prepared_for_the_index(string text, string prepared) =>
        Assert.Equal(prepared, SearchText.Prepare(text).Replace('\u2060', '|').Replace('\ue000', '1').Replace('\ue001', '2').Replace('\ue002', '3'));

    [Fact]
    public void What_was_prepared_can_be_shown_again() =>
        Gen.String[Gen.Char["aB 日本ー#+&C.-é"], 0, 40].Sample(text => SearchText.Show(SearchText.Prepare(text)) == text);

    [Fact]
    public void Any_text_can_be_prepared_and_twice_is_once() =>
        Gen.String.Sample(text => SearchText.Show(SearchText.Prepare(SearchText.Show(SearchText.Prepare(text)))) == SearchText.Show(SearchText.Prepare(text)));

    [Theory]
    [InlineData("Đà Nẵng", "da")]
    [InlineData("the U.S. and the U.N.", "US UN")]
    [InlineData("U.S.-led talks in Łódź", "US lodz")]
    [InlineData("Plain words.", "")]
    public void Other_spellings_are_those_that_the_index_does_not_fold(string text, string others) => Assert.Equal(others, SearchText.OtherSpellings(SearchText.Words([text])));

    [Fact]
    public void Words_are_what_stands_between_spaces_each_once_and_in_order() =>
        Assert.Equal(["to", "be,", "or", "not", "be"], SearchText.Words(["to be, or\n not to\u3000be", "", " or "]));

    [Theory]
    [InlineData("a", true)]
    [InlineData("核", true)]
    [InlineData("7", true)]
    [InlineData("!?", false)]
    [InlineData("🎉", false)]
    [InlineData("", false)]
    public void Signs_alone_are_no_word(string text, bool isWord) => Assert.Equal(isWord, SearchText.HasWord(SearchText.Prepare(text)));
}
