using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Http;
using NewsPortal.Queries;
using NewsPortal.Store;

namespace NewsPortal.Pages;

/// <summary>Several stories as one document for paper: contents first, each story on a new page.</summary>
public sealed class PacketPage(PortalDb db, PortalOptions options, TimeProvider time) : PortalPage(db, options, time)
{
    /// <summary>As many as the style sheet <c>packet.css</c> names pages for.</summary>
    public const int MostStories = 50;

    public IReadOnlyList<Article> Articles { get; private set; } = [];

    /// <summary>How many stories there are in all, printed here or not.</summary>
    public int Total { get; private set; }

    /// <summary>The listing's own page.</summary>
    public string Source { get; private set; } = "";

    public Cursor? Older { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromQuery] string? before)
    {
        if (await SelectAsync() is not { } filed) return NotFound();
        var from = Cursor.Parse(before) is { } cursor ? filed.Before(cursor) : filed;
        var found = await from.NewestFirst().Take(MostStories + 1).Select(f => f.Article).AsNoTracking().ToListAsync(Stop);
        if (found.Count == 0) return NotFound();
        Articles = [.. found.Take(MostStories)];
        Older = found.Count > MostStories ? new Cursor(Articles[^1].PublishedAt, Articles[^1].Id) : null;
        Total = await filed.CountAsync(Stop);
        (Canonical, RunningHead, MainClass) = (Source, Title, PrintClass);
        return Page();
    }

    public override IHtmlContent RunningHeads
    {
        get
        {
            var attributes = new HtmlContentBuilder();
            foreach (var (index, article) in Articles.Index()) attributes.AppendFormat(" data-s{0}=\"{1}\"", index + 1, article.Headline);
            return attributes;
        }
    }

    private async Task<IQueryable<Filed>?> SelectAsync()
    {
        if (RouteData.Values["day"] is string) return SelectDay();
        var (kind, slug) = ListingRoute.Read(RouteData.Values);
        if (await Db.FindAsync(kind, slug, Stop) is not { } listing) return null;
        (Title, Source) = (listing.Title, listing.Address);
        return Db.Under(listing.Listing);
    }

    private IQueryable<Filed>? SelectDay()
    {
        if (ArchiveDay.Read(RouteData.Values) is not { } day) return null;
        (Title, Source) = (ApStyle.FullDate(day), Urls.Day(day));
        return Db.On(day);
    }
}
