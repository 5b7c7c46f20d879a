using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using NewsPortal.Text;

namespace NewsPortal.Syndication;

/// <summary>JSON for machines. A property without a value is left out.</summary>
internal static class JsonText
{
    // Every script stays readable, and "<", ">" and "&" are escaped: no text can end the script element it stands in.
    private static readonly JsonSerializerOptions Writing = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Of(JsonObject data) => TextSanitizer.Clean(WithoutNulls(data).ToJsonString(Writing));

    public static string Of(JsonArray data) => TextSanitizer.Clean(data.ToJsonString(Writing));

    /// <summary>Null for an empty list.</summary>
    public static JsonArray? Array(IEnumerable<JsonNode>? nodes) => nodes?.ToArray() is { Length: > 0 } some ? new JsonArray(some) : null;

    private static JsonObject WithoutNulls(JsonObject data)
    {
        foreach (var (name, value) in data.ToList())
        {
            if (value is null) data.Remove(name);
            else foreach (var part in value is JsonArray list ? list.OfType<JsonObject>() : new[] { value }.OfType<JsonObject>()) WithoutNulls(part);
        }
        return data;
    }
}
