using NewsPortal.Seeds.Dates;

namespace NewsPortal.Seeds.Datelines;

/// <param name="Text">As written, without a weekday or a clock time.</param>
/// <param name="Date">Its month is 0 where only a day was written: <c>1日</c>.</param>
/// <param name="Other">The other reading of <c>01/05/2026</c>.</param>
internal sealed record DateToken(string Text, PartialDate Date, PartialDate? Other = null)
{
    private const int DaysBefore = 7;

    /// <summary>
    /// Returns the day with its year: of two readings the one near publication, of a bare day the one in that week.
    /// </summary>
    public DateOnly? Near(DateOnly published)
    {
        if (Date.Month == 0) return DayNear(published);
        var day = Date.Near(published);
        if (Other?.Near(published) is not { } other) return day;
        return day is { } first && Distance(first, published) <= Distance(other, published) ? first : other;
    }

    private static int Distance(DateOnly day, DateOnly published) => Math.Abs(day.DayNumber - published.DayNumber);

    private DateOnly? DayNear(DateOnly published)
    {
        for (var days = -DaysBefore; days <= 1; days++)
        {
            var number = published.DayNumber + days;
            if (number >= 0 && number <= DateOnly.MaxValue.DayNumber && DateOnly.FromDayNumber(number) is var day
                && day.Day == Date.Day) return day;
        }
        return null;
    }
}
