using NewsPortal.Seeds.Dates;

namespace NewsPortal.Tests.Seeds.Dates;

public sealed class EnglishDatesTests
{
    [Theory]
    [InlineData("January", 1)]
    [InlineData("FEB.", 2)]
    [InlineData("may", 5)]
    [InlineData("Jun", 6)]
    [InlineData("Sept.", 9)]
    [InlineData("Sep", 9)]
    [InlineData("dec", 12)]
    public void A_month_is_known_in_full_and_short_in_any_case(string word, int month)
    {
        Assert.True(EnglishDates.TryMonth(word, out var read));
        Assert.Equal(month, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("Ma")]
    [InlineData("Marc")]
    [InlineData("May.")]
    [InlineData("Smarch")]
    public void Other_words_are_no_month(string word) => Assert.False(EnglishDates.TryMonth(word, out _));

    [Theory]
    [InlineData("May 1, 2022", 2022, 5, 1, 11)]
    [InlineData("Sept. 3, Friday", null, 9, 3, 7)]
    [InlineData("Sept.3", null, 9, 3, 6)]
    [InlineData("1 May 2022 (AFP)", 2022, 5, 1, 10)]
    [InlineData("3 Oct. –", null, 10, 3, 6)]
    [InlineData("May 1, 20221", null, 5, 1, 5)]
    [InlineData("May 35", null, 5, 35, 6)]
    public void A_date_is_read_at_the_start_of_a_text(string text, int? year, int month, int day, int length)
    {
        Assert.True(EnglishDates.TryRead(text, out var date, out var read));
        Assert.Equal((new PartialDate(year, month, day), length), (date, read));
    }

    [Theory]
    [InlineData("")]
    [InlineData("May")]
    [InlineData("May1")]
    [InlineData("May 100")]
    [InlineData("May 1st")]
    [InlineData("100 May")]
    [InlineData("1May")]
    public void Other_texts_start_with_no_date(string text) => Assert.False(EnglishDates.TryRead(text, out _, out _));

    [Theory, Trait("Fault", "28")]
    [InlineData(null, 2, 29, true)]
    [InlineData(2023, 2, 29, false)]
    [InlineData(null, 5, 35, false)]
    [InlineData(null, 5, 0, false)]
    [InlineData(0, 5, 1, false)]
    public void An_impossible_date_says_so(int? year, int month, int day, bool isPossible) =>
        Assert.Equal(isPossible, new PartialDate(year, month, day).IsPossible);
}
