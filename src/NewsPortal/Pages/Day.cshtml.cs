using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Queries;
using NewsPortal.Store;

namespace NewsPortal.Pages;

/// <summary>A day's paper, made up as its front page; a day of very many stories also has them all in a list.</summary>
public sealed class DayPage(PortalDb db, PortalOptions options, TimeProvider time) : PortalPage(db, options, time)
{
    public const int MostMadeUp = 200;

    public DateOnly Day { get; private set; }

    /// <summary>Null on the pages of the list.</summary>
    public Composition? Composition { get; private set; }

    public Ledger? Ledger { get; private set; }

    /// <summary>The day's month.</summary>
    public MonthCalendar Calendar { get; private set; } = null!;

    /// <summary>The nearest days with a story.</summary>
    public (DateOnly? Before, DateOnly? After) Neighbours { get; private set; }

    /// <summary>Where the stories on the page were filed from, those with the most first.</summary>
    public IReadOnlyList<MapPlace> Places { get; private set; } = [];

    public int Total => Calendar.CountOf(Day);

    /// <summary>Where the list of all stories begins.</summary>
    public string InOrder => $"?before={Cursor.At(Zone.StartOf(Day.AddDays(1)).Instant)}";

    public override DateOnly EditionDay => Day;

    public override bool IsMadeUp => true;

    protected override (string Title, string Address)? FeedOf => (Title, Urls.Day(Day));

    public async Task<IActionResult> OnGetAsync(int year, int month, int day, [FromQuery] string? before, [FromQuery] string? after)
    {
        if (CalendarDate.Of(year, month, day) is not { } date) return NotFound();
        Day = date;
        (Title, Canonical) = (ApStyle.FullDate(date), PageOf(Urls.Day(date), Cursor.Parse(before), Cursor.Parse(after)));
        (Description, RunningHead) = ($"The stories of {Title}.", Title);
        var headlines = await LoadStoriesAsync(Cursor.Parse(before), Cursor.Parse(after));
        if (headlines.Count == 0) return NotFound();
        Places = WorldMap.PlacesOf(headlines);
        var first = new DateOnly(year, month, 1);
        Calendar = new MonthCalendar(year, month, await Db.CountDaysAsync(first, first.AddMonths(1).AddDays(-1), Stop)) { Current = date };
        Neighbours = await Db.NeighboursAsync(date, date, Stop);
        return Page();
    }

    private async Task<IReadOnlyList<Headline>> LoadStoriesAsync(Cursor? before, Cursor? after)
    {
        var stories = Db.On(Day);
        if (before is not null || after is not null) return (Ledger = await Ledger.LoadAsync(stories, before, after, Stop)).Headlines;
        var headlines = await stories.NewestFirst().AsHeadlines().Take(MostMadeUp).ToListAsync(Stop);
        if (headlines.Count == 0) return headlines;
        List<Headline> onTop = [.. headlines.Take(Composition.MostOnTop)];
        Composition = new(this, onTop, "Also on this day", Composition.BandsOf(this, onTop, headlines, MostMadeUp));
        return headlines;
    }
}
