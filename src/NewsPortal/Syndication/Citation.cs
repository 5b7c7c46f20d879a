using System.Globalization;
using NewsPortal.Articles;
using NewsPortal.Text;

namespace NewsPortal.Syndication;

/// <summary>What a list of references says of a story.</summary>
/// <param name="Site">The paper's name.</param>
/// <param name="Address">Absolute.</param>
/// <param name="Key">What tells the story from others in a list, in plain letters and digits.</param>
public sealed record Citation(IReadOnlyList<PersonName> Authors, DateOnly Day, string Title, string Site, string Address, string Language, string Key)
{
    public static Citation Of(Article article, PortalOptions options)
    {
        IReadOnlyList<PersonName> authors = article.Byline is { } byline
            ? [.. byline.Authors.Select(author => author.IsPerson ? PersonName.Person(OneLine(author.Name)) : PersonName.Organisation(OneLine(author.Name)))]
            : [.. article.AuthorNames.Select(name => PersonName.Organisation(OneLine(name)))];
        var first = string.Concat((authors.Count > 0 ? authors[0].Family : "story").ToLowerInvariant().Where(char.IsAsciiLetterOrDigit));
        var key = string.Create(CultureInfo.InvariantCulture, $"{first}{article.Day.Year}-{article.ShortCode}");
        return new(authors, article.Day, OneLine(article.Headline), OneLine(options.Name), Urls.Absolute(options.Base, article.Address), article.Language, key);
    }

    /// <summary>
    /// As the seventh edition of the APA style has it for news on the web, in three parts of which the one in the middle,
    /// the title, is set in italics.
    /// </summary>
    public (string Before, string Title, string After) Apa
    {
        get
        {
            var names = Authors.Select(ApaName).ToList();
            var authors = names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names[..^1])}, & {names[^1]}";
            var date = string.Create(CultureInfo.InvariantCulture, $"({Day.Year}, {ApStyle.MonthName(Day.Month)} {Day.Day}).");
            // Who is both author and site is named once.
            var site = authors == Site ? "" : Ended(Site) + " ";
            return authors == "" ? ("", Ended(Title), $" {date} {site}{Address}") : ($"{Ended(authors)} {date} ", Ended(Title), $" {site}{Address}");
        }
    }

    /// <summary>Returns the day of publication as Highwire tags write it: <c>2022/05/01</c>.</summary>
    public static string SlashedDay(Article article) => article.Day.ToString("yyyy'/'MM'/'dd", CultureInfo.InvariantCulture);

    private static string ApaName(PersonName name) => name.IsPerson ? (name with { Given = name.Initials }).Inverted : name.Family;

    private static string Ended(string text) => text is [.., '.' or '?' or '!' or '。' or '？' or '！'] ? text : text + ".";

    private static string OneLine(string text) => Whitespace.Collapse(TextSanitizer.Clean(text));
}
