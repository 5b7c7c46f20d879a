using Microsoft.AspNetCore.Routing.Patterns;
using NewsPortal.Articles;

namespace NewsPortal.Http;

/// <summary>
/// One address for one page: routes match in any case, and what a route spells itself is redirected to that spelling, as in
/// <c>/TAGS</c> or <c>/2022/05/01/a-story/PRINT</c>. Names between them are for the pages, which redirect as well.
/// </summary>
public static class CanonicalCase
{
    /// <summary>The middleware, behind the routing.</summary>
    public static Task Redirect(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint() is not RouteEndpoint { RoutePattern: var pattern } || context.Request.Path.Value is not { } path) return next(context);
        var asked = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var spelled = asked.Select((segment, index) => index < pattern.PathSegments.Count ? Spell(segment, pattern.PathSegments[index]) : segment).ToArray();
        if (spelled.SequenceEqual(asked)) return next(context);
        context.Response.Redirect("/" + Urls.Encode(string.Join('/', spelled)) + context.Request.QueryString, permanent: true);
        return Task.CompletedTask;
    }

    private static string Spell(string segment, RoutePatternPathSegment pattern)
    {
        if (pattern.Parts is [RoutePatternParameterPart { Name: Urls.PrintSegment }]) return Urls.PrintSegment;
        if (pattern.Parts[0] is RoutePatternLiteralPart start) segment = start.Content + segment[start.Content.Length..];
        if (pattern.Parts.Count > 1 && pattern.Parts[^1] is RoutePatternLiteralPart end) segment = segment[..^end.Content.Length] + end.Content;
        return segment;
    }
}
