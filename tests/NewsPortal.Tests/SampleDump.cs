
namespace NewsPortal.Tests;

/// <summary>Writes the text of a dump.</summary>
internal static class SampleDump
{
    public static string Of(
        string headline, string date = "May 1, 2022", string? time = "5:59 p.m.", string category = "NEWS > Local", string body = "Words.", string byline = "Jiji Press",
        params string[] tags) =>
        string.Join("\n\n", [category, headline, Bullets([date, $", {byline} , {time}"]), body, .. tags.Length > 0 ? new[] { Bullets(tags) } : []]) + "\n";

    private static string Bullets(IEnumerable<string> items) => string.Join('\n', items.Select(item => $"  • {item.TrimEnd(' ', ',')}"));
}
