namespace NewsPortal.Seeds.Datelines;

/// <summary>Skips the correspondent after an East Asian dateline: <c>(记者 …)</c>, <c>홍길동 기자 =</c>.</summary>
internal static class CorrespondentParser
{
    private const int MaxLetters = 40;

    private static readonly string[] Titles = ["기자", "특파원", "통신원"];

    /// <summary>Returns the position after the correspondent, or the given one where there is none.</summary>
    public static int Skip(ReadOnlySpan<char> text, int start)
    {
        var at = new TextScanner(text, Math.Min(text.Length, start + MaxLetters)) { Position = start };
        at.SkipSpaces();
        return Chinese(ref at) || Korean(ref at) ? at.Position : start;
    }

    private static bool Chinese(ref TextScanner at)
    {
        if (at.Rest.Length == 0 || at.Rest[0] is not ('(' or '（') || at.Rest[1..] is not ['记' or '記', '者', ..]) return false;
        var length = at.Rest.IndexOfAny(')', '）');
        if (length < 0) return false;
        at.Position += length + 1;
        return true;
    }

    private static bool Korean(ref TextScanner at)
    {
        var equals = at.Rest.IndexOf('=');
        if (equals < 0) return false;
        var names = at.Rest[..equals].TrimEnd();
        foreach (var title in Titles)
        {
            if (!names.EndsWith(title, StringComparison.Ordinal)) continue;
            at.Position += equals + 1;
            return true;
        }
        return false;
    }
}
