using System.Text.Json;

namespace NewsPortal.Tests.Syndication.Rules;

/// <summary>
/// What IPTC's schema of ninjs 3.1 asks of the properties that the portal writes. It lets no other pass, at any level.
/// (The schema itself asks for a library that knows <c>unevaluatedProperties</c>, and no free one does.)
/// </summary>
internal static class NinjsRules
{
    private const string Valued = "role:text contentType:text value:text!";
    private const string Named = "name:text rel:text uri:uri";

    /// <summary>Of each kind of object the properties, each with the kind of its value; an exclamation mark stands behind what must be there.</summary>
    private static readonly Dictionary<string, Dictionary<string, string>> Kinds = new Dictionary<string, string>
    {
        ["story"] = "uri:uri! standard:standard type:text|audio|video|picture|graphic|composite|component|event|planning pubStatus:usable|withheld|canceled representationType:full|partial "
            + "version:text firstCreated:time versionCreated:time language:text title:text by:text slugline:text located:text copyrightHolder:text copyrightNotice:text "
            + "headlines:[valued descriptions:[valued bodies:[body people:[named organisations:[named places:[named subjects:[named infoSources:[named renditions:[rendition "
            + "associations:[association altIds:[altId",
        ["standard"] = "name:text version:text schema:uri",
        ["valued"] = Valued,
        ["body"] = $"{Valued} charCount:number wordCount:number",
        ["named"] = Named,
        ["rendition"] = "name:text! href:uri contentType:text",
        ["association"] = "name:text! uri:uri! type:picture by:text descriptions:[valued renditions:[rendition",
        ["altId"] = "role:text value:text",
    }.ToDictionary(kind => kind.Key, kind => kind.Value.Split(' ').Select(p => p.Split(':')).ToDictionary(p => p[0], p => p[1]));

    public static void Check(string json) => CheckObject(JsonDocument.Parse(json).RootElement, "story");

    private static void CheckObject(JsonElement value, string kind)
    {
        Assert.Equal(JsonValueKind.Object, value.ValueKind);
        Assert.All(Kinds[kind].Where(known => known.Value.EndsWith('!')), must => Assert.True(value.TryGetProperty(must.Key, out _), $"{kind} has no {must.Key}."));
        foreach (var property in value.EnumerateObject())
        {
            Assert.True(Kinds[kind].TryGetValue(property.Name, out var of), $"{kind} has {property.Name}.");
            CheckValue(property.Value, of.TrimEnd('!'));
        }
    }

    private static void CheckValue(JsonElement value, string kind)
    {
        if (kind[0] == '[') Assert.All(value.EnumerateArray(), item => CheckObject(item, kind[1..]));
        else if (Kinds.ContainsKey(kind)) CheckObject(value, kind);
        else if (kind == "number") Assert.True(value.GetInt32() >= 0);
        else if (kind == "uri") TextRules.CheckAddress(value.GetString());
        else if (kind == "time") TextRules.CheckTime(value.GetString());
        else if (kind.Contains('|', StringComparison.Ordinal)) Assert.Contains(value.GetString(), kind.Split('|'));
        else Assert.Equal(JsonValueKind.String, value.ValueKind);
    }
}
