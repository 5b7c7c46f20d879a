using System.Globalization;
using NewsPortal.Articles;

namespace NewsPortal.Seeds.Dates;

/// <summary>States what the name of a time zone means.</summary>
/// <param name="Offset">Fixed, from UTC; null where <paramref name="Zone"/> is meant, or nothing that is known.</param>
/// <param name="Countries">Where the name means this; empty for everywhere else.</param>
internal sealed record ZoneMeaning(TimeSpan? Offset, PublisherZone? Zone, string[] Countries)
{
    public DateTime? ToUtc(DateOnly day, TimeOnly clock) =>
        Offset is { } offset ? DateTime.SpecifyKind(day.ToDateTime(clock) - offset, DateTimeKind.Utc) : Zone?.ToUtc(day, clock);
}

/// <summary>Finds time zones by the names and abbreviations that clocks are written with.</summary>
internal static class ZoneTable
{
    private static readonly WordTable<ZoneMeaning[]> Zones = new(
        DataTable.Rows("zones.tsv").GroupBy(row => row[0], Parse, StringComparer.OrdinalIgnoreCase).Select(group =>
            (group.Key, group.ToArray())));

    /// <summary>Returns what the name may mean: nothing where it is not known.</summary>
    public static IReadOnlyList<ZoneMeaning> Find(string name)
    {
        if (Zones.TryFind(name, out var meanings)) return meanings;
        return name.Contains('/', StringComparison.Ordinal) && PublisherZone.Find(name) is { } zone ? [new(null, zone, [])] : [];
    }

    private static ZoneMeaning Parse(string[] row)
    {
        var countries = row[2].Split('|', StringSplitOptions.RemoveEmptyEntries);
        return row[1][0] is '+' or '-'
            ? new(TimeSpan.ParseExact(row[1][1..], "hh\\:mm", CultureInfo.InvariantCulture) * (row[1][0] == '-' ? -1 : 1), null, countries)
            : new(null, PublisherZone.Find(row[1]), countries);
    }
}
