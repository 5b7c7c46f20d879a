using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Http;
using NewsPortal.Queries;
using NewsPortal.Store;

namespace NewsPortal.Syndication;

/// <summary>The feeds of the front page, of every listing, of every day and of every search.</summary>
public static class FeedRoutes
{
    private const int MostWithdrawals = 20;

    public static void MapFeeds(this IEndpointRouteBuilder routes)
    {
        foreach (var format in FeedFormat.All)
        {
            foreach (var prefix in ListingRoute.FeedPrefixes)
                routes.MapRead($"/{prefix}{format.File}", (HttpContext context, PortalDb db, PortalOptions options) => AnswerAsync(context, format, db, options));
            routes.MapRead(Urls.Feed(Urls.Search, format.File), (HttpContext context, PortalDb db, PortalOptions options, TimeProvider time) => SearchAsync(context, format, db, options, time))
                .RequireRateLimiting(SearchLimits.Policy);
        }
    }

    private static async Task<IResult> AnswerAsync(HttpContext context, FeedFormat format, PortalDb db, PortalOptions options)
    {
        var values = context.Request.RouteValues;
        if (values.Count == 0) return await SendAsync(context, format, await FrontPageAsync(db, options, context.RequestAborted), db, options);
        if (values.ContainsKey("day")) return await SendDayAsync(context, format, db, options);
        var (kind, slug) = ListingRoute.Read(values);
        if (await db.FindAsync(kind, ListingRoute.Fold(slug), context.RequestAborted) is not { } listing) return Results.NotFound();
        if (slug != listing.Listing.Slug) return Results.Redirect(Urls.Encode(Urls.Feed(listing.Address, format.File)), permanent: true);
        var source = new FeedSource($"{options.Name}: {listing.Title}", $"{listing.Title}, as {options.Name} has it.", listing.Address, db.Under(listing.Listing));
        return await SendAsync(context, format, source, db, options);
    }

    private static async Task<FeedSource> FrontPageAsync(PortalDb db, PortalOptions options, CancellationToken stop) =>
        new(options.Name, $"The latest of {options.Name}.", Urls.FrontPage, db.Everything()) { Withdrawn = await Withdrawal.LatestAsync(db, MostWithdrawals, stop) };

    private static async Task<IResult> SendDayAsync(HttpContext context, FeedFormat format, PortalDb db, PortalOptions options)
    {
        if (ArchiveDay.Read(context.Request.RouteValues) is not { } day) return Results.NotFound();
        var stories = db.On(day);
        if (!await stories.AnyAsync(context.RequestAborted)) return Results.NotFound();
        var title = ApStyle.FullDate(day);
        return await SendAsync(context, format, new($"{options.Name}: {title}", $"The stories of {title}.", Urls.Day(day), stories), db, options);
    }

    private static async Task<IResult> SearchAsync(HttpContext context, FeedFormat format, PortalDb db, PortalOptions options, TimeProvider time)
    {
        var (query, before, stop) = (SearchQuery.Read(context.Request.Query["q"]), Cursor.Parse(context.Request.Query["before"]), context.RequestAborted);
        var deadline = new SearchDeadline(time, TimeSpan.FromSeconds(options.SearchSeconds), stop);
        try
        {
            var found = await db.FindNewestAsync(query, before, Feed.MostStories + 1, deadline, stop);
            var (title, address) = query.Text == "" ? ("Search", Urls.Search) : ($"Search: {query.Text}", Urls.Searching(query.Text));
            var description = query.IsEmpty ? "Nothing was asked for." : SearchReading.Of(query.Terms);
            var stories = db.Everything().Where(f => found.Ids.Contains(f.ArticleId));
            return await SendAsync(context, format, new($"{options.Name}: {title}", description, address, stories) { Search = found }, db, options);
        }
        catch (SearchTooSlowException)
        {
            await PlainPages.SendSlowSearchAsync(context);
            return Results.Empty;
        }
    }

    /// <summary>The page of a feed that the request's cursor asks for.</summary>
    public static async Task<IResult> SendAsync(HttpContext context, FeedFormat format, FeedSource source, PortalDb db, PortalOptions options)
    {
        var stop = context.RequestAborted;
        var feed = await Feed.LoadAsync(source, Cursor.Parse(context.Request.Query["before"]), stop);
        var changed = await db.States.Select(s => s.ChangedAt).SingleAsync(stop);
        var newest = feed.Articles.Select(a => a.PublishedAt).FirstOrDefault();
        if (options.WebSubHub != "") Advertise(context.Response, options, feed.AddressOf(format, feed.Before));
        return new MachineDocument(feed.Write(format, options), format.ContentType, changed > newest ? changed : newest, IsIndexed: source.Search is null);
    }

    /// <summary>WebSub reads the header before the body.</summary>
    private static void Advertise(HttpResponse response, PortalOptions options, string self) =>
        response.Headers.Link = $"<{new Uri(options.WebSubHub).AbsoluteUri}>; rel=\"hub\", <{Urls.Absolute(options.Base, self)}>; rel=\"self\"";
}
