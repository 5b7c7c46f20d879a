using System.Globalization;
using NewsPortal.Articles;
using NewsPortal.Seeds;
using NewsPortal.Seeds.Dates;

namespace NewsPortal.Tests.Seeds.Dates;

/// <summary>Reads header lines, separated by <c>¶</c>, behind their context in braces, and writes what they come to.</summary>
internal static class ResolvedNotation
{
    public static string Of(string row)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        if (row[0] == '{')
        {
            settings = row[1..row.IndexOf('}', StringComparison.Ordinal)].Split("; ").Select(setting =>
                setting.Split(": ")).ToDictionary(setting => setting[0], setting => setting[1]);
            row = row[(row.IndexOf('}', StringComparison.Ordinal) + 2)..];
        }
        var context = Context(settings);
        var diagnostics = new DiagnosticList("a.txt");
        var entries = row.Split(" ¶ ").SelectMany((line, number) =>
            TimeEntry.From(number + 1, 1, line, TimeLineParser.Parse(line))).ToList();
        var times = PublicationTimes.Resolve(entries, context, diagnostics);
        string[] parts =
        [
            times.Published is { } published ? context.Zone.Machine(published) : "no date",
            times.Updated is { } updated ? $"updated {context.Zone.Machine(updated)}" : "",
            times.HeldUntil is { } held ? $"held until {held.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture)}" : "",
            .. diagnostics.InOrder().Select(diagnostic =>
                $"{diagnostic.Line}:{diagnostic.Column}: {diagnostic.Severity.Word()}: {diagnostic.Message}"),
        ];
        return string.Join(" | ", parts.Where(part => part.Length > 0));
    }

    private static TimeContext Context(Dictionary<string, string> settings) => new(
        PublisherZone.Find(settings.GetValueOrDefault("zone", "Asia/Tokyo"))!,
        settings.GetValueOrDefault("language", "en"),
        settings.GetValueOrDefault("paper", "en"),
        settings.GetValueOrDefault("country"),
        settings.TryGetValue("dateline", out var day) ? DateOnly.Parse(day, CultureInfo.InvariantCulture) : null);
}
