using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Http;
using NewsPortal.Store;
using NewsPortal.Syndication;

namespace NewsPortal.Pages;

/// <summary>The portal for people: its pages and their addresses.</summary>
public static class PagesSetup
{
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
        return services.AddPipeline().AddSearchLimits().AddDocumentLimits().AddSingleton(new SitemapLimits()).AddScoped<Sitemap>().AddSingleton<PortalStatus>().AddSingleton<PortalMetrics>();
    }

    public static WebApplication UseNewsPortal(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<PortalOptions>();
        app.UsePipeline(options);
        app.MapRazorPages();
        app.MapRead(Urls.ShortAddress("{code}"), RedirectShortAsync);
        app.MapRead(Urls.Pictures + "{**file}", StoryFiles.SendPictureAsync);
        app.MapSyndication();
        app.MapRead(Urls.OpenSearch, OpenSearch.SendAsync);
        app.MapRead(Urls.StatusFile, PortalStatus.Send);
        app.MapRead(Urls.Suggest, SearchSuggestions.AnswerAsync).RequireRateLimiting(SearchLimits.Policy);
        return app;
    }

    private static async Task<IResult> RedirectShortAsync(string code, HttpContext context, PortalDb db, TimeProvider time, CancellationToken stop)
    {
        var (now, path) = (time.GetUtcNow().UtcDateTime, Urls.ShortAddress(code));
        var known = await db.Permalinks.AsNoTracking().SingleOrDefaultAsync(a => a.Path == path, stop);
        if (known is { WithdrawnAt: { } withdrawn })
        {
            context.Items[ErrorPage.WithdrawnItem] = withdrawn;
            return Results.StatusCode(StatusCodes.Status410Gone);
        }
        var address = known is null ? null : await db.Articles.Where(a => a.Id == known.Story).Select(a => a.Address).SingleOrDefaultAsync(stop);
        return address is null ? Results.NotFound() : Results.Redirect(Urls.Encode(address), permanent: true);
    }
}
