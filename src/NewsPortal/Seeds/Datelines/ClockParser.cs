namespace NewsPortal.Seeds.Datelines;

/// <summary>Skips a clock time beside the date: <c>17:59</c>, <c>5:59 p.m.</c>, <c>0900 GMT</c>.</summary>
internal static class ClockParser
{
    private const int MaxZone = 4;

    public static void Skip(ref TextScanner at)
    {
        var start = at.Position;
        at.SkipSpaces();
        at.Take(',');
        at.SkipSpaces();
        if (at.Rest.StartsWith("at ", StringComparison.Ordinal)) at.Position += 3;
        if (at.Position == start || !Clock(ref at)) at.Position = start;
    }

    /// <summary>Whether a lead begins with the time of its page, as a story does not: <c>17:59 | All, Japan</c>.</summary>
    public static bool Starts(ReadOnlySpan<char> lead) =>
        lead.TrimStart() is [>= '0' and <= '9', ':', >= '0' and <= '9', ..]
            or [>= '0' and <= '9', >= '0' and <= '9', ':', >= '0' and <= '9', ..];

    private static bool Clock(ref TextScanner at)
    {
        var start = at.Position;
        if (DateParser.Number(ref at, 4) is not { } number) return false;
        if (at.Position - start == 4) return number < 2400 && number % 100 < 60 && Zone(ref at);
        if (number > 24 || !(at.Take(':') || at.Take('.') || at.Take('h')) || DateParser.Number(ref at, 2) is not < 60) return false;
        HalfDay(ref at);
        Zone(ref at);
        return at.Rest.Length == 0 || !char.IsLetterOrDigit(at.Rest[0]);
    }

    private static void HalfDay(ref TextScanner at)
    {
        var start = at.Position;
        at.SkipSpaces();
        if (at.Rest is ['a' or 'p' or 'A' or 'P', ..])
        {
            at.Position++;
            at.Take('.');
            if (at.Take('m') || at.Take('M'))
            {
                at.Take('.');
                return;
            }
        }
        at.Position = start;
    }

    private static bool Zone(ref TextScanner at)
    {
        var start = at.Position;
        if (at.SkipSpaces() && at.TakeWord() is { Length: >= 2 and <= MaxZone } zone && IsInCapitals(zone)
            && !Agencies.IsName(zone)) return true;
        at.Position = start;
        return false;
    }

    private static bool IsInCapitals(ReadOnlySpan<char> word) => !word.ContainsAnyExceptInRange('A', 'Z');
}
