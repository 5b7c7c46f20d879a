using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Spectre.Console;

namespace NewsPortal.Benchmarks;

/// <summary>A table of what was measured, for people and, as a list of objects with the same names, for machines.</summary>
internal sealed class Report(params string[] columns)
{
    public static readonly Option<FileInfo?> Out = new("--out") { Description = "Write the table to this file as JSON.", Recursive = true };
    public static readonly Option<bool> Smoke = new("--smoke") { Description = "Measure so little that it takes seconds: it shows that the verb works, and its figures mean nothing.", Recursive = true };

    private static readonly JsonSerializerOptions Writing = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<object[]> rows = [];

    public void Add(params object[] cells) => rows.Add(cells);

    public void Write(ParseResult asked)
    {
        var table = new Table().Border(TableBorder.Markdown);
        foreach (var column in columns) table.AddColumn(column);
        foreach (var row in rows) table.AddRow([.. row.Select(cell => Markup.Escape(Shown(cell)))]);
        AnsiConsole.Profile.Width = 200;
        AnsiConsole.Write(table);
        if (asked.GetValue(Out) is { } file) File.WriteAllText(file.FullName, Json());
    }

    public static double Median(IEnumerable<double> values)
    {
        var ordered = values.Order().ToArray();
        return ordered.Length % 2 == 1 ? ordered[ordered.Length / 2] : (ordered[(ordered.Length / 2) - 1] + ordered[ordered.Length / 2]) / 2;
    }

    private string Json() => JsonSerializer.Serialize(rows.Select(row => columns.Zip(row).ToDictionary(cell => cell.First, cell => cell.Second is double.NaN ? null : cell.Second)), Writing);

    private static string Shown(object cell) => cell switch
    {
        double number when Math.Abs(number) >= 100 => number.ToString("N0", CultureInfo.InvariantCulture),
        double number => number.ToString("0.00", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString()!,
    };
}
