using System.Globalization;
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

    /// <summary>Of all bodies together; a packet with more has fewer stories. A character has up to three bytes.</summary>
    public const int MaxCharacters = 1_300_000;

    public IReadOnlyList<Article> Articles { get; private set; } = [];

    /// <summary>How many stories there are in all, printed here or not.</summary>
    public int Total { get; private set; }

    /// <summary>The listing's own page.</summary>
    public string Source { get; private set; } = "";

    public Cursor? Older { get; private set; }

    /// <summary>The address of the listing, where the request spells it in another way.</summary>
    private string? spelled;

    public async Task<IActionResult> OnGetAsync([FromQuery] string? before)
    {
        var filed = await SelectAsync();
        if (spelled is not null) return RedirectPermanent(Urls.Encode(Urls.Print(spelled)) + Request.QueryString);
        if (filed is null) return NotFound();
        var from = Cursor.Parse(before) is { } cursor ? filed.Before(cursor) : filed;
        var lengths = await from.NewestFirst().Take(MostStories + 1).BodyLengths().ToListAsync(Stop);
        if (lengths.Count == 0) return NotFound();
        var fit = FiledQueries.CountThatFit(lengths, MostStories, MaxCharacters);
        Articles = await from.NewestFirst().Take(fit).Select(f => f.Article).AsNoTracking().ToListAsync(Stop);
        Older = lengths.Count > Articles.Count ? new Cursor(Articles[^1].PublishedAt, Articles[^1].Id) : null;
        Total = await filed.CountAsync(Stop);
        (Canonical, RunningHead, MainClass) = (Source, Title, PrintClass);
        return Page();
    }

    public override IHtmlContent RunningHeads
    {
        get
        {
            var attributes = new HtmlContentBuilder();
            foreach (var (index, article) in Articles.Index()) attributes.AppendFormat(CultureInfo.InvariantCulture, " data-s{0}=\"{1}\"", index + 1, article.Headline);
            return attributes;
        }
    }

    private async Task<IQueryable<Filed>?> SelectAsync()
    {
        if (RouteData.Values["day"] is string) return SelectDay();
        var (kind, slug) = ListingRoute.Read(RouteData.Values);
        if (await Db.FindAsync(kind, ListingRoute.Fold(slug), Stop) is not { } listing) return null;
        if (slug != listing.Listing.Slug) spelled = listing.Address;
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
