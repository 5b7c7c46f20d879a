using NewsPortal.Articles;

namespace NewsPortal.Seeds.Dates;

/// <summary>Holds an instant, or why there is none and until when it may lie.</summary>
/// <param name="Utc">Null where the time is not understood.</param>
/// <param name="HeldUntil">The latest instant that it could mean; null where <paramref name="Utc"/> is known.</param>
/// <param name="Reason">A clause for a diagnostic, without a full stop.</param>
internal readonly record struct ReadInstant(DateTime? Utc, DateTime? HeldUntil, string? Reason);

/// <summary>Turns a clock with its zone into an instant, and never into a wrong one.</summary>
internal static class InstantReader
{
    // The zone in which a day ends last.
    private static readonly TimeSpan LastZone = TimeSpan.FromHours(-12);

    public static ReadInstant Read(DateOnly day, TimeEntry entry, TimeContext context)
    {
        var time = entry.Part.Time!;
        if (time.Clock is not { } clock) return new(null, Latest(day.AddDays(1), TimeOnly.MinValue), null);
        if (time.Offset is { } offset) return new(DateTime.SpecifyKind(day.ToDateTime(clock) - offset, DateTimeKind.Utc), null, null);
        if (time.Zone is not { } name || IsPublishers(name, day, clock, context.Zone))
            return new(context.Zone.ToUtc(day, clock), null, null);
        var meanings = ZoneTable.Find(name);
        if (Decide(meanings, context.Country)?.ToUtc(day, clock) is { } utc) return new(utc, null, null);
        return new(null, Latest(day, clock), meanings.Count > 1
            ? $"The time zone {name} in “{entry.Text}” has several meanings; expected "
                + $"a dateline whose country decides, or an offset such as UTC+9"
            : $"The time zone {name} in “{entry.Text}” is unknown; expected one such as JST or UTC+9");
    }

    private static DateTime Latest(DateOnly day, TimeOnly clock) =>
        DateTime.SpecifyKind(day.ToDateTime(clock) - LastZone, DateTimeKind.Utc);

    private static bool IsPublishers(string name, DateOnly day, TimeOnly clock, PublisherZone zone) =>
        name.Equals(zone.NameAt(zone.ToUtc(day, clock)), StringComparison.OrdinalIgnoreCase)
            || name.Equals(zone.Id, StringComparison.OrdinalIgnoreCase);

    private static ZoneMeaning? Decide(IReadOnlyList<ZoneMeaning> meanings, string? country) =>
        meanings.FirstOrDefault(meaning => country is not null && meaning.Countries.Contains(country, StringComparer.OrdinalIgnoreCase))
        ?? meanings.FirstOrDefault(meaning => meaning.Countries.Length == 0);
}
