using Microsoft.AspNetCore.Diagnostics;

namespace NewsPortal.Http;

/// <summary>
/// A page that is not there names those that are near, which takes work. When very many of them are requested, as only robots
/// do, they get a page that takes none.
/// </summary>
public sealed class MissingPages(TimeProvider time)
{
    public const int MaxHelped = 100;

    private static readonly TimeSpan Span = TimeSpan.FromSeconds(10);

    private readonly Lock counting = new();
    private DateTimeOffset since;
    private int helped;

    private bool IsFlood
    {
        get
        {
            lock (counting) return helped >= MaxHelped && !IsOver(time.GetUtcNow());
        }
    }

    /// <summary>The middleware, behind the routing.</summary>
    public async Task ServeAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);
        var isError = context.Features.Get<IStatusCodeReExecuteFeature>() is not null;
        if (isError || context.Response.StatusCode != StatusCodes.Status404NotFound || context.Response.HasStarted) return;
        if (IsFlood) await PlainPages.SendNotFoundAsync(context);
        else Count();
    }

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
