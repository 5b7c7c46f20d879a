using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Http;
using NewsPortal.Seeds.Folder;
using NewsPortal.Store;
using NewsPortal.Syndication;

namespace NewsPortal.Pages;

/// <summary>The portal for people: its pages and their addresses.</summary>
public static class PagesSetup
{
    private static readonly FileExtensionContentTypeProvider Types = new();

    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorPages(options =>
        {
            foreach (var template in ListingRoute.Templates) options.Conventions.AddPageRoute("/Listing", template);
            foreach (var template in ListingRoute.PrintTemplates) options.Conventions.AddPageRoute("/Packet", template);
        });
        // No page has a form that writes: there is nothing to protect, and no key to keep on disk.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        // Headlines reach the page as letters, not as entities; the characters of markup stay encoded.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        return services.AddPipeline().AddSearchLimits().AddSingleton<PortalStatus>().AddSingleton<PortalMetrics>();
    }

    public static WebApplication UseNewsPortal(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<PortalOptions>();
        app.UsePipeline(options);
        app.MapRazorPages();
        app.MapRead(Urls.ShortAddress("{code}"), RedirectShortAsync);
        app.MapRead(Urls.Pictures + "{**file}", SendPicture);
        app.MapSyndication();
        app.MapRead(Urls.OpenSearch, OpenSearch.SendAsync);
        app.MapRead(Urls.StatusFile, PortalStatus.Send);
        app.MapRead(Urls.Suggest, SearchSuggestions.AnswerAsync).RequireRateLimiting(SearchLimits.Policy);
        return app;
    }

    private static IResult SendPicture(string file, SeedFolder folder, HttpContext context)
    {
        if (!Types.TryGetContentType(file, out var type) || folder.OpenPicture(file) is not { } picture) return Results.NotFound();
        context.Response.Headers.CacheControl = "public, max-age=3600";
        return Results.File(new FileStream(picture, FileAccess.Read, bufferSize: 0), type, lastModified: File.GetLastWriteTimeUtc(picture));
    }

    private static async Task<IResult> RedirectShortAsync(string code, HttpContext context, PortalDb db, TimeProvider time, CancellationToken stop)
    {
        var (now, path) = (time.GetUtcNow().UtcDateTime, Urls.ShortAddress(code));
        var known = await db.Addresses.AsNoTracking().SingleOrDefaultAsync(a => a.Path == path, stop);
        if (known is { WithdrawnAt: { } withdrawn })
        {
            context.Items[ErrorPage.WithdrawnItem] = withdrawn;
            return Results.StatusCode(StatusCodes.Status410Gone);
        }
        var address = known is null ? null : await db.Articles.Where(a => a.Id == known.ArticleId).Select(a => a.Address).SingleOrDefaultAsync(stop);
        return address is null ? Results.NotFound() : Results.Redirect(Urls.Encode(address), permanent: true);
    }
}
