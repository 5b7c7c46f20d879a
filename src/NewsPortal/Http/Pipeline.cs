using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.ResponseCompression;
using NewsPortal.Articles;
using NewsPortal.Import;
using NewsPortal.Store;

namespace NewsPortal.Http;

/// <summary>What every request passes through, outermost first.</summary>
public static class Pipeline
{
    public static IServiceCollection AddPipeline(this IServiceCollection services) => services
        .AddResponseCompression(options =>
        {
            // No page holds a secret (no cookie, no token), so there is nothing for BREACH to guess.
            options.EnableForHttps = true;
            options.MimeTypes = ResponseCompressionDefaults.MimeTypes.Concat(["image/svg+xml", "application/rss+xml", "application/atom+xml", "application/feed+json"]);
        })
        .AddSingleton(provider => new PageCache(provider.GetRequiredService<PortalOptions>().CacheMegabytes * 1024L * 1024))
        .AddSingleton<MissingPages>().AddSingleton<PageRenderer>().AddSingleton<CachedPages>().AddHostedService(provider => provider.GetRequiredService<CachedPages>())
        .AddSingleton<StoreWatch>().AddSingleton<IStartupFilter, CacheFirst>();

    public static void UsePipeline(this WebApplication app, PortalOptions options)
    {
        app.UseSecurityHeaders(SecurityHeaders.Policy(options.Base));
        app.UseHeadersOnBadRequests(SecurityHeaders.Policy(options.Base));
        app.Use(ReadingOnly.Refuse);
        // Of what the cache does not keep, such as searches: a kept page is asked for plain, and compressed once.
        app.UseResponseCompression();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = FailAsync, SuppressDiagnosticsCallback = IsOfStore });
        app.MapRead("/healthz", () => "alive");
        app.MapRead("/readyz", (Edition edition) => edition.IsReady ? Results.Text("ready") : Results.Text("importing", statusCode: StatusCodes.Status503ServiceUnavailable));
        app.MapAssets();
        app.Use(DropTrailingSlash);
        app.UseWhen(IsPage, pages => pages.Use(Overload.Refuse).Use(WaitForFirstImport).UseStatusCodePagesWithReExecute("/error/{0}"));
        app.UseRouting();
        app.Use(CanonicalCase.Redirect);
        app.Use(app.Services.GetRequiredService<MissingPages>().ServeAsync);
        app.UseRateLimiter();
    }

    /// <summary>While the store cannot be read, readers are asked to come back; any other failure is the portal's own.</summary>
    private static Task FailAsync(HttpContext context)
    {
        var failure = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        if (!StoreFailures.IsOfStore(failure)) return PlainPages.SendFailureAsync(context);
        context.RequestServices.GetRequiredService<StoreWatch>().Report(failure!);
        return PlainPages.SendNotReadyAsync(context);
    }

    /// <summary>Its one line is in the log already.</summary>
    private static bool IsOfStore(ExceptionHandlerSuppressDiagnosticsContext failed) => StoreFailures.IsOfStore(failed.Exception);

    private static bool IsPage(HttpContext context) =>
        !context.Request.Path.StartsWithSegments("/healthz") && !context.Request.Path.StartsWithSegments("/readyz") && !context.Request.Path.StartsWithSegments("/assets");

    /// <summary>One address for one page. Several slashes in front would name another host: they go as well.</summary>
    private static Task DropTrailingSlash(HttpContext context, RequestDelegate next)
    {
        var path = context.Request.Path.Value ?? "/";
        if (path.Length < 2 || !path.EndsWith('/')) return next(context);
        // The server leaves an encoded slash as it was sent; encoded again it would be the address of another page.
        var clean = Urls.Encode(path.Trim('/')).Replace("%252f", "%2f", StringComparison.OrdinalIgnoreCase);
        context.Response.Redirect($"/{clean}{context.Request.QueryString}", permanent: true);
        return Task.CompletedTask;
    }

    private static Task WaitForFirstImport(HttpContext context, RequestDelegate next) =>
        context.RequestServices.GetRequiredService<Edition>().IsReady || Operators.AskForStatus(context) ? next(context) : PlainPages.SendNotReadyAsync(context);

    /// <summary>In front even of what the host adds by itself, such as an authentication that nothing here needs.</summary>
    private sealed class CacheFirst(CachedPages pages) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(ReadingOnly.CloseAfterBody);
            app.Use(pages.Around);
            next(app);
        };
    }
}
