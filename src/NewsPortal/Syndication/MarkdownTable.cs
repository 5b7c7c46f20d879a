using AngleSharp.Dom;

namespace NewsPortal.Syndication;

/// <summary>A table with one row of heads, as Markdown draws it with pipes.</summary>
internal static class MarkdownTable
{
    /// <summary>Null where Markdown cannot say it.</summary>
    public static string? Write(IElement table, MarkdownWords words)
    {
        if (table.Children is not [{ LocalName: "thead", ChildElementCount: 1 } head, { LocalName: "tbody", ChildElementCount: > 0 } body]) return null;
        var rows = head.Children.Concat(body.Children).Select(row => row.Children.ToList()).ToList();
        var classes = rows[0].Select(cell => cell.ClassName ?? "").ToList();
        if (classes.Count < 2 || !rows.TrueForAll(row => row.Select(cell => cell.ClassName ?? "").SequenceEqual(classes))) return null;
        var cells = rows.SelectMany(row => row).ToList();
        if (cells.Exists(cell => cell.Attributes.Length > (cell.HasAttribute("class") ? 1 : 0) || cell.TextContent.Contains('|', StringComparison.Ordinal) && cell.QuerySelector("code") is not null)) return null;
        var lines = rows.Select(row => row.Select(cell => cell.ChildNodes.Length == 0 ? "" : words.Line(cell)).ToList()).ToList();
        return lines.Exists(row => row.Contains(null) || row.TrueForAll(text => text == "")) ? null
            : string.Join('\n', lines.Select(Row).Take(1).Append(Row(classes.Select(Rule))).Concat(lines.Skip(1).Select(Row)));
    }

    private static string Row(IEnumerable<string?> cells) => $"| {string.Join(" | ", cells)} |";

    private static string Rule(string alignment) => alignment switch { "right" => "---:", "center" => ":---:", _ => "---" };
}
