using System.Globalization;

namespace NewsPortal.Articles;

/// <summary>A month of a year, in the publisher's zone.</summary>
public readonly record struct YearMonth(int Year, int Month)
{
    public static YearMonth Of(DateOnly day) => new(day.Year, day.Month);

    /// <param name="number">As <see cref="Number"/> counts.</param>
    public static YearMonth OfNumber(int number) => new(number / 12, (number % 12) + 1);

    /// <summary>Months since January of the year 0: what the store keeps, and what orders them.</summary>
    public int Number => (Year * 12) + Month - 1;

    public DateOnly FirstDay => new(Year, Month, 1);

    public YearMonth Next => OfNumber(Number + 1);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{ApStyle.MonthName(Month)} {Year}");
}
