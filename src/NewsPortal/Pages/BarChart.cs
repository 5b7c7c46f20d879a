using System.Globalization;
using NewsPortal.Articles;
using NewsPortal.Queries;

namespace NewsPortal.Pages;

/// <summary>Stories over time as a small drawing: a bar for each month, or for each year or decade where months would be too many.</summary>
public sealed class BarChart
{
    public const int Width = 320;
    public const int Height = 100;

    private const int MostMonths = 48, MostYears = 120;
    private const double Top = 18, Bottom = 80, WidestBar = 24, LeastHeight = 2;

    private readonly int monthsEach;

    /// <param name="months">At least one.</param>
    public BarChart(IReadOnlyList<MonthCount> months)
    {
        var (first, last) = (months.Min(m => m.Month.Number), months.Max(m => m.Month.Number));
        monthsEach = last - first < MostMonths ? 1 : (last - first) / 12 < MostYears ? 12 : 120;
        var counts = months.GroupBy(m => m.Month.Number / monthsEach).ToDictionary(g => g.Key, g => g.Sum(m => m.Count));
        var slots = Enumerable.Range(first / monthsEach, (last / monthsEach) - (first / monthsEach) + 1).ToList();
        Bars = [.. slots.Select((slot, index) => BarOf(slot, counts.GetValueOrDefault(slot), (double)Width / slots.Count, index, counts.Values.Max()))];
    }

    /// <summary>Oldest first, those of nothing included.</summary>
    public IReadOnlyList<Bar> Bars { get; }

    /// <summary>The first of the highest.</summary>
    public Bar Highest => Bars.MaxBy(bar => bar.Count)!;

    public string Title => $"Stories by {Unit}, {Bars[0].Label} to {Bars[^1].Label}";

    /// <summary>The drawing in words and numbers.</summary>
    public string Description => string.Join("; ", Bars.Where(bar => bar.Count > 0).Select(bar => $"{bar.Label}: {bar.Count}"));

    public string Caption =>
        $"Stories by {Unit}; " + (Highest.Count == 1 ? "never more than one" : $"most in {(monthsEach == 120 ? "the " : "")}{Highest.Label}, with {Pages.Count.Of(Highest.Count, "story", "stories")}");

    private string Unit => monthsEach switch { 1 => "month", 12 => "year", _ => "decade" };

    private Bar BarOf(int slot, int count, double room, int index, int most)
    {
        var width = Math.Min(WidestBar, room * 0.75);
        var height = count == 0 ? 0 : Math.Max(LeastHeight, (Bottom - Top) * count / most);
        return new(LabelOf(slot), count, (room * index) + ((room - width) / 2), Bottom - height, width, height);
    }

    private string LabelOf(int slot) => monthsEach switch
    {
        1 => YearMonth.OfNumber(slot).ToString(),
        12 => slot.ToString(CultureInfo.InvariantCulture),
        _ => string.Create(CultureInfo.InvariantCulture, $"{slot * 10}s"),
    };
}

/// <summary>One bar of a chart, in units of its sheet from the upper left corner.</summary>
public sealed record Bar(string Label, int Count, double Left, double Top, double Width, double Height)
{
    public string X => Text(Left);

    public string Y => Text(Top);

    public string Wide => Text(Width);

    public string High => Text(Height);

    public string NumberY => Text(Top - 5);

    /// <summary>The middle of the bar's number, which stays on the sheet.</summary>
    public string NumberX => Text(Math.Clamp(Left + (Width / 2), HalfNumber, BarChart.Width - HalfNumber));

    private double HalfNumber => 4 * Count.ToString(CultureInfo.InvariantCulture).Length;

    private static string Text(double units) => units.ToString("0.##", CultureInfo.InvariantCulture);
}
