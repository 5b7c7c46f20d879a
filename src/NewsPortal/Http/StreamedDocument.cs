using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using NewsPortal.Store;

namespace NewsPortal.Http;

/// <summary>
/// Sends a document of any length without holding it: it is written to the client while it is read from the store, past the
/// page cache. What the store holds decides its validators, so that a client who has it costs one small query.
/// </summary>
public static class StreamedDocument
{
    private const string Caching = "public, max-age=60";

    /// <param name="write">Writes the document; not called for clients who have it.</param>
    public static async Task SendAsync(HttpContext context, string contentType, PortalDb db, PortalOptions options, Func<Stream, Task> write)
    {
        var content = await db.States.Select(s => new { s.ContentVersion, s.ChangedAt }).SingleAsync(context.RequestAborted);
        var (request, response) = (context.Request, context.Response);
        var tag = Tag($"{content.ContentVersion} {content.ChangedAt.Ticks}\n{options.BaseUrl}");
        response.Headers.ETag = tag;
        response.Headers.LastModified = HeaderUtilities.FormatDate(content.ChangedAt < Latest ? content.ChangedAt : Latest);
        response.Headers.CacheControl = Caching;
        response.Headers.AccessControlAllowOrigin = "*";
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (ConditionalRequest.IsKnown(request.Headers, tag, content.ChangedAt))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        response.ContentType = contentType;
        if (!HttpMethods.IsHead(request.Method)) await write(response.Body);
    }

    /// <summary>Never later than <c>Date</c>, which the server renews once a second.</summary>
    private static DateTime Latest => TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(-2);

    private static string Tag(string content) => $"W/\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)).AsSpan(0, 8))}\"";
}
