using NewsPortal.Text;

namespace NewsPortal.Seeds.Datelines;

/// <summary>
/// Skips what agencies put in front of a dateline for editors: <c>(LEAD)</c>, <c>(2nd LD)</c>, <c>UPDATE 1-</c>,
/// <c>UNDATED</c>.
/// </summary>
internal static class SlugLineParser
{
    private const int MaxLetters = 80;
    private const int MaxSlugs = 3;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Words =
        WordFile.Set("Seeds.Datelines.slug-words.txt").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Skips a slug line; returns null, and leaves the position unchanged, where there is none.</summary>
    public static (bool IsInBrackets, int Length)? Skip(ref TextScanner at)
    {
        var start = at.Position;
        var isInBrackets = false;
        for (var count = 0; count < MaxSlugs && One(ref at, ref isInBrackets); count++) { }
        return at.Position > start ? (isInBrackets, at.Position - start) : null;
    }

    private static bool One(ref TextScanner at, ref bool isInBrackets)
    {
        if (at.Rest.Length == 0) return false;
        var start = at.Position;
        var close = at.Rest[0] switch { '(' => ')', '[' => ']', '<' => '>', _ => '\0' };
        if (close == '\0' ? Bare(ref at) : InBrackets(ref at, close))
        {
            isInBrackets |= close != '\0';
            return true;
        }
        at.Position = start;
        return false;
    }

    private static bool InBrackets(ref TextScanner at, char close)
    {
        var length = at.Rest[..Math.Min(at.Rest.Length, MaxLetters)].IndexOf(close);
        if (length < 2) return false;
        var end = at.Position + length;
        at.Position++;
        // What begins with ATTN is addressed to editors, whatever it says.
        var found = at.Rest.StartsWith("ATTN", StringComparison.Ordinal);
        if (found) at.Position = end;
        while (at.Position < end)
        {
            var word = at.TakeWord();
            if (Words.Contains(word)) found = true;
            else if (word.Length > 0 && !char.IsAsciiDigit(word[0])) return false;
            else if (word.Length == 0) at.Position++;
        }
        at.Position = end + 1;
        at.SkipSpaces();
        return found;
    }

    // The word behind an ordinal: 1st LD
    private static ReadOnlySpan<char> Numbered(ref TextScanner at)
    {
        var word = at.TakeWord();
        return char.IsAsciiDigit(word[0]) && at.SkipSpaces() ? at.TakeWord() : word;
    }

    // Example: UPDATE 1-, URGENT: , UNDATED
    private static bool Bare(ref TextScanner at)
    {
        if (!char.IsLetterOrDigit(at.Rest[0]) || !Words.Contains(Numbered(ref at))) return false;
        at.SkipSpaces();
        DateParser.Number(ref at, 2);
        at.SkipSpaces();
        if (at.Rest.Length > 0 && (at.Rest[0] is ':' or ',' || SeparatorParser.IsDash(at.Rest[0]))) at.Position++;
        at.SkipSpaces();
        return true;
    }
}
