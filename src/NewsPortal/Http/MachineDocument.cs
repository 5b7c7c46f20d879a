using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Net.Http.Headers;

namespace NewsPortal.Http;

/// <summary>
/// An answer for programs: with validators, so that asking again costs nothing while it is the same (RFC 9110), and open
/// to scripts of other sites (CORS).
/// </summary>
/// <param name="Modified">UTC; no later than the last change of the bytes.</param>
/// <param name="IsIndexed">False: search engines shall keep to the page that it was made from.</param>
public sealed record MachineDocument(byte[] Bytes, string MediaType, DateTime Modified, bool IsIndexed = true) : IResult
{
    private static readonly CacheControlHeaderValue Caching = new() { Public = true, MaxAge = TimeSpan.FromMinutes(1) };

    // Weak, since one tag stands for the bytes with and without compression.
    private EntityTagHeaderValue Tag => new($"\"{Convert.ToHexStringLower(SHA256.HashData(Bytes))[..16]}\"", isWeak: true);

    /// <summary>Without parts of a second, which the header cannot say.</summary>
    private DateTimeOffset LastModified => new(Modified.Ticks - (Modified.Ticks % TimeSpan.TicksPerSecond), TimeSpan.Zero);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        AddHeaders(response.GetTypedHeaders());
        response.Headers.AccessControlAllowOrigin = "*";
        if (!IsIndexed) response.Headers["X-Robots-Tag"] = "noindex";
        if (IsKnown(httpContext.Request.GetTypedHeaders()))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        (response.ContentType, response.ContentLength) = (MediaType, Bytes.Length);
        return response.Body.WriteAsync(Bytes, httpContext.RequestAborted).AsTask();
    }

    private void AddHeaders(ResponseHeaders headers) => (headers.ETag, headers.LastModified, headers.CacheControl) = (Tag, LastModified, Caching);

    /// <summary>The tag decides where both are given.</summary>
    private bool IsKnown(RequestHeaders asked) =>
        asked.IfNoneMatch.Count > 0
            ? asked.IfNoneMatch.Any(tag => tag.Compare(Tag, useStrongComparison: false) || tag.Equals(EntityTagHeaderValue.Any))
            : asked.IfModifiedSince >= LastModified;
}
