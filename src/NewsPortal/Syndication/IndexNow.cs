using System.Net.Mime;
using System.Text;
using System.Text.Json.Nodes;
using NewsPortal.Articles;
using NewsPortal.Import;

namespace NewsPortal.Syndication;

/// <summary>Tells search engines which stories are new, changed or gone (indexnow.org).</summary>
public static class IndexNow
{
    public static Ping Ping(Changes changes, PortalOptions options) => new(
        new(options.IndexNowEndpoint),
        new StringContent(Write(changes, options), Encoding.UTF8, MediaTypeNames.Application.Json),
        $"see whether Portal:IndexNowEndpoint is right and everybody can open {KeyLocation(options)}");

    private static string Write(Changes changes, PortalOptions options) => JsonText.Of(new JsonObject
    {
        ["host"] = options.Base.IdnHost,
        ["key"] = options.IndexNowKey,
        ["keyLocation"] = KeyLocation(options),
        ["urlList"] = new JsonArray([.. changes.Stories.Select(story => JsonValue.Create(Urls.Absolute(options.Base, story)))]),
    });

    private static string KeyLocation(PortalOptions options) => Urls.Absolute(options.Base, Urls.KeyFile(options.IndexNowKey));
}
