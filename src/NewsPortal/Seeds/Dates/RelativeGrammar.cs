using static NewsPortal.Seeds.Dates.TimeText;

namespace NewsPortal.Seeds.Dates;

/// <summary>Reads times that count from the reader's now: <c>4 years ago</c>, <c>vor 2 Stunden</c>, <c>3時間前</c>,
/// <c>yesterday</c>.</summary>
internal static class RelativeGrammar
{
    /// <param name="isExpected">True where punctuation or a word such as "Updated" is in front, so that one word suffices.</param>
    public static bool TryRead(string text, int at, bool isExpected, out int end)
    {
        if (TimeWords.TryMatch(text, at, TimeRoles.Relative, out _, out end) && (isExpected
            || text.AsSpan(at, end - at).Contains(' '))) return true;
        var number = at;
        var hasBefore = TimeWords.TryMatch(text, at, TimeRoles.Before, out _, out var behind);
        if (hasBefore) number = SkipBlanks(text, behind);
        if (!TryNumber(text, number, 1, 3, out _, out behind)
            || !TimeWords.TryMatch(text, SkipBlanks(text, behind), TimeRoles.Unit, out _, out end)) return false;
        if (hasBefore) return true;
        return TimeWords.TryMatch(text, SkipBlanks(text, end), TimeRoles.After, out _, out end);
    }
}
