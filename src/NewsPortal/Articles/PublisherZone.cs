using System.Globalization;
using NodaTime;
using NodaTime.Extensions;
using NodaTime.TimeZones;

namespace NewsPortal.Articles;

/// <summary>The time zone in which the newsroom reads its clocks, from the IANA database that ships with the portal.</summary>
public sealed class PublisherZone(DateTimeZone zone)
{
    private static readonly ZoneLocalMappingResolver Start = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier,
        Resolvers.ReturnStartOfIntervalAfter);

    public string Id => zone.Id;

    /// <summary>Finds a zone by its name, in capitals or not; null where the IANA database knows none.</summary>
    public static PublisherZone? Find(string id)
    {
        var zones = DateTimeZoneProviders.Tzdb;
        var zone = zones.GetZoneOrNull(id)
            ?? (zones.Ids.FirstOrDefault(known => known.Equals(id, StringComparison.OrdinalIgnoreCase)) is { } name ? zones[name] : null);
        return zone is null ? null : new PublisherZone(zone);
    }

    /// <summary>
    /// UTC of a local time. A time that a clock change skips is moved on by the length of the gap; of a time that comes
    /// twice the earlier is meant.
    /// </summary>
    public DateTime ToUtc(DateOnly day, TimeOnly time) =>
        zone.ResolveLocal(day.ToLocalDate() + time.ToLocalTime(), Resolvers.LenientResolver).ToDateTimeUtc();

    /// <summary>A date alone: its first instant; of a day that a change of the calendar skips, the instant of the change.</summary>
    public ArticleTime StartOf(DateOnly day) =>
        new(zone.ResolveLocal(day.ToLocalDate().AtMidnight(), Start).ToDateTimeUtc(), HasTime: false);

    public DateOnly DayOf(DateTime utc) => In(utc).Date.ToDateOnly();

    /// <summary>The local time with its offset, for people and for machines.</summary>
    public DateTimeOffset ToLocal(DateTime utc) => In(utc).ToDateTimeOffset();

    /// <summary>The zone's short name at an instant: <c>JST</c>; where it has none, its offset.</summary>
    public string NameAt(DateTime utc) => zone.GetZoneInterval(Instant.FromDateTimeUtc(utc)).Name;

    /// <summary>For people: <c>May 1, 2022, 5:59 p.m. JST</c>, or the date alone.</summary>
    public string Display(ArticleTime moment)
    {
        var local = ToLocal(moment.Instant);
        var date = ApStyle.Date(DateOnly.FromDateTime(local.DateTime));
        return moment.HasTime ? $"{date}, {ApStyle.Time(TimeOnly.FromDateTime(local.DateTime))} {NameAt(moment.Instant)}" : date;
    }

    /// <summary>For machines, ISO 8601: <c>2022-05-01T17:59:00+09:00</c>, or the date alone.</summary>
    public string Machine(ArticleTime moment) =>
        ToLocal(moment.Instant).ToString(moment.HasTime ? "yyyy-MM-dd'T'HH:mm:sszzz" : "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private ZonedDateTime In(DateTime utc) => Instant.FromDateTimeUtc(utc).InZone(zone);
}
