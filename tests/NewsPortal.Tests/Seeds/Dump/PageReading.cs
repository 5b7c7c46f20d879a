using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NewsPortal.Articles;
using NewsPortal.Seeds;
using NewsPortal.Seeds.Folder;

namespace NewsPortal.Tests.Seeds.Dump;

/// <summary>Reads a page and says where the reading differs from what the page expects.</summary>
internal static class PageReading
{
    private static readonly string[] OfBody = ["p", "li", "row", "verse"];

    public static ReadResult Read(PageFile page) =>
        SeedReader.Read("page.txt", Encoding.UTF8.GetBytes(page.Dump), new SeedDefaults(PublisherZone.Find(page.Zone)!, page.Language));

    public static List<string> Differences(PageFile page)
    {
        var result = Read(page);
        var differences = new List<string>();
        foreach (var (key, value) in page.Expected.Where(line => !OfBody.Contains(line.Key)))
            if (Difference(page, result, key, value) is { } difference) differences.Add(difference);
        differences.AddRange(LineReading.Differences(page, result));
        if (page.IsRejected) return differences;
        if (result.Article is null) return [.. differences, $"rejected: {string.Join(" / ", result.Diagnostics.Where(d => d.IsError))}"];
        var wanted = page.Expected.Where(line => OfBody.Contains(line.Key)).Select(line => $"{line.Key}: {Tight(line.Value)}").ToList();
        var got = Blocks(result.Article).Select(line => $"{line.Key}: {Tight(line.Value)}").ToList();
        differences.AddRange(wanted.Except(got).Select(line => $"missing {line}"));
        differences.AddRange(got.Except(wanted).Select(line => $"unexpected {line}"));
        if (differences.Count == 0 && !wanted.SequenceEqual(got)) differences.Add("the blocks are in another order");
        return differences;
    }

    private static string? Difference(PageFile page, ReadResult result, string key, string value) => key switch
    {
        "error" => Has(result, Severity.Error, value) && result.Article is null ? null : $"no error “{value}”",
        "warning" => Has(result, Severity.Warning, value) ? null : $"no warning “{value}”",
        "left out" => LeftOut(page, result, value),
        "hint" => Hinted(page, result, value),
        "correction" => result.Article?.Corrections.Any(correction => Tight(correction.Text) == Tight(value)) == true ? null : $"no correction “{value}”",
        _ => result.Article is { } article && Field(page, article, key) is { } got && got != value ? $"{key}: “{got}”, expected “{value}”" : null,
    };

    private static bool Has(ReadResult result, Severity severity, string words) =>
        result.Diagnostics.Any(found => found.Severity == severity && found.Message.Contains(words, StringComparison.OrdinalIgnoreCase));

    /// <summary><c>related = “More on this”</c>: a warning at a line of the block, and the reading of that line.</summary>
    private static string? LeftOut(PageFile page, ReadResult result, string value)
    {
        var (kind, beginning) = (value[..value.IndexOf(" = ", StringComparison.Ordinal)], value[(value.IndexOf('“', StringComparison.Ordinal) + 1)..^1]);
        var spans = SpansOf(page, result, beginning);
        if (spans.Count == 0) return $"left out: no line “{beginning}”";
        return spans.Any(span => span.Reading.Fate() == Fate.LeftOut) ? null : $"not left out as {kind} but {spans[0].Reading.Term()}: “{beginning}”";
    }

    private static string? Hinted(PageFile page, ReadResult result, string value)
    {
        var beginning = value[(value.IndexOf('“', StringComparison.Ordinal) + 1)..^1];
        var spans = SpansOf(page, result, beginning);
        return spans.Any(span => span.Reading.Fate() == Fate.Dropped) ? null : $"not dropped but {spans.FirstOrDefault().Reading.Term()}: “{beginning}”";
    }

    private static List<ReadSpan> SpansOf(PageFile page, ReadResult result, string beginning)
    {
        var lines = SeedText.Lines(page.Dump);
        return [.. result.Spans.Where(span => Tight(lines[span.Line - 1].Substring(span.Column - 1, span.Length)).Contains(Tight(beginning), StringComparison.Ordinal))];
    }

    /// <summary>Null for a key that is not a field.</summary>
    private static string? Field(PageFile page, Article article, string key) => key switch
    {
        "headline" => article.Headline,
        "standfirst" => article.Standfirst ?? "none",
        "category" => article.Category.ToString(),
        "published" => Spell(page, article.Published),
        "updated" => article.Updated is { } updated ? Spell(page, updated) : "none",
        "byline" => article.Byline is null ? "none" : string.Join("; ", article.Byline.Authors.Select(Spell)),
        "labels" => List(article.EditionLabels),
        "tags" => List(article.Tags),
        "dateline" => article.Dateline?.Raw ?? "none",
        "places" => List([.. (article.Dateline?.Places ?? []).Select(place => place.City)]),
        "agency" => article.Dateline?.Agency ?? "none",
        "language" => article.Language.Split('-')[0],
        _ => null,
    };

    private static string Spell(PageFile page, ArticleTime time) =>
        PublisherZone.Find(page.Zone)!.Machine(time) is var text && text.Length > 19 ? text.Remove(16, 3) : text;

    private static string Spell(Author author) => $"{author.Name} ({(author.IsPerson ? author.Role is { } role ? $"person, {role}" : "person" : "organization")})";

    private static string List(IReadOnlyList<string> items) => items.Count == 0 ? "none" : string.Join(" | ", items);

    private static IEnumerable<PageLine> Blocks(Article article)
    {
        foreach (var block in new HtmlParser().ParseDocument(article.Body).Body!.Children)
            foreach (var line in Lines(block)) yield return line;
    }

    private static IEnumerable<PageLine> Lines(IElement block) => block.LocalName switch
    {
        "ul" or "ol" => block.Children.Select(item => new PageLine("li", item.TextContent)),
        "table" => block.QuerySelectorAll("tr").Select(row => new PageLine("row", string.Join(" | ", row.Children.Select(cell => cell.TextContent)))),
        _ when block.ClassName == "verse" => block.TextContent.Split('\n').Select(line => new PageLine("verse", line)),
        _ => [new PageLine("p", block.TextContent)],
    };

    /// <summary>Returns the text without spaces and the invisible characters that readers of a page do not see.</summary>
    public static string Tight(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('\u00AD' or '\u200B' or '\uFEFF' or '\u2060')));
}
