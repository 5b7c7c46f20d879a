using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;
using NewsPortal.Articles;

namespace NewsPortal.Http;

/// <summary>
/// Recognizes operators: requests with the key (RFC 6750) and, where the settings say so, requests from the portal's own machine. That
/// a request comes from there proves nothing by itself: behind a proxy on the same machine all of them do, and a proxy need not show
/// itself.
/// </summary>
public static class Operators
{
    private const string Bearer = "Bearer ", Forwarded = "Forwarded", ForwardedFamily = "X-Forwarded-", RealAddress = "X-Real-IP";

    /// <summary>Whether a request is for the portal's status, and from one of them.</summary>
    public static bool AskForStatus(HttpContext context) =>
        context.Request.Path.Value is { } path
        && (path.Equals(Urls.Status, StringComparison.OrdinalIgnoreCase) || path.Equals(Urls.StatusFile, StringComparison.OrdinalIgnoreCase))
        && Include(context);

    /// <summary>Whether a request is from one of them.</summary>
    public static bool Include(HttpContext context) =>
        context.RequestServices.GetRequiredService<PortalOptions>() is var options
        && (options.StatusOpen && IsLocalName(options.Base.Host) && IsLocal(context) || options.StatusKey is { Length: > 0 } key && Sends(context.Request, key));

    private static bool IsLocal(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from) && IsLocalName(context.Request.Host.Host) && !context.Request.Headers.Keys.Any(IsOfProxy);

    private static bool IsLocalName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address);

    private static bool IsOfProxy(string header) =>
        header.StartsWith(ForwardedFamily, StringComparison.OrdinalIgnoreCase) || header.Equals(Forwarded, StringComparison.OrdinalIgnoreCase)
        || header.Equals(HeaderNames.Via, StringComparison.OrdinalIgnoreCase) || header.Equals(RealAddress, StringComparison.OrdinalIgnoreCase);

    /// <summary>Takes as long for a wrong key as for the right one.</summary>
    private static bool Sends(HttpRequest request, string key) =>
        request.Headers.Authorization is [{ } sent] && sent.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
        && CryptographicOperations.FixedTimeEquals(Hash(sent[Bearer.Length..].Trim()), Hash(key));

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
