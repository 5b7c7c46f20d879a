using System.Text.RegularExpressions;

namespace NewsPortal.Seeds.Dump;

/// <summary>Finds text that was decoded with the wrong encoding before it was saved.</summary>
internal static partial class Mojibake
{
    public static void Warn(IReadOnlyList<DumpLine> lines, DiagnosticList diagnostics)
    {
        foreach (var line in lines)
        {
            if (!line.Raw.AsSpan().ContainsAnyInRange('\u0080', '\u2122') && !line.Raw.Contains('\uFFFD', StringComparison.Ordinal))
                continue;
            if (Traces().Match(line.Raw) is { Success: true } trace)
                diagnostics.Warn(line.Number, trace.Index + 1,
                    $"“{Name(trace.Value)}” looks like text in a wrong encoding; copy the line again.");
        }
    }

    private static string Name(string trace) => trace[0] == '\uFFFD' ? "U+FFFD" : trace;

    /// <summary>
    /// Bytes of UTF-8 read as Windows-1252: <c>â€™</c> for an apostrophe, <c>Ã©</c> for é; and the replacement
    /// character.
    /// </summary>
    [GeneratedRegex(
        "â€[™œ\u009d\u009c\u0099“”˜¦\u00a6]?|Ã[©¨¡³­º±¶¼¤ª«§£µ‰–]|Â[ £©®°«»·]|ï»¿|\uFFFD+",
        RegexOptions.NonBacktracking)]
    private static partial Regex Traces();
}
