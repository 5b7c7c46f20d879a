using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Pages;
using NewsPortal.Queries;
using NewsPortal.Store;

namespace NewsPortal.Benchmarks;

/// <summary>
/// What the pages of listings ask the store, without what is made of the answers. The largest listing of each kind, its second
/// page: where an archive is small it still has a full one, so that as many stories are read there as where it is large.
/// </summary>
internal static class ListingQuestions
{
    private const int WarmUp = 20, Rounds = 60, MostTogether = 12, StoriesOfMonth = 5;

    /// <summary>The second time counts: whichever archive came first would else pay for what the runtime compiles.</summary>
    public static async Task<Dictionary<string, double>> MeasureAsync(IServiceProvider services)
    {
        await AskAsync(services);
        return await AskAsync(services);
    }

    private static async Task<Dictionary<string, double>> AskAsync(IServiceProvider services)
    {
        var contexts = services.GetRequiredService<IDbContextFactory<PortalDb>>();
        var results = new Dictionary<string, double>();
        await using var db = await contexts.CreateDbContextAsync();
        foreach (var kind in Enum.GetValues<ListingKind>())
        {
            var listing = await db.Listings.AsNoTracking().Where(l => l.Kind == kind).OrderByDescending(l => l.Stories).FirstAsync();
            var first = await Ledger.LoadAsync(db.Under(listing), null, null, default);
            results[$"{kind}: its list, ms"] = await MedianAsync(contexts, store => Ledger.LoadAsync(store.Under(listing), first.Older, null, default));
            results[$"{kind}: what it goes with, ms"] = await MedianAsync(contexts, store => store.TogetherWithAsync(listing, MostTogether, default));
            results[$"{kind}: all that its page asks, ms"] = await MedianAsync(contexts, store => Page(store, services, listing).OnGetAsync($"{first.Older}", null));
        }
        results["Month: its list, ms"] = await MonthAsync(contexts, db);
        return results;
    }

    /// <summary>The last stories of the fullest month: few archives of a thousand stories fill a page with one.</summary>
    private static async Task<double> MonthAsync(IDbContextFactory<PortalDb> contexts, PortalDb db)
    {
        var days = await db.Days.AsNoTracking().ToListAsync();
        var month = days.GroupBy(day => YearMonth.Of(day.Day)).MaxBy(stories => stories.Sum(day => day.Stories))!.Key;
        var (first, last) = (month.FirstDay, month.Next.FirstDay.AddDays(-1));
        var stories = await db.Between(first, last).OldestFirst().Take(StoriesOfMonth + 1).Select(f => new Cursor(f.PublishedAt, f.ArticleId)).ToListAsync();
        var before = stories.Count > StoriesOfMonth ? stories[^1] : null;
        return await MedianAsync(contexts, store => Ledger.LoadAsync(store.Between(first, last), before, null, default));
    }

    private static ListingPage Page(PortalDb db, IServiceProvider services, Listing listing)
    {
        var route = new RouteData();
        route.Values[listing.Kind switch { ListingKind.Tag => "tag", ListingKind.Place => "place", ListingKind.Author => "author", _ => "section" }] = listing.Slug;
        var action = new ActionContext(new DefaultHttpContext { RequestServices = services }, route, new CompiledPageActionDescriptor());
        return new(db, services.GetRequiredService<PortalOptions>(), TimeProvider.System) { PageContext = new PageContext(action) };
    }

    /// <summary>Each with a context and a connection of its own, as a page has.</summary>
    private static async Task<double> MedianAsync<T>(IDbContextFactory<PortalDb> contexts, Func<PortalDb, Task<T>> ask)
    {
        var times = new List<double>();
        for (var round = 0; round < WarmUp + Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            await using (var store = await contexts.CreateDbContextAsync())
            {
                await store.Database.OpenConnectionAsync();
                await ask(store);
            }
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        return Report.Median(times.Skip(WarmUp));
    }
}
