using NewsPortal.Articles;
using NewsPortal.Seeds.Dates;

namespace NewsPortal.Seeds.Markdown;

/// <summary>
/// Reads the dates of other tools' front matter that are not ISO 8601: <c>May 1, 2022</c>, <c>2022/05/01 17:59</c>,
/// <c>Sun, 01 May 2022 08:59:00 +0000</c>.
/// </summary>
internal static class ForeignDate
{
    /// <summary>Null where anything but one certain date, with a time or without, is there.</summary>
    public static ArticleTime? Parse(string text, PublisherZone zone)
    {
        var parts = TimeLineParser.Parse(text);
        if (parts.Any(part => part.Kind is not (TimePartKind.Date or TimePartKind.Time or TimePartKind.Weekday))
            || parts.Count(part => part.Date is not null) != 1 || parts.Count(part => part.Time is not null) > 1) return null;
        var diagnostics = new DiagnosticList("");
        var context = new TimeContext(zone, "en", "en", null, null);
        var times = PublicationTimes.Resolve([.. TimeEntry.From(1, 1, text, parts)], context, diagnostics);
        return diagnostics.InOrder().Any() || times.HeldUntil is not null ? null : times.Published;
    }
}
