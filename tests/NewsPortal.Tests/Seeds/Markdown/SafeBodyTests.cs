using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NewsPortal.Articles;
using NewsPortal.Seeds;
using NewsPortal.Seeds.Markdown;

namespace NewsPortal.Tests.Seeds.Markdown;

[Trait("Fault", "33"), Trait("Fault", "34"), Trait("Fault", "35")]
public sealed class SafeBodyTests
{
    private static readonly SeedDefaults Tokyo = new(PublisherZone.Find("Asia/Tokyo")!, "en");

    private static readonly HashSet<string> Elements = new(
        ("a abbr aside b bdi bdo blockquote br caption cite code dd del details dfn div dl dt em figcaption figure h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p "
         + "pre q rp rt ruby s samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr").Split(' '));

    private static readonly HashSet<string> Attributes = new(
        "alt class colspan data-n datetime dir href id lang loading open reversed rowspan scope src start title".Split(' '));

    private static readonly string[] Keys =
    [
        "kicker", "standfirst", "byline", "dateline", "edition", "tags", "language", "slug", "status", "corrections", "picture", "coordinates", "updated", "xyzzy",
    ];

    public static TheoryData<string> Bodies() => [.. HostileMarkup.All()];

    public static TheoryData<string> Vectors() => [.. HostileMarkup.Bare()];

    [Theory]
    [MemberData(nameof(Bodies))]
    public void A_hostile_body_leaves_nothing_that_acts(string body) => AssertSafe(Article("", "Words.\n\n" + body + "\n\nWords.")!);

    [Theory]
    [MemberData(nameof(Vectors))]
    public void A_hostile_front_matter_reaches_no_markup(string vector)
    {
        var quoted = "\"" + vector.Replace("\\", @"\\").Replace("\"", "\\\"").Replace("\n", "\\n").Replace("\t", "\\t") + "\"";
        foreach (var key in Keys)
            if (Article($"{key}: {quoted}\n", "Words.") is { } article) AssertSafe(article);
    }

    private static Article? Article(string keys, string body) =>
        MarkdownReader.Read("x.md", $"---\nheadline: A\ncategory: News\npublished: 2022-05-01\n{keys}---\n{body}", Tokyo).Article;

    private static void AssertSafe(Article article)
    {
        var page = new HtmlParser(new HtmlParserOptions { IsScripting = true }).ParseDocument($"<main>{article.Body}</main>");
        Assert.Equal("MAIN", Assert.Single(page.Body!.Children).TagName);
        foreach (var element in page.QuerySelectorAll("main *")) AssertSafe(element);
        Assert.All(article.Links, link => Assert.Matches("^https?://", link));
    }

    private static void AssertSafe(IElement element)
    {
        Assert.Contains(element.LocalName, Elements);
        Assert.All(element.Attributes, attribute => Assert.Contains(attribute.Name, Attributes));
        if (element.GetAttribute("href") is { } address) Assert.True(IsHarmless(address), address);
        if (element.LocalName == "img") Assert.StartsWith("/pictures/", element.GetAttribute("src"), StringComparison.Ordinal);
        if (element.GetAttribute("id") is { } id) Assert.StartsWith("s-", id, StringComparison.Ordinal);
    }

    private static bool IsHarmless(string address)
    {
        var read = string.Concat(address.Where(c => c > ' ')).Replace('\\', '/').ToLowerInvariant();
        if (read.StartsWith("//", StringComparison.Ordinal)) return false;
        var colon = read.IndexOf(':');
        return colon < 0 || read.IndexOfAny(['/', '?', '#']) is >= 0 and var end && end < colon || read[..colon] is "http" or "https" or "mailto";
    }
}
