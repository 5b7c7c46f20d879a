using NewsPortal.Articles;

namespace NewsPortal.Seeds.Dates;

/// <summary>Decides the time of the update, which is never before the publication.</summary>
internal sealed class UpdateResolver(TimeContext context, TimeResolver resolver, DiagnosticList diagnostics)
{
    private static readonly TimeSpan MaxTimeAlone = TimeSpan.FromHours(12);

    /// <summary>Returns the latest update, or null.</summary>
    public ArticleTime? Resolve(List<TimeGroup> updates, DateOnly day, PublicationTimes publication)
    {
        ArticleTime? latest = null;
        foreach (var update in updates)
            if ((update.Date is null ? TimeAlone(update.Time!, day, publication) : Dated(update, day, publication)) is { } read
                && !(latest?.Instant > read.Instant)) latest = read;
        return latest;
    }

    // A time that reads earlier than the publication came after midnight, unless that makes it too late.
    private ArticleTime? TimeAlone(TimeEntry time, DateOnly day, PublicationTimes publication)
    {
        var published = publication.Published!.Value;
        if (Instant(time, day, hasDate: false) is not { } utc) return null;
        if (utc >= published.Instant) return new(utc, HasTime: true);
        // Not 24 hours later: clocks may have been changed in that night.
        if (published.HasTime && InstantReader.Read(day.AddDays(1), time, context).Utc is { } next && next - published.Instant <= MaxTimeAlone)
            return new(next, HasTime: true);
        resolver.Warn(time, $"The update time “{time.Text}” was ignored: it must be within 12 hours after publication.");
        return null;
    }

    private ArticleTime? Dated(TimeGroup update, DateOnly published, PublicationTimes publication)
    {
        if (DayOf(update.Date!, published) is not { } day)
        {
            resolver.Warn(update.Date!, $"The update date “{update.Date!.Text}” was ignored: it is not a valid date.");
            return null;
        }
        var exact = update.Time is { } time ? Instant(time, day, hasDate: true) : null;
        if (exact is null && day == publication.Day) return null;
        var read = exact is { } utc ? new ArticleTime(utc, HasTime: true) : context.Zone.StartOf(day);
        if (read.Instant >= publication.Published!.Value.Instant) return read;
        diagnostics.Warn(update.First.Line, update.First.Column,
            $"The update of “{update.Date!.Text}” was ignored: it is earlier than the publication.");
        return null;
    }

    // Without a year, the first such day from the publication on, if it comes within a month.
    private DateOnly? DayOf(TimeEntry date, DateOnly published)
    {
        if (date.Part.Date!.Year is not null) return resolver.DayOf(date);
        var same = resolver.DayOf(date, published.Year);
        return same < published && same.Value.AddYears(1).DayNumber - published.DayNumber <= 31 ? same.Value.AddYears(1) : same;
    }

    private DateTime? Instant(TimeEntry time, DateOnly day, bool hasDate)
    {
        var read = InstantReader.Read(day, time, context);
        if (read.Utc is null)
            resolver.Warn(time, read.Reason is { } reason
                ? $"{reason}. {(hasDate ? "Only the date of the update is used." : "The update was ignored.")}"
                : $"Invalid update time “{time.Text}”; {(hasDate ? "only the date is used." : "it was ignored.")}");
        return read.Utc;
    }
}
