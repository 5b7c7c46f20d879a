using System.Globalization;
using NewsPortal.Articles;

namespace NewsPortal.Syndication;

/// <summary>A story as an entry for BibTeX and biblatex, in UTF-8.</summary>
public static class BibTex
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public static string Write(Article article, PortalOptions options)
    {
        var story = Citation.Of(article, options);
        return string.Create(CultureInfo.InvariantCulture, $$$"""
            @article{{{{story.Key}}},
            {{{Authors(story)}}}  title = {{{{{Escape(story.Title)}}}}},
              journal = {{{{Escape(story.Site)}}}},
              year = {{{{story.Day.Year}}}},
              month = {{{Months[story.Day.Month - 1]}}},
              day = {{{{story.Day.Day}}}},
              url = {{{{story.Address}}}},
              language = {{{{Escape(story.Language)}}}},
            }

            """);
    }

    /// <summary>Nothing where nobody is named: an empty field would be an author without a name.</summary>
    private static string Authors(Citation story) =>
        story.Authors.Count == 0 ? "" : $"  author = {{{string.Join(" and ", story.Authors.Select(Name))}}},\n";

    /// <summary>In braces where no part of the name is one of a person's: "and" in it is then a word.</summary>
    private static string Name(PersonName name) =>
        name is { IsPerson: true, Given: not "" }
            ? string.Join(", ", ((string[])[name.Family, name.Suffix, name.Given]).Where(part => part != "").Select(Escape))
            : $"{{{Escape(name.Family)}}}";

    private static string Escape(string text) => string.Concat(text.Select(Escaped));

    /// <summary>Braces as commands, since BibTeX counts them even behind a backslash.</summary>
    private static string Escaped(char c) => c switch
    {
        '\\' => @"\textbackslash{}",
        '{' => @"\textbraceleft{}",
        '}' => @"\textbraceright{}",
        '~' => @"\textasciitilde{}",
        '^' => @"\textasciicircum{}",
        '$' or '&' or '#' or '_' or '%' => $@"\{c}",
        _ => c.ToString(),
    };
}
