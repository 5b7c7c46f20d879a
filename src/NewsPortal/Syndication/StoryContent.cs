using System.Net;
using System.Text.RegularExpressions;
using NewsPortal.Articles;
using NewsPortal.Text;
using Opening = NewsPortal.Queries.Opening;

namespace NewsPortal.Syndication;

/// <summary>A story as readers of feeds get it: complete, and with addresses that lead back from anywhere.</summary>
public static partial class StoryContent
{
    private const int MostInSummary = 300;

    public static string Summary(Article article) =>
        TextSanitizer.Clean(article.Standfirst ?? Opening.Sentence(article.Lead, MostInSummary));

    /// <summary>Who is named: the byline, or else the agency of the dateline.</summary>
    public static IReadOnlyList<string> Authors(Article article) =>
        [
            .. (article.Byline?.Authors.Select(author => author.Name) ?? article.AuthorNames)
                .Select(TextSanitizer.Clean)
                .Where(name => !string.IsNullOrWhiteSpace(name)),
        ];

    /// <summary>
    /// Returns safe HTML: corrections, picture, and the body with its dateline; with its direction where that is from right
    /// to left.
    /// </summary>
    public static string Html(Article article, Uri baseUrl)
    {
        var parts = article.Corrections.Select(Paragraph)
            .Append(article.Picture is { } picture ? Figure(picture) : "")
            .Append(article.Body);
        var html = TextDirection.Mark(article.Language) is { } direction
            ? $"<div lang=\"{Encode(article.Language)}\" dir=\"{direction}\">{string.Concat(parts)}</div>"
            : string.Concat(parts);
        return TextSanitizer.Clean(MakeAbsolute(html, new Uri(Urls.Absolute(baseUrl, article.Address))));
    }

    private static string Paragraph(Correction correction) =>
        $"<p><strong>Correction, {ApStyle.Date(correction.Date)}:</strong> {Encode(correction.Text)}</p>\n";

    private static string Figure(Picture picture) =>
        $"<figure><img src=\"{Encode(Urls.Picture(picture.File))}\" alt=\"{Encode(picture.Alt)}\">"
        + $"<figcaption>{Encode($"{picture.Caption} {picture.Credit}".Trim())}</figcaption></figure>\n";

    private static string MakeAbsolute(string html, Uri page) =>
        Tag().Replace(html, tag => Address().Replace(
            tag.Value,
            address => $" {address.Groups["name"].Value}=\"{Absolute(address.Groups["value"].Value, page)}\""));

    private static string Absolute(string encoded, Uri page) =>
        Uri.TryCreate(page, WebUtility.HtmlDecode(encoded), out var address) ? Encode(address.AbsoluteUri) : encoded;

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    // Bodies were written by an HTML serializer: a "<" outside a value opens a tag, and no value holds a double quote.
    [GeneratedRegex("<[a-z][a-z0-9]*( [a-z-]+(=\"[^\"]*\")?)*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex(" (?<name>href|src)=\"(?<value>[^\"]*)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
