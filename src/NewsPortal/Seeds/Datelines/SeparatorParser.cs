using System.Buffers;

namespace NewsPortal.Seeds.Datelines;

/// <summary>Reads the dash that ends a dateline, or its equivalent.</summary>
internal static class SeparatorParser
{
    private const int MaxDashes = 3;

    private static readonly SearchValues<char> Dashes = SearchValues.Create("-–—―−_‐‑‒－");

    public static bool IsDash(char c) => Dashes.Contains(c);

    /// <param name="afterMark">Behind an agency in brackets or slashes a dash may be missing.</param>
    public static DatelineSeparator? Read(ref TextScanner at, bool afterMark)
    {
        var start = at.Position;
        if (afterMark && IsMark(ref at))
        {
            if (!at.Take('.')) at.Take('।');
        }
        else afterMark = false;
        // The Spanish of the Americas sets a full stop in front of the dash: OAXACA, México.— …
        if (!afterMark && at.Beyond is ['.', var next, ..] && IsDash(next)) at.Take('.');
        var stop = at.Position;
        var spaced = at.SkipSpaces();
        if (Dash(ref at) is { } dash) return Behind(ref at, dash, spaced);
        if (stop == start && at.Take(':')) return IsColon(at.Beyond) ? Behind(ref at, SeparatorMark.Colon, spaced) : null;
        at.Position = afterMark ? stop : start;
        return afterMark && StartsLead(at.Beyond) ? new(SeparatorMark.Bracket, false) : null;
    }

    private static bool IsMark(ref TextScanner at) => LastIs(ref at, at.Position, ")/]）");

    private static bool LastIs(ref TextScanner at, int end, string marks)
    {
        if (end == 0) return false;
        var here = at.Position;
        at.Position = end - 1;
        var last = at.Beyond[0];
        at.Position = here;
        return marks.Contains(last, StringComparison.Ordinal);
    }

    private static SeparatorMark? Dash(ref TextScanner at)
    {
        var rest = at.Beyond;
        var count = 0;
        while (count < rest.Length && count <= MaxDashes && IsDash(rest[count])) count++;
        if (count is 0 or > MaxDashes || count > at.Rest.Length) return null;
        at.Position += count;
        return SeparatorMark.Dash;
    }

    private static DatelineSeparator Behind(ref TextScanner at, SeparatorMark mark, bool spaced) =>
        new(mark, !spaced && at.Beyond.Length > 0 && !char.IsWhiteSpace(at.Beyond[0]));

    // Not the colon of an address, a clock time or a chapter and verse.
    private static bool IsColon(ReadOnlySpan<char> next) => next.Length == 0 || next[0] != '/' && !char.IsDigit(next[0]);

    // A lead may follow the bracket directly; a comma there continues a sentence.
    private static bool StartsLead(ReadOnlySpan<char> next) =>
        next.Length == 0 || char.IsWhiteSpace(next[0]) || char.IsUpper(next[0]) || next[0] is '“' or '"';
}
