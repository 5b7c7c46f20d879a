using System.Globalization;

namespace NewsPortal.Articles;

/// <summary>Dates and clock times as the AP Stylebook writes them: <c>Sept. 3, 2023</c>, <c>5:59 p.m.</c>, <c>noon</c>.</summary>
public static class ApStyle
{
    private static readonly string[] Months =
        ["Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];

    public static string Date(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{MonthDay(day)}, {day.Year}");

    public static string MonthDay(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{Months[day.Month - 1]} {day.Day}");

    /// <summary>Month names are abbreviated only before a day.</summary>
    public static string FullDate(DateOnly day) => day.ToString("dddd, MMMM d, yyyy", CultureInfo.InvariantCulture);

    public static string MonthName(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);

    public static string Time(TimeOnly time) => time switch
    {
        { Hour: 0, Minute: 0 } => "midnight",
        { Hour: 12, Minute: 0 } => "noon",
        _ => time.ToString("h:mm", CultureInfo.InvariantCulture) + (time.Hour < 12 ? " a.m." : " p.m."),
    };
}
