using System.Text.Json.Nodes;
using NewsPortal.Articles;

namespace NewsPortal.Syndication;

/// <summary>A story as IPTC ninjs 3.1, which newsrooms exchange. It knows no property beside those of its schema.</summary>
public static class Ninjs
{
    public static string Write(Article article, PortalOptions options) => JsonText.Of(new JsonObject
    {
        ["standard"] = new JsonObject { ["name"] = "ninjs", ["version"] = "3.1", ["schema"] = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#" },
        ["uri"] = StoryId.Of(article, options),
        ["type"] = "text",
        ["representationType"] = "full",
        ["pubStatus"] = "usable",
        ["version"] = article.Version,
        ["firstCreated"] = Date(article.PublishedAt, options),
        ["versionCreated"] = Date(article.ModifiedIn(options.Zone).Instant, options),
        ["language"] = article.Language,
        ["title"] = article.Headline,
        ["by"] = article.Byline?.Text,
        ["slugline"] = article.Address.Split('/')[^1],
        ["located"] = article.Dateline?.Places.Select(place => place.Name).FirstOrDefault(),
        ["copyrightHolder"] = options.Name,
        ["copyrightNotice"] = FormattableString.Invariant($"© {article.Day.Year} {options.Name}"),
        ["headlines"] = JsonText.Array([Valued("main", "text/plain", article.Headline), .. article.Kicker is { } kicker ? [Valued("kicker", "text/plain", kicker)] : Array.Empty<JsonNode>()]),
        ["descriptions"] = JsonText.Array([Valued("summary", "text/plain", StoryContent.Summary(article)), .. article.Corrections.Select(c => Valued("correction", "text/plain", $"{CalendarDate.Iso(c.Date)}: {c.Text}"))]),
        ["bodies"] = new JsonArray(Body(article, options)),
        ["people"] = JsonText.Array(Authors(article, isPerson: true).Select(author => Author(author, options))),
        ["organisations"] = JsonText.Array(Authors(article, isPerson: false).Select(author => Author(author, options))),
        ["places"] = JsonText.Array((article.Dateline?.Places ?? []).Select(place => Place(place, options))),
        ["subjects"] = JsonText.Array([.. article.Category.Levels.Select((name, level) => Subject(name, Urls.Category(article.Category, level), "section", options)), .. article.Tags.Zip(article.TagSlugs, (tag, slug) => Subject(tag, Urls.Listing(ListingKind.Tag, slug), "about", options))]),
        ["infoSources"] = JsonText.Array(article.Dateline?.Agency is { } agency ? [new JsonObject { ["name"] = agency }] : []),
        ["renditions"] = new JsonArray(Rendition("web", article.Address, options), Rendition("print", Urls.Print(article.Address), options)),
        ["associations"] = JsonText.Array(article.Picture is { } picture ? [Picture(picture, options)] : []),
        ["altIds"] = new JsonArray(new JsonObject { ["role"] = "shortAddress", ["value"] = Urls.Absolute(options.Base, Urls.ShortAddress(article.ShortCode)) }),
    });

    private static JsonObject Valued(string role, string type, string value) => new() { ["role"] = role, ["contentType"] = type, ["value"] = value };

    private static JsonObject Body(Article article, PortalOptions options)
    {
        var body = Valued("main", "text/html", StoryContent.Html(article, options.Base));
        var text = StoryText.Of(article.Body);
        body["charCount"] = text.Length;
        body["wordCount"] = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        return body;
    }

    private static IEnumerable<Author> Authors(Article article, bool isPerson) =>
        (article.Byline?.Authors ?? []).Where(author => author.IsPerson == isPerson);

    private static JsonObject Author(Author author, PortalOptions options) =>
        new() { ["name"] = author.Name, ["rel"] = "author", ["uri"] = Urls.Absolute(options.Base, Urls.Author(author)) };

    private static JsonObject Place(Place place, PortalOptions options) =>
        new() { ["name"] = place.Name, ["rel"] = "located", ["uri"] = Urls.Absolute(options.Base, Urls.Place(place)) };

    private static JsonObject Subject(string name, string path, string relation, PortalOptions options) =>
        new() { ["name"] = name, ["rel"] = relation, ["uri"] = Urls.Absolute(options.Base, path) };

    private static JsonObject Rendition(string name, string path, PortalOptions options) =>
        new() { ["name"] = name, ["href"] = Urls.Absolute(options.Base, path), ["contentType"] = "text/html" };

    private static JsonObject Picture(Picture picture, PortalOptions options)
    {
        var address = Urls.Absolute(options.Base, Urls.Picture(picture.File));
        return new()
        {
            ["name"] = "picture",
            ["uri"] = address,
            ["type"] = "picture",
            ["by"] = picture.Credit,
            ["descriptions"] = JsonText.Array(new[] { ("alt", picture.Alt), ("caption", picture.Caption ?? "") }.Where(d => d.Item2 != "").Select(d => Valued(d.Item1, "text/plain", d.Item2))),
            ["renditions"] = new JsonArray(new JsonObject { ["name"] = "web", ["href"] = address }),
        };
    }

    /// <summary>RFC 3339, in the publisher's zone.</summary>
    private static string Date(DateTime utc, PortalOptions options) => options.Zone.Machine(new(utc, HasTime: true));
}
