using System.Globalization;
using NewsPortal.Articles;

namespace NewsPortal.Tests.Seeds.Markdown;

/// <summary>Reads <c>markdown.spec</c>, whose first lines explain its form.</summary>
internal static class MarkdownSpecification
{
    private const string Case = "=== ";
    private static readonly string[] Smallest = ["---", "headline: Bridge opens", "published: 2022-05-01", "category: News"];

    public static IEnumerable<(string Name, string Seed, IReadOnlyList<string> Expected)> Cases()
    {
        using var file = new StreamReader(typeof(MarkdownSpecification).Assembly.GetManifestResourceStream("markdown.spec")!);
        foreach (var part in ("\n" + file.ReadToEnd()).Split("\n" + Case)[1..])
        {
            var lines = part.TrimEnd().Split('\n');
            var arrow = Array.IndexOf(lines, ">>>");
            yield return (lines[0], Seed(lines[1..arrow]), lines[(arrow + 1)..].Where(line => !line.StartsWith('#') && line.Length > 0).ToList());
        }
    }

    /// <summary>Every line that the specification can ask for: <c>key: value</c>.</summary>
    public static IEnumerable<string> Describe(Article? article)
    {
        if (article is null) return ["no article"];
        return
        [
            $"headline: {article.Headline}", $"kicker: {article.Kicker}", $"standfirst: {article.Standfirst}", $"category: {article.Category}",
            $"dateline: {article.Dateline?.Raw}", $"byline: {article.Byline?.Text}", $"edition: {string.Join(" | ", article.EditionLabels)}",
            $"published: {Spell(article.Published)}", $"day: {article.Day:yyyy-MM-dd}", $"updated: {(article.Updated is { } updated ? Spell(updated) : "")}",
            $"language: {article.Language}", $"body: {article.Body.Replace("\n", "", StringComparison.Ordinal)}", $"lead: {article.Lead}",
            $"minutes: {article.ReadingMinutes}", $"links: {string.Join(" | ", article.Links)}", $"tags: {string.Join(" | ", article.Tags)}",
            $"corrections: {string.Join(" | ", article.Corrections.Select(c => $"{c.Date:yyyy-MM-dd} {c.Text}"))}",
            $"picture: {article.Picture?.File} | {article.Picture?.Alt} | {article.Picture?.Caption} | {article.Picture?.Credit}",
            string.Create(CultureInfo.InvariantCulture, $"coordinates: {article.Coordinates?.Latitude} {article.Coordinates?.Longitude}"),
            $"slug: {article.FixedSlug}", $"withdrawn: {article.Withdrawn}",
        ];
    }

    private static string Seed(string[] lines)
    {
        if (lines is not [['@', ..], ..]) return string.Join('\n', lines);
        var keys = lines.TakeWhile(line => line.StartsWith('@')).Where(line => line.Length > 2).Select(line => line[2..]).ToList();
        var body = lines[lines.TakeWhile(line => line.StartsWith('@')).Count()..];
        return string.Join('\n', [.. Smallest, .. keys, "---", .. body.Length > 0 ? body : ["Words."]]);
    }

    private static string Spell(ArticleTime moment) =>
        moment.Instant.ToString(moment.HasTime ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:ss'Z, no time'", CultureInfo.InvariantCulture);
}
