using System.Diagnostics;
using System.Globalization;
using NewsPortal.Import;

namespace NewsPortal.Cli;

/// <summary>A line for every tenth of the work, on the error stream, so that the output stays the report alone.</summary>
internal sealed class LineProgress : IProgress<ImportProgress>
{
    private readonly WorkPace pace = new();
    private int tenths;

    public void Report(ImportProgress value)
    {
        var reached = value.Total == 0 ? 10 : (int)(10L * value.Done / value.Total);
        if (reached == tenths) return;
        tenths = reached;
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{value.Done} of {value.Total} files, {pace.Of(value)}"));
    }
}

/// <summary>How fast it goes, and how long it will go on.</summary>
internal sealed class WorkPace
{
    private readonly Stopwatch clock = Stopwatch.StartNew();

    public string Of(ImportProgress progress)
    {
        var perSecond = progress.Done / Math.Max(0.001, clock.Elapsed.TotalSeconds);
        var left = perSecond > 0 ? TimeSpan.FromSeconds(Math.Min(359_999, (progress.Total - progress.Done) / perSecond)) : TimeSpan.Zero;
        return string.Create(CultureInfo.InvariantCulture, $"{perSecond:0} files/s, {left:hh\\:mm\\:ss} left");
    }
}
