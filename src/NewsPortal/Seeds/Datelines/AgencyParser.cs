using NewsPortal.Seeds.Dates;

namespace NewsPortal.Seeds.Datelines;

/// <summary>Reads the agency of a dateline, in brackets, in slashes, behind a comma or behind a mere space.</summary>
internal static class AgencyParser
{
    private const int MostLetters = 50;
    private const int MostWords = 6;

    public static AgencyToken? Read(ref TextScanner at)
    {
        var start = at.Position;
        at.SkipSpaces();
        if (at.Take(',')) at.SkipSpaces();
        if ((Marked(ref at) ?? Bare(ref at) ?? BehindDash(ref at)) is { } agency) return agency;
        at.Position = start;
        return null;
    }

    /// <summary><c>(AFP-Jiji)</c> or <c>/TASS/</c></summary>
    public static AgencyToken? Marked(ref TextScanner at) => Between(ref at, '(', ')') ?? Between(ref at, '/', '/');

    /// <summary><c>TOKYO--(BUSINESS WIRE)--</c></summary>
    private static AgencyToken? BehindDash(ref TextScanner at)
    {
        var start = at.Position;
        if (SeparatorParser.Read(ref at, afterMark: false) is { Mark: SeparatorMark.Dash })
        {
            at.SkipSpaces();
            if (Marked(ref at) is { IsKnown: true } agency) return agency;
        }
        at.Position = start;
        return null;
    }

    private static AgencyToken? Between(ref TextScanner at, char open, char close)
    {
        var start = at.Position;
        if (!at.Take(open)) return null;
        var length = at.Rest[..Math.Min(at.Rest.Length, MostLetters)].IndexOf(close);
        var name = length < 1 ? "" : at.Rest[..length].Trim().ToString();
        var isKnown = Agencies.IsKnown(name);
        if (isKnown || open == '(' && LooksLikeOne(name))
        {
            at.Position += length + 1;
            return new(name, isKnown);
        }
        at.Position = start;
        return null;
    }

    /// <summary>A name in capitalised words that is no day and no date.</summary>
    private static bool LooksLikeOne(string name)
    {
        var words = name.Split([' ', '/', '-'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= MostWords
            && char.IsUpper(words[0][0])
            && words.All(word => word.All(c => char.IsLetterOrDigit(c) || c is '.' or '&' or '\'' or '’'))
            && words.All(word => char.IsUpper(word[0]) || char.IsDigit(word[0]) || word is "&" or "of" or "and" or "the")
            && !words.Any(word => NonPlaceWords.IsDay(word) || EnglishDates.TryMonth(word, out _));
    }

    /// <summary>A known name without marks, right in front of the dash: <c>HANOI, AFP — </c></summary>
    public static AgencyToken? Bare(ref TextScanner at)
    {
        var start = at.Position;
        for (var words = 0; words < MostWords && Word(ref at); words++)
        {
            var end = at.Position;
            var name = at.Since(start);
            if (SeparatorParser.Read(ref at, afterMark: false) is not null && Agencies.IsKnownBareName(name))
            {
                at.Position = end;
                return new(name, true);
            }
            at.Position = end;
            at.SkipSpaces();
        }
        at.Position = start;
        return null;
    }

    private static bool Word(ref TextScanner at)
    {
        var rest = at.Rest;
        var end = 0;
        while (end < rest.Length && (char.IsLetterOrDigit(rest[end]) || IsJoint(rest, end))) end++;
        at.Position += end;
        return end > 0;
    }

    private static bool IsJoint(ReadOnlySpan<char> text, int i) =>
        text[i] is '-' or '/' or '&' && i > 0 && i + 1 < text.Length && char.IsLetter(text[i - 1]) && char.IsLetter(text[i + 1]);
}
