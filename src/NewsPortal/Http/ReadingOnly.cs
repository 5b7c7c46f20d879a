using Microsoft.AspNetCore.Routing.Patterns;

namespace NewsPortal.Http;

/// <summary>The portal is read, never written to: GET and HEAD are all it answers (RFC 9110).</summary>
public static class ReadingOnly
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>
    /// Of a handler with arguments ASP.NET compiles the code that finds them. It does not do so here before the address is asked
    /// for: for all of them together it takes a tenth of the time from the start to the first page.
    /// </summary>
    public static IEndpointConventionBuilder MapRead(this IEndpointRouteBuilder routes, string pattern, Delegate handler)
    {
        var answer = new Lazy<RequestDelegate>(() => RequestDelegateFactory.Create(handler, new()
        {
            ServiceProvider = routes.ServiceProvider,
            RouteParameterNames = RoutePatternFactory.Parse(pattern).Parameters.Select(parameter => parameter.Name),
        }).RequestDelegate);
        return routes.MapMethods(pattern, Methods, context => answer.Value(context));
    }

    /// <summary>
    /// Says that the connection ends with the answer, as it does where a request brings a body along: the server does not read it, so
    /// that nothing behind it could be told from it. A proxy that is not told sends its next request into a closed connection.
    /// </summary>
    public static Task CloseAfterBody(HttpContext context, RequestDelegate next)
    {
        var request = context.Request.Headers;
        if ((request.ContentLength > 0 || request.TransferEncoding.Count > 0) && HttpProtocol.IsHttp11(context.Request.Protocol))
            context.Response.Headers.Connection = "close";
        return next(context);
    }

    public static Task Refuse(HttpContext context, RequestDelegate next)
    {
        if (Methods.Contains(context.Request.Method)) return next(context);
        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = string.Join(", ", Methods);
        return Task.CompletedTask;
    }
}
