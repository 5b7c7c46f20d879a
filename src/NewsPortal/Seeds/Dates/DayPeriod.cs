namespace NewsPortal.Seeds.Dates;

/// <summary>Holds the hours that a word such as <c>p.m.</c>, <c>下午</c> or <c>noon</c> covers.</summary>
/// <param name="From">From 0 to 23.</param>
/// <param name="To">The hour at which the part of the day ends; equal to <paramref name="From"/> for noon and midnight; less for a
/// night.</param>
public readonly record struct DayPeriod(int From, int To)
{
    private const int HoursInDay = 24, HalfDay = 12, Evening = 18;

    /// <summary>Whether the word is a clock by itself: <c>noon</c>, <c>midnight</c>.</summary>
    public bool IsInstant => From == To;

    /// <summary>Returns the hour from 0 to 23 that is meant by a written one, or null where no clock shows it in this part of the
    /// day.</summary>
    public int? HourOf(int written)
    {
        if (written is < 0 or >= HoursInDay) return null;
        if (written > HalfDay) return Distance(written) == 0 ? written : null;
        // Twelve in the evening begins one day or ends it.
        if (written == HalfDay && !IsInstant && From >= Evening) return null;
        var early = written % HalfDay;
        return Distance(early) <= Distance(early + HalfDay) ? early : early + HalfDay;
    }

    // Returns how many hours lie between an hour and this part of the day, which people delimit differently.
    private int Distance(int hour)
    {
        var length = IsInstant ? 1 : (To - From + HoursInDay) % HoursInDay;
        if (length == 0 || (hour - From + HoursInDay) % HoursInDay < length) return 0;
        var after = (hour - To + HoursInDay) % HoursInDay + 1;
        var before = (From - hour + HoursInDay) % HoursInDay;
        return Math.Min(after, before);
    }
}
