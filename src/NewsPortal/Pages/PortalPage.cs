using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using NewsPortal.Articles;
using NewsPortal.Http;
using NewsPortal.Queries;
using NewsPortal.Store;

namespace NewsPortal.Pages;

/// <summary>What every page has: a title, an address, and the sections in its masthead.</summary>
public abstract class PortalPage(PortalDb db, PortalOptions options, TimeProvider time) : PageModel
{
    protected PortalDb Db => db;

    protected TimeProvider Time => time;

    /// <summary>UTC; one instant for the whole answer.</summary>
    public DateTime Now { get; } = time.GetUtcNow().UtcDateTime;

    public PortalOptions Options => options;

    public PublisherZone Zone { get; } = options.Zone;

    public DateOnly Today => Zone.DayOf(Now);

    /// <summary>The day in the masthead: today, but for the paper of a day in the past.</summary>
    public virtual DateOnly EditionDay => Today;

    /// <summary>Made up like a newspaper's front, under a large nameplate.</summary>
    public virtual bool IsMadeUp => false;

    /// <summary>The page's own, without the paper's name; empty on the front page.</summary>
    public string Title { get; protected set; } = "";

    public string Description { get; protected set; } = "";

    /// <summary>The path that search engines shall keep; null where the page is none of their business.</summary>
    public string? Canonical { get; protected set; }

    /// <summary>Of a print view; with <c>?columns=2</c> its text is set in two columns.</summary>
    protected string PrintClass => Request.Query["columns"] == "2" ? "print-view two-columns" : "print-view";

    /// <summary>The path of the current page's section, for the masthead to mark.</summary>
    public string? CurrentSection { get; protected set; }

    /// <summary>What stands at the top of each sheet of paper.</summary>
    public string RunningHead { get; protected set; } = "";

    /// <summary>Attributes <c>data-s1</c>, <c>data-s2</c> …: the running head of each story, where a page holds several.</summary>
    public virtual IHtmlContent RunningHeads => HtmlString.Empty;

    /// <summary>The class of the page's main element, where its style differs.</summary>
    public string? MainClass { get; protected set; }

    /// <summary>A page for paper is its stories alone.</summary>
    public bool IsForPaper => MainClass is not null;

    public IReadOnlyList<ListingCount> Sections { get; private set; } = [];

    /// <summary>The feeds that have the page's stories, with distinct titles; the whole paper's comes first.</summary>
    public IEnumerable<(string Title, string Address)> Feeds =>
        FeedOf is { } own && own.Address != Urls.FrontPage ? [(options.Name, Urls.FrontPage), ($"{options.Name}: {own.Title}", own.Address)] : [(options.Name, Urls.FrontPage)];

    /// <summary>A listing or day whose feed belongs to the page; null where there is none.</summary>
    protected virtual (string Title, string Address)? FeedOf => null;

    protected CancellationToken Stop => HttpContext.RequestAborted;

    /// <summary>The year of the newest story: where the archive begins.</summary>
    public int LatestYear => Zone.DayOf(Sections.Select(s => s.Latest).DefaultIfEmpty(Now).Max()).Year;

    /// <summary>For an attribute. Razor would write the plus sign of an offset as an entity, which simple readers of pages stumble over.</summary>
    public IHtmlContent Machine(ArticleTime moment) => new HtmlString(Zone.Machine(moment));

    /// <summary>A story's time of day where it is of the edition's day, else its date; null where that would say nothing.</summary>
    public string? When(Headline headline) =>
        headline.Day != EditionDay ? ApStyle.Date(headline.Day)
        : headline.HasTime ? ApStyle.Time(TimeOnly.FromDateTime(Zone.ToLocal(headline.PublishedAt).DateTime)) : null;

    public string Absolute(string path) => Urls.Absolute(options.Base, path);

    /// <summary>The address of a page of a list: each page has stories of its own, so none stands for another.</summary>
    protected static string PageOf(string address, Cursor? before, Cursor? after) =>
        before is not null ? $"{address}?before={before}" : after is not null ? $"{address}?after={after}" : address;

    /// <summary>Pages show the date, so midnight changes them as an import does.</summary>
    private DateTime ModifiedAt(DateTime imported) => Zone.StartOf(Today).Instant is var midnight && midnight > imported ? midnight : imported;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        // Each question by itself would open it anew, which takes as long as the question.
        await db.Database.OpenConnectionAsync(Stop);
        (Sections, var changedAt) = await db.MastheadAsync(Stop);
        if (changedAt is { } changed) Response.Headers.LastModified = HeaderUtilities.FormatDate(ModifiedAt(changed));
        if ((await next()).Result is PageResult && !IsForPaper) Response.Headers["Speculation-Rules"] = Assets.SpeculationRulesHeader;
    }
}
