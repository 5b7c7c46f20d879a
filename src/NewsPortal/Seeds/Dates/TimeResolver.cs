using System.Globalization;
using NewsPortal.Articles;

namespace NewsPortal.Seeds.Dates;

/// <summary>Resolves the publication; <see cref="UpdateResolver"/> decides the update.</summary>
internal sealed class TimeResolver(TimeContext context, DiagnosticList diagnostics)
{
    public PublicationTimes Resolve(IReadOnlyList<TimeEntry> entries)
    {
        var known = entries.Where(IsKnown).ToList();
        var updates = TimeGroup.Arrange(known.Where(entry => entry.IsUpdate));
        var publications = TimeGroup.Arrange(known.Where(entry => !entry.IsUpdate && entry.Part.Date is not { Year: null }));
        var main = publications.Find(group => group.Date is not null) ?? Promote(updates, publications);
        if (main is null || DayOf(main.Date!) is not { } day) return new(null, null, null, null);
        var time = main.Time ?? publications.Find(group => group.Date is null)?.Time;
        var result = Published(day, time);
        ReportOthers(publications.Where(group => group != main), main, time, day);
        var updated = new UpdateResolver(context, this, diagnostics).Resolve(updates, day, result);
        return result with { Updated = updated };
    }

    public void Warn(TimeEntry entry, string message) => diagnostics.Warn(entry.Line, entry.Column, message);

    /// <summary>Returns the day that an entry names, in the order that is assumed; null, with an error, for one that is
    /// impossible.</summary>
    public DateOnly? DayOf(TimeEntry entry, int? year = null)
    {
        var date = entry.Part.Date!;
        if (date.IsOrderAmbiguous || date.YearFirst is not null)
        {
            var ways = date.YearFirst is null ? "can be read in two ways" : "has a year of two digits";
            (date, var reason) = DateOrder.Decide(date, context);
            if (CalendarDate.OfStory(date.Year ?? year ?? 0, date.Month, date.Day) is { } assumed)
                Warn(entry, $"“{entry.Text}” {ways}; {ApStyle.Date(assumed)} is assumed because of {reason}.");
        }
        var day = CalendarDate.OfStory(date.Year ?? year ?? 0, date.Month, date.Day);
        if (day is null && !entry.IsUpdate)
            diagnostics.Error(entry.Line, entry.Column, string.Create(CultureInfo.InvariantCulture,
                $"“{entry.Text}” is not a valid date between {CalendarDate.FirstYear} and {CalendarDate.LastYear}; "
                + $"expected one such as “May 1, 2022”."));
        return day;
    }

    private bool IsKnown(TimeEntry entry)
    {
        if (entry.Part.Kind == TimePartKind.Relative) Warn(entry,
            $"“{entry.Text}” was ignored: it depends on the day of reading; expected a date such as “May 1, 2022”.");
        return entry.Part.Date is not null || entry.Part.Time is not null;
    }

    // A page that names only its last update was published then at the latest.
    private TimeGroup? Promote(List<TimeGroup> updates, List<TimeGroup> publications)
    {
        var main = updates.Find(group => group.Date?.Part.Date?.Year is not null);
        if (main is null) return null;
        Warn(main.Date!, $"No publication date; the update of “{main.Date!.Text}” is assumed to be the publication.");
        updates.Remove(main);
        publications.Insert(0, main);
        return main;
    }

    private PublicationTimes Published(DateOnly day, TimeEntry? time)
    {
        if (time is null) return new(day, context.Zone.StartOf(day), null, null);
        var read = InstantReader.Read(day, time, context);
        if (read.Utc is { } utc) return new(context.Zone.DayOf(utc), new ArticleTime(utc, HasTime: true), null, null);
        var reason = read.Reason ?? $"Invalid publication time “{time.Text}”; expected “5:59 p.m.” or “17:59”";
        Warn(time, $"{reason}. Only the date is used.");
        return new(day, context.Zone.StartOf(day), null, read.HeldUntil);
    }

    // A second publication date or time is silent where it says the same.
    private void ReportOthers(IEnumerable<TimeGroup> others, TimeGroup main, TimeEntry? time, DateOnly day)
    {
        foreach (var other in others)
        {
            if (other.Date is { } date && !IsSame(date, main.Date!, day))
                Warn(date, $"“{date.Text}” was ignored: “{main.Date!.Text}” is used as the publication date.");
            if (other.Time is { } second && time is not null && second != time
                && InstantReader.Read(day, second, context).Utc != InstantReader.Read(day, time, context).Utc)
                Warn(second, $"“{second.Text}” was ignored: “{time.Text}” is used as the publication time.");
        }
    }

    private static bool IsSame(TimeEntry date, TimeEntry main, DateOnly day) =>
        date.Part.Date == main.Part.Date || (date.Part.Date is { Year: { } year } other
            && CalendarDate.Of(year, other.Month, other.Day) == day);
}
