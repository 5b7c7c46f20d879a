namespace NewsPortal.Http;

/// <summary>What a page becomes that there is no time to make: one that needs neither store nor template, and says when to come back.</summary>
public static class Overload
{
    private static readonly object Mine = new();

    public static void Mark(HttpContext context) => context.Items[Mine] = true;

    public static bool IsMarked(HttpContext context) => context.Items.ContainsKey(Mine);

    /// <summary>The middleware.</summary>
    public static Task Refuse(HttpContext context, RequestDelegate next) => IsMarked(context) ? PlainPages.SendTooBusyAsync(context) : next(context);
}
