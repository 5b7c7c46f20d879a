using NewsPortal.Articles;

namespace NewsPortal.Tests.Articles;

public sealed class ApStyleTests
{
    [Theory]
    [InlineData(1, "Jan. 5, 2023")]
    [InlineData(3, "March 5, 2023")]
    [InlineData(5, "May 5, 2023")]
    [InlineData(9, "Sept. 5, 2023")]
    [InlineData(12, "Dec. 5, 2023")]
    public void Long_months_are_short_before_a_day(int month, string date) => Assert.Equal(date, ApStyle.Date(new(2023, month, 5)));

    [Theory]
    [InlineData(0, 0, "midnight")]
    [InlineData(0, 5, "12:05 a.m.")]
    [InlineData(9, 0, "9:00 a.m.")]
    [InlineData(12, 0, "noon")]
    [InlineData(12, 1, "12:01 p.m.")]
    [InlineData(23, 59, "11:59 p.m.")]
    public void Times_are_of_twelve_hours(int hour, int minute, string time) => Assert.Equal(time, ApStyle.Time(new(hour, minute)));

    [Fact]
    public void A_full_date_has_its_weekday() => Assert.Equal("Sunday, May 1, 2022", ApStyle.FullDate(new(2022, 5, 1)));
}
