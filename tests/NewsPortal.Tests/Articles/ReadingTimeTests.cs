using NewsPortal.Articles;

namespace NewsPortal.Tests.Articles;

public sealed class ReadingTimeTests
{
    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("word ", 359, 1)]
    [InlineData("word ", 480, 2)]
    [InlineData("日", 1500, 3)]
    [InlineData("日 word ", 240, 1)]
    [InlineData("— ", 1000, 1)]
    public void Words_and_ideographs_take_their_time(string piece, int times, int minutes) => Assert.Equal(minutes, ReadingTime.Minutes(string.Concat(Enumerable.Repeat(piece, times))));
}
