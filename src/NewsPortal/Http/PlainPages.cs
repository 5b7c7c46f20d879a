using System.Reflection;
using Microsoft.Net.Http.Headers;

namespace NewsPortal.Http;

/// <summary>The pages for when nothing else works: they need no store, no template and no style sheet.</summary>
public static class PlainPages
{
    private static readonly byte[] Failure = Read("plain/500.html");
    private static readonly byte[] NotFound = Read("plain/404.html");
    private static readonly byte[] NotReady = Read("plain/503.html");
    private static readonly byte[] TooManySearches = Read("plain/429.html");
    private static readonly byte[] TooBusy = Read("plain/busy.html");
    private static readonly byte[] SlowSearch = Read("plain/slow-search.html");

    public static Task SendFailureAsync(HttpContext context) => SendAsync(context, StatusCodes.Status500InternalServerError, Failure);

    public static Task SendNotReadyAsync(HttpContext context)
    {
        context.Response.Headers[HeaderNames.RetryAfter] = "2";
        return SendAsync(context, StatusCodes.Status503ServiceUnavailable, NotReady);
    }

    public static Task SendNotFoundAsync(HttpContext context) => SendAsync(context, StatusCodes.Status404NotFound, NotFound);

    public static Task SendTooManySearchesAsync(HttpContext context)
    {
        context.Response.Headers[HeaderNames.RetryAfter] = "2";
        return SendAsync(context, StatusCodes.Status429TooManyRequests, TooManySearches);
    }

    public static Task SendTooBusyAsync(HttpContext context)
    {
        context.Response.Headers[HeaderNames.RetryAfter] = "2";
        return SendAsync(context, StatusCodes.Status503ServiceUnavailable, TooBusy);
    }

    public static Task SendSlowSearchAsync(HttpContext context)
    {
        context.Response.Headers[HeaderNames.RetryAfter] = "10";
        return SendAsync(context, StatusCodes.Status503ServiceUnavailable, SlowSearch);
    }

    private static Task SendAsync(HttpContext context, int status, byte[] page)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers[HeaderNames.CacheControl] = "no-store";
        return context.Response.Body.WriteAsync(page).AsTask();
    }

    private static byte[] Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("wwwroot/" + name)!;
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
