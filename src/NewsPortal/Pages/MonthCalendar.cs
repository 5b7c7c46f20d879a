using NewsPortal.Articles;

namespace NewsPortal.Pages;

/// <summary>A month's days in weeks from Monday, with how many stories each has.</summary>
public sealed class MonthCalendar(int year, int month, IReadOnlyDictionary<DateOnly, int> counts)
{
    private readonly DateOnly first = new(year, month, 1);

    /// <summary>The day that the page is about.</summary>
    public DateOnly? Current { get; init; }

    public string Name => ApStyle.MonthName(month);

    public int Year => year;

    public string Address => Urls.Month(year, month);

    public int Total => Days.Sum(CountOf);

    private IEnumerable<DateOnly> Days => Enumerable.Range(0, DateTime.DaysInMonth(year, month)).Select(first.AddDays);

    public int CountOf(DateOnly day) => counts.GetValueOrDefault(day);

    /// <summary>0 for none up to 4 for the most, for shading.</summary>
    public int ShadeOf(DateOnly day) => CountOf(day) switch { 0 => 0, 1 => 1, <= 3 => 2, <= 9 => 3, _ => 4 };

    /// <summary>Weeks of seven days; null where a day belongs to another month.</summary>
    public IEnumerable<DateOnly?[]> Weeks()
    {
        var lead = ((int)first.DayOfWeek + 6) % 7;
        return Enumerable.Repeat<DateOnly?>(null, lead).Concat(Days.Select(day => (DateOnly?)day)).Chunk(7).Select(Fill);
    }

    private static DateOnly?[] Fill(DateOnly?[] week) => [.. week, .. Enumerable.Repeat<DateOnly?>(null, 7 - week.Length)];
}
