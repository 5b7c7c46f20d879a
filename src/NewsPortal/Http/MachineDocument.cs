using Microsoft.Extensions.Primitives;
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
    private const string Caching = "public, max-age=60";

    public Task ExecuteAsync(HttpContext httpContext) => new Answer(StatusCodes.Status200OK, Headers(), MediaType, Bytes, Modified).SendAsync(httpContext);

    private IEnumerable<KeyValuePair<string, StringValues>> Headers()
    {
        yield return new(HeaderNames.CacheControl, Caching);
        yield return new(HeaderNames.AccessControlAllowOrigin, "*");
        if (!IsIndexed) yield return new("X-Robots-Tag", "noindex");
    }
}
