using NewsPortal.Queries;

namespace NewsPortal.Tests.Queries;

public sealed class OpeningTests
{
    [Theory]
    [InlineData("It rained. It poured.", 100, "It rained.")]
    [InlineData("Mr. J. Doe of the U.S. Army saw No. 5 on Jan. 3. He left.", 100, "Mr. J. Doe of the U.S. Army saw No. 5 on Jan. 3.")]
    [InlineData("It rose 2.5 percent. It fell.", 100, "It rose 2.5 percent.")]
    [InlineData("“It works.” She left.", 100, "“It works.”")]
    [InlineData("雨が降った。風が吹いた。", 100, "雨が降った。")]
    [InlineData("Is it? Yes.", 100, "Is it?")]
    [InlineData("No end", 100, "No end")]
    [InlineData("", 100, "")]
    [InlineData("One two three, four five six seven", 16, "One two three…")]
    [InlineData("Donaudampfschifffahrtsgesellschaft", 10, "Donaudamp…")]
    [InlineData("日本日本日本日本日本日本", 8, "日本日本日本日…")]
    [InlineData("😀😀😀😀😀😀😀😀", 6, "😀😀…")]
    public void An_opening_is_the_first_sentence_or_its_first_words(string text, int most, string opening) => Assert.Equal(opening, Opening.Sentence(text, most));
}
