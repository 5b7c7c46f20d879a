using NewsPortal.Articles;

namespace NewsPortal.Seeds.Dates;

/// <summary>Holds when an article was published and updated.</summary>
/// <param name="Day">The day of publication, in the publisher's zone; null where there is no date, or an impossible one.</param>
/// <param name="HeldUntil">UTC: the latest instant that a publication time could mean whose zone or clock is not understood; null where it
/// is certain.</param>
public sealed record PublicationTimes(DateOnly? Day, ArticleTime? Published, ArticleTime? Updated, DateTime? HeldUntil)
{
    /// <summary>
    /// Decides which dates and times those of publication and update are. An impossible date is an error, what is ignored or assumed a
    /// warning; that there is no date at all is for the caller to report.
    /// </summary>
    public static PublicationTimes Resolve(IReadOnlyList<TimeEntry> entries, TimeContext context, DiagnosticList diagnostics) =>
        new TimeResolver(context, diagnostics).Resolve(entries);
}
