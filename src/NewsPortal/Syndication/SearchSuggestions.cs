using System.Text.Json.Nodes;
using NewsPortal.Articles;
using NewsPortal.Queries;
using NewsPortal.Store;

namespace NewsPortal.Syndication;

/// <summary>Completions of a query while it is being written, for the search field and for browsers (OpenSearch Suggestions 1.1).</summary>
public static class SearchSuggestions
{
    public const string MediaType = "application/x-suggestions+json";

    /// <summary>Four lists: the query, what it may become, a few words about each, and the address of each.</summary>
    public static async Task<IResult> AnswerAsync(string? q, HttpContext context, PortalDb db, PortalOptions options, TimeProvider time)
    {
        var (stop, written) = (context.RequestAborted, SearchQuery.Read(q).Text);
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        try
        {
            var found = await db.SuggestionsAsync(written, new(time, TimeSpan.FromSeconds(options.SearchSeconds), stop), stop);
            context.Response.Headers.CacheControl = "public, max-age=60";
            return Results.Text(Write(written, found, options.Base), MediaType + "; charset=utf-8");
        }
        catch (SearchTooSlowException)
        {
            // Who writes on asks again anyway, and the search itself stays.
            context.Response.Headers.CacheControl = "no-store";
            return Results.Text(Write(written, new([], []), options.Base), MediaType + "; charset=utf-8");
        }
    }

    private static string Write(string written, Suggestions found, Uri site)
    {
        var all = found.Listings.Select(l => (Text: l.Name, About: About(l), l.Address))
            .Concat(found.Headlines.Select(h => (h.Text, About: ApStyle.Date(h.Day), h.Address))).ToList();
        return JsonText.Of(
        [
            written,
            new JsonArray([.. all.Select(s => JsonValue.Create(s.Text))]),
            new JsonArray([.. all.Select(s => JsonValue.Create(s.About))]),
            new JsonArray([.. all.Select(s => JsonValue.Create(Urls.Absolute(site, s.Address)))]),
        ]);
    }

    private static string About(ListingCount listing) => $"{KindOf(listing.Listing)} · {listing.Count}";

    private static string KindOf(Listing listing) => listing.Kind switch
    {
        ListingKind.Tag => "Tag",
        ListingKind.Place => "Place",
        ListingKind.Author => "Byline",
        _ when listing.IsRegion => "Region",
        _ => "Section",
    };
}
