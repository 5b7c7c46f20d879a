using NewsPortal.Articles;
using NewsPortal.Seeds.Bylines;
using NewsPortal.Seeds.Dates;

namespace NewsPortal.Seeds.Dump;

/// <summary>The bullets under a dump's headline: publication date, byline and time, edition labels, in any order.</summary>
public sealed class DumpHeader
{
    private static readonly TimeSpan LongestUpdate = TimeSpan.FromHours(12);
    private static readonly char[] Commas = [',', '，', '、', ' ', '\u00A0', '\u3000', '\t'];

    private readonly PublisherZone zone;
    private readonly DiagnosticList diagnostics;
    private readonly List<string> labels = [];
    private DumpLine? clockLine;
    private ClockTime? clock;
    private bool hasByline;

    private DumpHeader(PublisherZone zone, DiagnosticList diagnostics) => (this.zone, this.diagnostics) = (zone, diagnostics);

    /// <summary>Null, with an error, where no bullet is a possible date.</summary>
    public DateOnly? Day { get; private set; }

    /// <summary>UTC; null where the story has a date alone.</summary>
    public DateTime? PublishedAt { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? Updated { get; private set; }

    public Byline? Byline { get; private set; }

    public IReadOnlyList<string> EditionLabels => labels;

    public static DumpHeader Read(DumpBlock bullets, PublisherZone zone, DiagnosticList diagnostics)
    {
        var header = new DumpHeader(zone, diagnostics);
        foreach (var (line, text) in bullets.Items().Where(item => item.Text.Length > 0)) header.Take(line, text);
        if (header.Day is null && !diagnostics.HasErrors)
            diagnostics.Error(bullets.First.Number, bullets.First.Column, "None of the bullets under the headline is the publication date; one such as “May 1, 2022” was expected.");
        if (header.Day is { } day) header.SetClock(day);
        return header;
    }

    private void Take(DumpLine line, string text)
    {
        if (Day is null && DumpDate.Parse(text) is { } date) TakeDate(line, text, date);
        else if (IsByline(text)) TakeByline(line, text);
        else labels.Add(text);
    }

    private void TakeDate(DumpLine line, string text, DumpDate date)
    {
        if (date.Day is null)
            diagnostics.Error(line.Number, line.Column, $"“{text}” is no day of the calendar from {CalendarDate.FirstYear} to {CalendarDate.LastYear}; a date such as “May 1, 2022” was expected.");
        Day = date.Day;
        if (date.Rest.Length > 0) (clock, clockLine) = (ClockTime.Parse(date.Rest), line);
    }

    private bool IsByline(string text) =>
        (!hasByline && text[0] is ',' or '，' or '、') || (clock is null && ClockTime.Parse(text) is not null);

    private void TakeByline(DumpLine line, string text)
    {
        hasByline = true;
        if (clock is null && ClockTime.Parse(text) is { } time) (clock, clockLine) = (time, line);
        var names = (clockLine == line ? clock!.Before : text).Trim(Commas);
        if (names.Length > 0) Byline = BylineGrammar.Parse(names);
    }

    private void SetClock(DateOnly day)
    {
        if (clock is not { } read) return;
        if (read.Time is not { } time) Warn("The publication time is none that a clock shows; “5:59 p.m.” or “17:59” was expected. The story has its date alone.");
        else SetTimes(day, time, read);
    }

    private void SetTimes(DateOnly day, TimeOnly time, ClockTime read)
    {
        var utc = zone.ToUtc(day, time);
        if (read.Zone is "UTC" or "GMT" or "Z") (utc, Day) = (day.ToDateTime(time, DateTimeKind.Utc), zone.DayOf(day.ToDateTime(time, DateTimeKind.Utc)));
        else if (read.Zone is { } name && name != zone.NameAt(utc))
            Warn($"The time zone {name} is not the publisher's ({zone.NameAt(utc)}); the time was read as the publisher's.");
        PublishedAt = utc;
        if (read.WrittenUpdate is not null) Updated = UpdateAfter(utc, time, read);
    }

    /// <summary>An update that reads earlier than the publication came after midnight, unless that makes it too long.</summary>
    private DateTime? UpdateAfter(DateTime published, TimeOnly time, ClockTime read)
    {
        if (read.Updated is { } updated && (updated >= time || updated - time <= LongestUpdate)) return published + (updated - time);
        Warn(read.Updated is null
            ? $"The update time “{read.WrittenUpdate}” is none that a clock shows and is left out."
            : $"The update at “{read.WrittenUpdate}” reads earlier than the publication and is left out; an update is at most 12 hours later.");
        return null;
    }

    private void Warn(string message) => diagnostics.Warn(clockLine!.Value.Number, clockLine.Value.Column, message);
}
