using System.Text.Json.Nodes;
using NewsPortal.Articles;
using static NewsPortal.Syndication.JsonText;

namespace NewsPortal.Syndication;

/// <summary>A story as schema.org data for search engines: NewsArticle and BreadcrumbList. It says nothing that the page does not show.</summary>
public static class JsonLd
{
    public static string NewsArticle(Article article, PortalOptions options)
    {
        var address = Urls.Absolute(options.Base, article.Address);
        return Of(new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "NewsArticle",
            ["headline"] = article.Headline,
            ["alternativeHeadline"] = article.Kicker,
            ["description"] = article.Standfirst,
            ["url"] = address,
            ["mainEntityOfPage"] = address,
            ["datePublished"] = options.Zone.Machine(article.Published),
            ["dateModified"] = options.Zone.Machine(article.ModifiedIn(options.Zone)),
            ["author"] = Array(article.Byline?.Authors.Select(author => Author(author, options))),
            ["articleSection"] = article.Category.Section,
            ["keywords"] = Array(article.Tags.Select(tag => (JsonNode)tag)),
            ["dateline"] = article.Dateline?.Raw.TrimEnd('-', '–', '—', '―', '−', ':', ' '),
            ["locationCreated"] = Array(article.Dateline?.Places.Select(Place)),
            ["inLanguage"] = article.Language,
            ["isAccessibleForFree"] = true,
            ["image"] = article.Picture is { } picture ? Urls.Absolute(options.Base, Urls.Picture(picture.File)) : null,
            ["publisher"] = Publisher(options),
            ["version"] = article.Version,
            ["correction"] = Array(article.Corrections.Select(Correction)),
        });
    }

    public static string BreadcrumbList(Article article, PortalOptions options) => Of(new JsonObject
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "BreadcrumbList",
        ["itemListElement"] = Array(article.Category.Levels
            .Select((name, level) => (name, Urls.Category(article.Category, level)))
            .Append((article.Headline, article.Address))
            .Select((item, index) => (JsonNode)new JsonObject
            {
                ["@type"] = "ListItem",
                ["position"] = index + 1,
                ["name"] = item.Item1,
                ["item"] = Urls.Absolute(options.Base, item.Item2),
            })),
    });

    private static JsonObject Publisher(PortalOptions options) => new()
    {
        ["@type"] = "NewsMediaOrganization",
        ["name"] = options.Name,
        ["url"] = options.Base.AbsoluteUri,
        ["publishingPrinciples"] = options.PublishingPrinciples is "" ? null : options.PublishingPrinciples,
        ["correctionsPolicy"] = options.CorrectionsPolicy is "" ? null : options.CorrectionsPolicy,
    };

    private static JsonObject Author(Author author, PortalOptions options) => new JsonObject
    {
        ["@type"] = author.IsPerson ? "Person" : "Organization",
        ["name"] = author.Name,
        ["url"] = Urls.Absolute(options.Base, Urls.Author(author)),
    };

    private static JsonNode Place(Place place) => new JsonObject { ["@type"] = "Place", ["name"] = place.City };

    private static JsonNode Correction(Correction correction) => new JsonObject
    {
        ["@type"] = "CorrectionComment",
        ["text"] = correction.Text,
        ["datePublished"] = CalendarDate.Iso(correction.Date),
    };
}
