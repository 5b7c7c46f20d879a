using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NewsPortal.Articles;
using NewsPortal.Seeds.Datelines;
using NewsPortal.Text;

namespace NewsPortal.Syndication;

/// <summary>A story as a seed in Markdown, which says all that a seed can: the portal reads it back to the same story.</summary>
public static class MarkdownText
{
    public static string Write(Article article, PortalOptions options)
    {
        var body = new HtmlParser().ParseDocument(article.Body).Body!;
        var dateline = CutDateline(body, article);
        var text = new StringBuilder("---\n");
        foreach (var line in FrontMatter(article, dateline, options)) text.Append(line).Append('\n');
        return TextSanitizer.Clean(text.Append("---\n\n").Append(MarkdownBlocks.Write(body)).Append('\n').ToString());
    }

    /// <summary>Null where the dateline can stay in front of the first paragraph: there the reader finds it again.</summary>
    private static string? CutDateline(IElement body, Article article)
    {
        if (body.QuerySelector("span.dateline") is not { ParentElement: { } paragraph } mark) return article.Dateline?.Raw;
        var found = DatelineGrammar.Match(paragraph.TextContent, article.Day);
        if (found is not null && found.Dateline == article.Dateline && paragraph.TextContent[..found.Length].TrimEnd() == mark.TextContent)
        {
            mark.Replace(mark.ChildNodes.ToArray());
            paragraph.Normalize();
            return null;
        }
        if (mark.NextSibling is IText { Data: [' ', ..] } rest) rest.Data = rest.Data[1..];
        mark.Remove();
        return article.Dateline?.Raw;
    }

    private static IEnumerable<string> FrontMatter(Article article, string? dateline, PortalOptions options)
    {
        var slug = article.Address.Split('/')[^1];
        return
        [
            Yaml.Line("headline", article.Headline),
            Yaml.Line("category", string.Join(" > ", article.Category.Levels)),
            Yaml.Line("published", options.Zone.Machine(article.Published)),
            .. Some("updated", article.Updated is { } updated ? options.Zone.Machine(updated) : null),
            .. Some("kicker", article.Kicker),
            .. Some("standfirst", article.Standfirst),
            .. Some("byline", article.Byline?.Text),
            .. Some("dateline", dateline),
            .. Yaml.List("edition", article.EditionLabels),
            .. Yaml.List("tags", article.Tags),
            Yaml.Line("language", article.Language),
            .. Some("slug", slug == Slug.Of(article.Headline) || slug != Slug.Of(slug) ? null : slug),
            .. Corrections(article.Corrections),
            .. Picture(article.Picture),
            .. article.Coordinates is { } point ? [string.Create(CultureInfo.InvariantCulture, $"coordinates: [{point.Latitude}, {point.Longitude}]")] : Array.Empty<string>(),
        ];
    }

    private static IEnumerable<string> Some(string key, string? value) => value is null or "" ? [] : [Yaml.Line(key, value)];

    private static IEnumerable<string> Corrections(IReadOnlyList<Correction> corrections) =>
        corrections.Count == 0 ? [] : [.. corrections.SelectMany(c => (string[])[Yaml.Line("  - date", CalendarDate.Iso(c.Date)), Yaml.Line("    text", c.Text)]).Prepend("corrections:")];

    private static IEnumerable<string> Picture(Picture? picture) =>
        picture is null ? [] : ["picture:", Yaml.Line("  file", picture.File), .. Some("  alt", picture.Alt), .. Some("  caption", picture.Caption), .. Some("  credit", picture.Credit)];
}
