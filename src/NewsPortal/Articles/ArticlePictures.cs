using System.Net;
using System.Text.RegularExpressions;

namespace NewsPortal.Articles;

/// <summary>Finds the picture files that an article shows.</summary>
public static partial class ArticlePictures
{
    /// <summary>Returns their paths inside the seeds folder, each once: that of its main picture and those in its body.</summary>
    public static IEnumerable<string> Of(Article article)
    {
        var files = new HashSet<string>(StringComparer.Ordinal);
        if (article.Picture is { } picture) files.Add(picture.File);
        if (article.Body.Contains(Urls.Pictures, StringComparison.Ordinal))
            foreach (Match source in Source().Matches(article.Body)) files.Add(Uri.UnescapeDataString(WebUtility.HtmlDecode(source.Groups["file"].Value)));
        return files;
    }

    // Bodies were written by an HTML serializer, which puts values in double quotes.
    [GeneratedRegex(" src=\"" + Urls.Pictures + "(?<file>[^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Source();
}
