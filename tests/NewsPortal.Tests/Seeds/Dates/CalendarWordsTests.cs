using NewsPortal.Seeds.Dates;

namespace NewsPortal.Tests.Seeds.Dates;

public sealed class CalendarWordsTests
{
    [Theory]
    [InlineData("May", 5)]
    [InlineData("MAY", 5)]
    [InlineData("sept.", 9)]
    [InlineData("Sept", 9)]
    [InlineData("févr.", 2)]
    [InlineData("août", 8)]
    [InlineData("März", 3)]
    [InlineData("enero", 1)]
    [InlineData("março", 3)]
    [InlineData("maggio", 5)]
    [InlineData("mei", 5)]
    [InlineData("мая", 5)]
    [InlineData("май", 5)]
    [InlineData("مايو", 5)]
    [InlineData("أيار", 5)]
    [InlineData("كانون الثاني", 1)]
    [InlineData("במאי", 5)]
    [InlineData("मई", 5)]
    [InlineData("Mayıs", 5)]
    [InlineData("พฤษภาคม", 5)]
    [InlineData("พ.ค.", 5)]
    [InlineData("五月", 5)]
    public void A_month_is_recognized_in_any_language(string word, int month)
    {
        Assert.True(CalendarWords.TryMonth(word, out var found));
        Assert.Equal(month, found);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("Maybe")]
    [InlineData("5")]
    [InlineData("Mayor of a town whose name is longer than any month in any of the languages")]
    public void Other_words_are_no_months(string word)
    {
        Assert.False(CalendarWords.TryMonth(word, out var found));
        Assert.Equal(0, found);
    }

    [Theory]
    [InlineData("Sunday")]
    [InlineData("Tues.")]
    [InlineData("日曜日")]
    [InlineData("日")]
    [InlineData("일요일")]
    [InlineData("星期日")]
    [InlineData("周日")]
    [InlineData("dimanche")]
    [InlineData("segunda-feira")]
    [InlineData("воскресенье")]
    [InlineData("الأحد")]
    [InlineData("יום ראשון")]
    [InlineData("रविवार")]
    [InlineData("Pazar")]
    [InlineData("วันอาทิตย์")]
    public void A_weekday_is_recognized_in_any_language(string word) => Assert.True(CalendarWords.IsWeekday(word));

    [Theory]
    [InlineData("a.m.", 12, 0)]
    [InlineData("PM", 12, 12)]
    [InlineData("p. m.", 5, 17)]
    [InlineData("午後", 0, 12)]
    [InlineData("오후", 5, 17)]
    [InlineData("下午", 5, 17)]
    [InlineData("下午", 17, 17)]
    [InlineData("凌晨", 5, 5)]
    [InlineData("早上", 9, 9)]
    [InlineData("中午", 11, 11)]
    [InlineData("中午", 1, 13)]
    [InlineData("晚上", 6, 18)]
    [InlineData("晚上", 12, null)]
    [InlineData("a.m.", 13, null)]
    [InlineData("p.m.", 24, null)]
    [InlineData("م", 5, 17)]
    [InlineData("de la tarde", 5, 17)]
    [InlineData("noon", 12, 12)]
    [InlineData("midnight", 12, 0)]
    public void A_part_of_the_day_decides_the_hour(string word, int written, int? hour)
    {
        Assert.True(CalendarWords.TryDayPeriod(word, out var period));
        Assert.Equal(hour, period.HourOf(written));
    }
}
