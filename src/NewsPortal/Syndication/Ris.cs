using System.Globalization;
using NewsPortal.Articles;
using NewsPortal.Text;

namespace NewsPortal.Syndication;

/// <summary>A story as RIS, which programs for references exchange: a tag and a value a line.</summary>
public static class Ris
{
    public static string Write(Article article, PortalOptions options)
    {
        var story = Citation.Of(article, options);
        IEnumerable<(string Tag, string Value)> lines =
        [
            ("TY", "NEWS"),
            ("ID", story.Key),
            ("TI", story.Title),
            .. story.Authors.Select(author => ("AU", author.Inverted)),
            ("T2", story.Site),
            ("PY", story.Day.ToString("yyyy", CultureInfo.InvariantCulture)),
            ("DA", story.Day.ToString("yyyy'/'MM'/'dd'/'", CultureInfo.InvariantCulture)),
            ("AB", StoryContent.Summary(article)),
            .. article.Tags.Select(tag => ("KW", TextSanitizer.Clean(tag))),
            ("LA", story.Language),
            ("UR", story.Address),
            ("ER", ""),
        ];
        return string.Concat(lines.Where(line => line.Value != "" || line.Tag == "ER").Select(line => $"{line.Tag}  - {Whitespace.Collapse(line.Value)}\r\n"));
    }
}
