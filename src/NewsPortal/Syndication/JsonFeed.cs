using System.Text;
using System.Text.Json.Nodes;
using NewsPortal.Articles;

namespace NewsPortal.Syndication;

/// <summary>JSON Feed 1.1 with full text. What it adds to the standard, <c>_dateline</c>, says where a story was filed.</summary>
public static class JsonFeed
{
    public static byte[] Write(Feed feed, PortalOptions options) => Encoding.UTF8.GetBytes(JsonText.Of(new JsonObject
    {
        ["version"] = "https://jsonfeed.org/version/1.1",
        ["title"] = feed.Source.Title,
        ["description"] = feed.Source.Description,
        ["home_page_url"] = Urls.Absolute(options.Base, feed.Source.Address),
        ["feed_url"] = Urls.Absolute(options.Base, feed.AddressOf(FeedFormat.Json, feed.Before)),
        ["next_url"] = feed.Older is null ? null : Urls.Absolute(options.Base, feed.AddressOf(FeedFormat.Json, feed.Older)),
        ["language"] = options.Language,
        ["authors"] = new JsonArray(new JsonObject { ["name"] = options.Name, ["url"] = options.Base.AbsoluteUri }),
        ["hubs"] = options.WebSubHub == "" ? null : new JsonArray(new JsonObject { ["type"] = "WebSub", ["url"] = new Uri(options.WebSubHub).AbsoluteUri }),
        ["items"] = new JsonArray([.. feed.Articles.Select(article => Item(article, options))]),
    }));

    private static JsonObject Item(Article article, PortalOptions options) => new()
    {
        ["id"] = StoryId.Of(article, options),
        ["url"] = Urls.Absolute(options.Base, article.Address),
        ["title"] = article.Headline,
        ["summary"] = StoryContent.Summary(article),
        ["content_html"] = StoryContent.Html(article, options.Base),
        ["image"] = article.Picture is { } picture ? Urls.Absolute(options.Base, Urls.Picture(picture.File)) : null,
        ["date_published"] = Date(article.PublishedAt, options),
        ["date_modified"] = article.ModifiedIn(options.Zone) is var modified && modified != article.Published ? Date(modified.Instant, options) : null,
        ["authors"] = JsonText.Array(StoryContent.Authors(article).Select(name => Author(name, options))),
        ["tags"] = JsonText.Array(article.Tags.Select(tag => (JsonNode)tag)),
        ["language"] = article.Language,
        ["_dateline"] = article.Dateline is { } dateline ? Dateline(dateline) : null,
    };

    private static JsonObject Author(string name, PortalOptions options) =>
        new() { ["name"] = name, ["url"] = Urls.Absolute(options.Base, Urls.Author(name)) };

    private static JsonObject Dateline(Dateline dateline) => new()
    {
        ["text"] = dateline.Raw,
        ["places"] = JsonText.Array(dateline.Places.Select(place => (JsonNode)place.Name)),
        ["date"] = dateline.Date,
        ["agency"] = dateline.Agency,
    };

    /// <summary>RFC 3339, in the publisher's zone.</summary>
    private static string Date(DateTime utc, PortalOptions options) => options.Zone.Machine(new(utc, HasTime: true));
}
