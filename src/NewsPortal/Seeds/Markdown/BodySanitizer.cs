using AngleSharp.Html.Dom;
using Ganss.Xss;

namespace NewsPortal.Seeds.Markdown;

/// <summary>
/// The allow list that every body goes through. The library's own list is wider: it lets forms, styles and the pictures
/// of other hosts pass. No element here reads its content as raw text, so that what is written parses back as it was.
/// </summary>
internal static class BodySanitizer
{
    public static readonly IReadOnlySet<string> InlineElements = Words(
        "a abbr b bdi bdo br cite code del dfn em i img ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr");

    public static readonly IReadOnlySet<string> Elements = Words(
        "aside blockquote caption dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section summary table tbody td "
        + "tfoot th thead tr ul " + string.Join(' ', InlineElements));

    // Classes are those that the Markdown renderer and the reader of dumps write and the style sheet knows.
    private static readonly HtmlSanitizer Sanitizer = new(new HtmlSanitizerOptions
    {
        AllowedTags = Words(string.Join(' ', Elements)),
        AllowedAttributes = Words("alt class colspan datetime dir href id lang open reversed rowspan scope src start title"),
        AllowedClasses = Words("footnotes footnote-ref footnote-back-ref literal right center"),
        AllowedSchemes = Words("http https mailto"),
        UriAttributes = Words("href src"),
    })
    {
        HtmlParserFactory = ElementBudget.CreateParser,
    };

    /// <exception cref="BodyLimitException">The parser makes far more elements of it than it has tags.</exception>
    public static IHtmlElement Clean(string html)
    {
        using var budget = ElementBudget.For(html);
        return Sanitizer.SanitizeDom(html).Body!;
    }

    private static HashSet<string> Words(string words) => new(words.Split(' '), StringComparer.OrdinalIgnoreCase);
}
