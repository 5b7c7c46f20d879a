using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Queries;
using NewsPortal.Store;

namespace NewsPortal.Pages;

/// <summary>What a reader gets where there is no page: what was asked for, and what is near it.</summary>
public sealed class ErrorPage(PortalDb db, PortalOptions options, TimeProvider time) : PortalPage(db, options, time)
{
    /// <summary>Where a page leaves the UTC instant of a story's withdrawal.</summary>
    public const string WithdrawnItem = "withdrawn";

    private const int MostNear = 8;

    public int Status { get; private set; }

    /// <summary>The path that was asked for.</summary>
    public string Asked { get; private set; } = "";

    /// <summary>What to search for instead.</summary>
    public string AskedWords => SearchQuery.Read(string.Join(' ', WordsOf(Asked).Take(SearchQuery.MostTerms))).Text;

    private static IEnumerable<string> WordsOf(string path) =>
        path.Split('/', '-', '_', '.', ' ').Where(word => word.Length > 0 && !word.All(char.IsAsciiDigit));

    public DateTime? WithdrawnAt { get; private set; }

    public IReadOnlyList<ListingCount> Near { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int status)
    {
        // Only the pipeline may come here: asked for directly, this is no page.
        var original = HttpContext.Features.Get<IStatusCodeReExecuteFeature>();
        Status = original is null ? StatusCodes.Status404NotFound : status;
        Asked = original?.OriginalPath ?? Request.Path.Value ?? "";
        WithdrawnAt = HttpContext.Items[WithdrawnItem] as DateTime?;
        Title = Status switch { 404 => "Not found", 410 => "Withdrawn", _ => "This did not work" };
        Near = await Db.NearAsync(Asked, MostNear, Stop);
        Response.StatusCode = Status;
        return Page();
    }
}
