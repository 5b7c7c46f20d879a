using System.Buffers;

namespace NewsPortal.Seeds.Datelines;

/// <summary>Reads the dash that ends a dateline, or what stands in for it.</summary>
internal static class SeparatorParser
{
    private const int MostDashes = 3;

    private static readonly SearchValues<char> Dashes = SearchValues.Create("-–—―−_‐‑‒－");

    public static bool IsDash(char c) => Dashes.Contains(c);

    /// <param name="afterMark">Behind an agency in brackets or slashes a dash may be missing.</param>
    public static DatelineSeparator? Read(ref TextScanner at, bool afterMark)
    {
        var start = at.Position;
        if (afterMark && IsMark(ref at)) at.Take('.');
        else afterMark = false;
        var stop = at.Position;
        var spaced = at.SkipSpaces();
        if (Dash(ref at) is { } dash) return Behind(ref at, dash, spaced);
        if (stop == start && at.Take(':')) return IsColon(at.Beyond) ? Behind(ref at, SeparatorMark.Colon, spaced) : null;
        at.Position = afterMark && IsSlash(ref at, start) ? stop : start;
        return afterMark && StartsLead(at.Beyond) ? new(SeparatorMark.Bracket, false) : null;
    }

    private static bool IsMark(ref TextScanner at) => LastIs(ref at, at.Position, ")/]");

    private static bool IsSlash(ref TextScanner at, int end) => LastIs(ref at, end, "/");

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
        while (count < rest.Length && count <= MostDashes && IsDash(rest[count])) count++;
        if (count is 0 or > MostDashes || count > at.Rest.Length) return null;
        at.Position += count;
        return SeparatorMark.Dash;
    }

    private static DatelineSeparator Behind(ref TextScanner at, SeparatorMark mark, bool spaced) =>
        new(mark, !spaced && at.Beyond.Length > 0 && !char.IsWhiteSpace(at.Beyond[0]));

    /// <summary>Not the colon of an address, a clock time or a chapter and verse.</summary>
    private static bool IsColon(ReadOnlySpan<char> next) => next.Length == 0 || next[0] != '/' && !char.IsDigit(next[0]);

    /// <summary>A lead may stand right behind the bracket; a comma there is a sentence going on.</summary>
    private static bool StartsLead(ReadOnlySpan<char> next) => next.Length == 0 || char.IsWhiteSpace(next[0]) || char.IsUpper(next[0]) || next[0] is '“' or '"';
}
