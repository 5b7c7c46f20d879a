using Microsoft.AspNetCore.Diagnostics;

namespace NewsPortal.Http;

/// <summary>
/// A page that is not there names those that are near, which takes work. When very many of them are asked for, as only
/// robots do, those that are surely not there get a page that takes none.
/// </summary>
public sealed class MissingPages(KnownAddresses known, TimeProvider time)
{
    public const int MostHelped = 100;

    private static readonly TimeSpan Span = TimeSpan.FromSeconds(10);

    private readonly Lock counting = new();
    private DateTimeOffset since;
    private int helped;

    private bool IsFlood
    {
        get
        {
            lock (counting) return helped >= MostHelped && !IsOver(time.GetUtcNow());
        }
    }

    /// <summary>The middleware, behind the routing.</summary>
    public async Task ServeAsync(HttpContext context, RequestDelegate next)
    {
        var isError = context.Features.Get<IStatusCodeReExecuteFeature>() is not null;
        if (!isError && IsFlood && await IsMissingAsync(context))
        {
            await PlainPages.SendNotFoundAsync(context);
            return;
        }
        await next(context);
        if (!isError && context.Response.StatusCode == StatusCodes.Status404NotFound) Count();
    }

    private async Task<bool> IsMissingAsync(HttpContext context) =>
        KnownAddresses.Meant(context.GetEndpoint(), context.Request.RouteValues) is { } meant && (meant.Count == 0 || !await known.MayHoldAsync(meant, context.RequestAborted));

    private void Count()
    {
        lock (counting)
        {
            var now = time.GetUtcNow();
            if (IsOver(now)) (since, helped) = (now, 0);
            helped++;
        }
    }

    /// <summary>A clock that was set back begins anew.</summary>
    private bool IsOver(DateTimeOffset now) => (now - since).Duration() >= Span;
}
