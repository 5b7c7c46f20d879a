using System.Text.Json.Nodes;
using NewsPortal.Articles;

namespace NewsPortal.Syndication;

/// <summary>A story as a list of one item in CSL-JSON 1.0.2, which processors of citations read.</summary>
public static class CslJson
{
    public static string Write(Article article, PortalOptions options)
    {
        var story = Citation.Of(article, options);
        return $"[{JsonText.Of(new JsonObject
        {
            ["id"] = story.Key,
            ["type"] = "article-newspaper",
            ["title"] = story.Title,
            ["container-title"] = story.Site,
            ["author"] = JsonText.Array(story.Authors.Select(Name)),
            ["issued"] = new JsonObject { ["date-parts"] = new JsonArray(new JsonArray(story.Day.Year, story.Day.Month, story.Day.Day)) },
            ["URL"] = story.Address,
            ["section"] = article.Category.Section,
            ["abstract"] = StoryContent.Summary(article),
            ["keyword"] = article.Tags.Count == 0 ? null : string.Join(", ", article.Tags),
            ["language"] = story.Language,
        })}]";
    }

    private static JsonNode Name(PersonName name) => name.IsPerson
        ? new JsonObject { ["family"] = name.Family, ["given"] = Some(name.Given), ["suffix"] = Some(name.Suffix) }
        : new JsonObject { ["literal"] = name.Family };

    private static string? Some(string text) => text == "" ? null : text;
}
