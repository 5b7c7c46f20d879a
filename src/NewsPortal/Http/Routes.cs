namespace NewsPortal.Http;

/// <summary>How the portal maps what is not a page.</summary>
public static class Routes
{
    /// <summary>Answers HEAD as well as GET: with <c>MapGet</c> a HEAD would fall through to the route of the sections.</summary>
    public static void MapRead(this IEndpointRouteBuilder routes, string pattern, Delegate handler) =>
        routes.MapMethods(pattern, [HttpMethods.Get, HttpMethods.Head], handler);
}
