using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using NewsPortal.Articles;
using NewsPortal.Http;
using NewsPortal.Queries;
using NewsPortal.Store;
using NewsPortal.Text;

namespace NewsPortal.Pages;

/// <summary>What a search found; without a query, how to ask.</summary>
[EnableRateLimiting(SearchLimits.Policy)]
public sealed class SearchPage(PortalDb db, PortalOptions options, TimeProvider time) : PortalPage(db, options, time)
{
    private const int MostNear = 8;
    private const string Caching = "public, max-age=60";

    public SearchQuery Query { get; private set; } = SearchQuery.Read("");

    public SearchResult Result { get; private set; } = new([], 0, [], []);

    public SearchOrder Order { get; private set; }

    /// <summary>The first is 1.</summary>
    public int Number { get; private set; } = 1;

    /// <summary>A query that would find something where this one does not, or null.</summary>
    public SearchQuery? Instead { get; private set; }

    /// <summary>Categories, tags and places that are called much like a query that finds nothing.</summary>
    public IReadOnlyList<ListingCount> Near { get; private set; } = [];

    protected override (string Title, string Address)? FeedOf => Query.IsEmpty ? null : (Title, Urls.Searching(Query.Text));

    public string Reading => SearchReading.Of(Result.Terms);

    public async Task<IActionResult> OnGetAsync([FromQuery] string? q, [FromQuery] string? sort, [FromQuery] string? p)
    {
        if (!TryReadPage(p, out var number)) return NotFound();
        (Query, Number) = (SearchQuery.Read(q), number);
        Order = sort switch { "newest" => SearchOrder.Newest, "oldest" => SearchOrder.Oldest, _ => SearchOrder.Best };
        // As long as suggestions: a search costs more than any page, and its answer is no one's own.
        Response.Headers.CacheControl = Caching;
        Response.Headers.LastModified = default;
        Title = Query.IsEmpty ? "Search" : $"Search: {Query.Text}";
        return Query.IsEmpty ? Page() : await SearchAsync();
    }

    /// <summary>The address of this search in another order or on another page.</summary>
    public string Address(SearchOrder order, int page = 1) => Urls.Searching(Query.Text, Spelled(order), page);

    /// <summary>This search narrowed by a facet; null where the query is too long for one more term.</summary>
    public string? Narrowed(SearchFacet facet) => Query.With(facet.Term) is { } query ? Urls.Searching(query, Spelled(Order)) : null;

    private static string? Spelled(SearchOrder order) => order switch
    {
        SearchOrder.Newest => "newest",
        SearchOrder.Oldest => "oldest",
        _ => null,
    };

    private async Task<IActionResult> SearchAsync()
    {
        var deadline = new SearchDeadline(Time, TimeSpan.FromSeconds(Options.SearchSeconds), Stop);
        try
        {
            Result = await Db.SearchAsync(Query, Order, Number, Now, deadline, Stop);
        }
        catch (SearchTooSlowException)
        {
            await PlainPages.SendSlowSearchAsync(HttpContext);
            return new EmptyResult();
        }
        if (Number > 1 && Number > Result.Pages) return NotFound();
        if (Result.Total == 0) await LookNearAsync(deadline);
        return Page();
    }

    private async Task LookNearAsync(SearchDeadline deadline)
    {
        Instead = await Db.SuggestAsync(Query, deadline, Stop);
        var words = Query.Terms.Where(term => term.Period is null).Select(term => EditDistance.Fold(term.Value));
        Near = await Db.NearAsync(string.Join(' ', words), MostNear, Stop);
    }

    private static bool TryReadPage(string? text, out int number)
    {
        number = 1;
        if (text is null) return true;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number is >= 1 and <= SearchResult.MostPages;
    }
}
