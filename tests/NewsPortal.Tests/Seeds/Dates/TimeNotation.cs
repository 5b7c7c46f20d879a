using System.Globalization;
using NewsPortal.Seeds.Dates;

namespace NewsPortal.Tests.Seeds.Dates;

/// <summary>Writes the parts of a line as specification files have them.</summary>
internal static class TimeNotation
{
    public static string Of(string line, IReadOnlyList<TimePart> parts) => string.Join(" | ", parts.Select(part => Of(line, part)));

    private static string Of(string line, TimePart part) => part switch
    {
        { Kind: TimePartKind.Text } => $"“{line.Substring(part.Start, part.Length)}”",
        { Date: { } date } => $"{date.Year?.ToString("0000", CultureInfo.InvariantCulture) ?? "–"}-{date.Month:00}-{date.Day:00}{(date.IsOrderAmbiguous ? "?" : "")}",
        { Time: { } time } => string.Join(' ', new[] { Clock(time.Clock), Offset(time.Offset), time.Zone }.Where(word => word is not null)),
        _ => part.Kind switch
        {
            TimePartKind.PublishedWord => "published",
            TimePartKind.UpdatedWord => "updated",
            TimePartKind.Weekday => "weekday",
            _ => "relative",
        },
    };

    private static string Clock(TimeOnly? clock) =>
        clock?.ToString(clock.Value.Second == 0 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture) ?? "invalid";

    private static string? Offset(TimeSpan? offset) =>
        offset is { } span ? (span < TimeSpan.Zero ? "-" : "+") + span.ToString("hh\\:mm", CultureInfo.InvariantCulture) : null;
}
