using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace NewsPortal.Http;

/// <summary>
/// The style sheets, scripts and drawings, from inside the executable. Each address holds a hash of its bytes, so a
/// browser never has to ask again. Each folder in <c>wwwroot/css</c> becomes one style sheet of its name: <c>site.css</c> is
/// all that a story needs, <c>lists.css</c> what pages that list stories need besides.
/// </summary>
public static class Assets
{
    private const string Resources = "wwwroot/";
    private const string Styles = "css/";
    private const string SpeculationRules = "speculation.json";
    private static readonly FileExtensionContentTypeProvider Types = new();
    private static readonly Dictionary<string, byte[]> Contents = Load();
    private static readonly Dictionary<string, string> Addresses = Contents.ToDictionary(asset => asset.Key, asset => AddressOf(asset.Key, asset.Value));

    /// <summary>The address of an asset by its name, such as <c>site.css</c>.</summary>
    public static string Address(string name) => Addresses[name];

    /// <summary>The value of <c>Speculation-Rules</c> (HTML Standard, 7.6): which pages a browser may fetch while the reader is about to follow a link.</summary>
    public static string SpeculationRulesHeader => $"\"{Address(SpeculationRules)}\"";

    public static void MapAssets(this IEndpointRouteBuilder routes)
    {
        foreach (var (name, bytes) in Contents)
            routes.MapRead(Addresses[name], (HttpContext context) => SendAsync(context, name, bytes));
    }

    private static Task SendAsync(HttpContext context, string name, byte[] bytes)
    {
        context.Response.Headers[HeaderNames.CacheControl] = "public, max-age=31536000, immutable";
        return Results.Bytes(bytes, ContentType(name)).ExecuteAsync(context);
    }

    private static string ContentType(string name)
    {
        if (name == SpeculationRules) return "application/speculationrules+json";
        if (!Types.TryGetContentType(name, out var type)) return "application/octet-stream";
        return type.StartsWith("text/", StringComparison.Ordinal) ? type + "; charset=utf-8" : type;
    }

    private static string AddressOf(string name, byte[] bytes) =>
        $"/assets/{Path.GetFileNameWithoutExtension(name)}.{Convert.ToHexStringLower(SHA256.HashData(bytes))[..10]}{Path.GetExtension(name)}";

    private static Dictionary<string, byte[]> Load()
    {
        var files = Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Resources, StringComparison.Ordinal))
            .ToDictionary(name => name[Resources.Length..], Read);
        var sheets = files.Where(file => file.Key.StartsWith(Styles, StringComparison.Ordinal)).GroupBy(file => file.Key.Split('/')[1]);
        var contents = files.Where(file => !file.Key.Contains('/', StringComparison.Ordinal)).ToDictionary();
        foreach (var sheet in sheets) contents[sheet.Key + ".css"] = [.. sheet.OrderBy(file => file.Key, StringComparer.Ordinal).SelectMany(file => file.Value)];
        return contents;
    }

    private static byte[] Read(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
