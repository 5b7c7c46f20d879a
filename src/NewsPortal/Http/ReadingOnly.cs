namespace NewsPortal.Http;

/// <summary>The portal is read, never written to: GET and HEAD are all it answers (RFC 9110).</summary>
public static class ReadingOnly
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static RouteHandlerBuilder MapRead(this IEndpointRouteBuilder routes, string pattern, Delegate handler) => routes.MapMethods(pattern, Methods, handler);

    public static Task Refuse(HttpContext context, RequestDelegate next)
    {
        if (Methods.Contains(context.Request.Method)) return next(context);
        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = string.Join(", ", Methods);
        return Task.CompletedTask;
    }
}
