using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Queries;
using NewsPortal.Store;

namespace NewsPortal.Pages;

/// <summary>What a reader gets where there is no page: what was asked for, and what is near it.</summary>
public sealed class ErrorPage(PortalDb db, PortalOptions options, TimeProvider time) : PortalPage(db, options, time)
{
    /// <summary>Where a page leaves the UTC instant of a story's withdrawal.</summary>
    public const string WithdrawnItem = "withdrawn";

    private const int MostNear = 8, MaxStories = 3;

    public int Status { get; private set; }

    /// <summary>The path that was asked for.</summary>
    public string Asked { get; private set; } = "";

    /// <summary>What to search for instead.</summary>
    public string AskedWords => SearchQuery.Read(string.Join(' ', WordsOf(Asked).Take(SearchQuery.MostTerms))).Text;

    private static IEnumerable<string> WordsOf(string path) =>
        path.Split('/', '-', '_', '.', ' ').Where(word => word.Length > 0 && !word.All(char.IsAsciiDigit));

    public DateTime? WithdrawnAt { get; private set; }

    public IReadOnlyList<ListingCount> Near { get; private set; } = [];

    /// <summary>The stories that the address of a story may mean.</summary>
    public IReadOnlyList<Headline> Stories { get; private set; } = [];

    /// <summary>The day in such an address, where it has stories.</summary>
    public DateOnly? Day { get; private set; }

    public async Task<IActionResult> OnGetAsync(int status)
    {
        // Only the pipeline may come here: asked for directly, this is no page.
        var original = HttpContext.Features.Get<IStatusCodeReExecuteFeature>();
        Status = original is null ? StatusCodes.Status404NotFound : status;
        Asked = original?.OriginalPath ?? Request.Path.Value ?? "";
        WithdrawnAt = HttpContext.Items[WithdrawnItem] as DateTime?;
        Title = Status switch { 404 => "Not found", 410 => "Withdrawn", _ => "This did not work" };
        Near = await Db.NearAsync(Asked, MostNear, Stop);
        if (Status == StatusCodes.Status404NotFound) await LookForStoryAsync();
        Response.StatusCode = Status;
        return Page();
    }

    private async Task LookForStoryAsync()
    {
        if (Asked.Split('/') is not ["", var year, var month, var day, ..] || CalendarDate.Of(Number(year), Number(month), Number(day)) is not { } date) return;
        if (await Db.Days.AnyAsync(d => d.Day == date, Stop)) Day = date;
        if (Day is null || Asked.Split('/', 5) is not [.., { Length: > 0 } rest]) return;
        Stories = await Db.StoriesNearAsync(date, rest.Split('/', '.')[0], MaxStories, Stop);
    }

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
