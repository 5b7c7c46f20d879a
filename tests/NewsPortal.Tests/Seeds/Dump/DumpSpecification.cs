using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NewsPortal.Articles;
using NewsPortal.Seeds;

namespace NewsPortal.Tests.Seeds.Dump;

/// <summary>Reads <c>dumps.spec</c>, whose first lines explain its form.</summary>
internal static partial class DumpSpecification
{
    private static readonly PublisherZone Tokyo = PublisherZone.Find("Asia/Tokyo")!;

    public static IEnumerable<(string Name, string Seed, IReadOnlyList<string> Expected)> Cases()
    {
        using var reader = new StreamReader(typeof(DumpSpecification).Assembly.GetManifestResourceStream("dumps.spec")!);
        foreach (var part in reader.ReadToEnd().Split("\n=== ")[1..])
        {
            var lines = Codes().Replace(part.TrimEnd(), code => char.ConvertFromUtf32(int.Parse(code.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture))).Split('\n');
            var arrow = Array.IndexOf(lines, ">>>");
            yield return (lines[0], Seed(lines[1..arrow]), [.. lines[(arrow + 1)..].Where(line => line.Length > 0)]);
        }
    }

    /// <summary>A seed that names a part of a dump in its first line is that part of the smallest one.</summary>
    private static string Seed(string[] lines)
    {
        var (top, bullets, body) = ("NEWS > Local\n\nBridge opens", "  • May 1, 2022", "Words.");
        var part = string.Join('\n', lines.Skip(1));
        switch (lines is [var first, ..] ? first : "")
        {
            case "@top": top = part; break;
            case "@bullets": bullets = part; break;
            case "@body": body = part; break;
            default: return string.Join('\n', lines);
        }
        return $"{top}\n\n{bullets}\n\n{body}\n";
    }

    /// <summary>Every line that the specification can ask for: <c>key: value</c>.</summary>
    public static IEnumerable<string> Describe(ReadResult reading)
    {
        foreach (var diagnostic in reading.Diagnostics) yield return $"diagnostic: {diagnostic.ToString()["a.txt:".Length..]}";
        yield return $"chrome: {reading.ChromeLines}";
        foreach (var span in reading.Spans) yield return $"span: {span.Line}:{span.Column}+{span.Length} {span.Reading.Term()}";
        foreach (var span in reading.Spans) yield return $"line: {span.Line} {span.Reading.Term()}";
        if (reading.Article is not { } article) yield break;
        yield return $"headline: {article.Headline}";
        yield return $"standfirst: {article.Standfirst ?? "none"}";
        yield return $"category: {article.Category}";
        yield return $"published: {Spell(article.Published)}";
        yield return $"day: {article.Day:yyyy-MM-dd}";
        yield return $"held until: {(article.HeldUntil is { } until ? Spell(new(until, HasTime: true)) : "none")}";
        yield return $"updated: {(article.Updated is { } updated ? Spell(updated) : "none")}";
        yield return $"byline: {article.Byline?.Text ?? "none"}";
        yield return $"labels: {List(article.EditionLabels)}";
        yield return $"dateline: {article.Dateline?.Raw ?? "none"}";
        yield return $"lead: {article.Lead}";
        yield return $"language: {article.Language}";
        yield return $"tags: {List(article.Tags)}";
        foreach (var correction in article.Corrections) yield return $"correction: {correction.Text}";
        foreach (var block in new HtmlParser().ParseDocument(article.Body).Body!.Children) yield return Describe(block);
    }

    private static readonly string[] Blocks = ["p: ", "pre: ", "ul: ", "ol: ", "table: ", "verse: "];

    /// <summary>Of these all are asked for when one is.</summary>
    public static bool IsBody(string line) => Array.Exists(Blocks, key => line.StartsWith(key, StringComparison.Ordinal));

    private static string Describe(IElement block) => block.LocalName switch
    {
        "ul" => $"ul: {Row(block.Children)}",
        "ol" => $"ol: {block.GetAttribute("start") ?? "1"} {Row(block.Children)}",
        "table" => $"table: {string.Join(" / ", block.QuerySelectorAll("tr").Select(row => (row.Children[0].LocalName == "th" ? "! " : "") + Row(row.Children)))}",
        _ when block.ClassName == "verse" => $"verse: {block.TextContent.Replace("\n", " / ", StringComparison.Ordinal)}",
        _ when block.ClassName == "literal" => $"pre: {block.TextContent}",
        _ => $"{block.LocalName}: {block.TextContent}",
    };

    private static string Row(IEnumerable<IElement> cells) => string.Join(" | ", cells.Select(cell => cell.TextContent));

    private static string List(IReadOnlyList<string> items) => items.Count == 0 ? "none" : string.Join(" | ", items);

    private static string Spell(ArticleTime moment) => Tokyo.Machine(moment).Replace(":00+09:00", "+09:00", StringComparison.Ordinal);

    [GeneratedRegex(@"\{U\+([0-9A-F]{4,6})\}", RegexOptions.NonBacktracking)]
    private static partial Regex Codes();
}
