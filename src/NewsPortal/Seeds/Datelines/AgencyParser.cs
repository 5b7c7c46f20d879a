using NewsPortal.Seeds.Dates;

namespace NewsPortal.Seeds.Datelines;

/// <summary>Reads the name of an agency without marks around it.</summary>
internal static class AgencyParser
{
    private const int MaxLetters = 50;
    private const int MaxWords = 6;

    /// <summary>Reads a known name right in front of the mark that ends the dateline: <c>HANOI, AFP — </c></summary>
    public static AgencyToken? Bare(ref TextScanner at)
    {
        if (!Agencies.MayStart(at.Rest)) return null;
        var start = at.Position;
        for (var words = 0; words < MaxWords && (words == 0 || !StartsSmall(at.Rest)) && Word(ref at); words++)
        {
            var end = at.Position;
            var name = at.Since(start);
            if (IsEnd(ref at) && Agencies.IsKnownBareName(name))
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

    /// <summary>Reads an unknown name between dashes in front of a date: <c>- Somewhere Newswire - 1 May 2026 -</c></summary>
    public static AgencyToken? BetweenDashes(ref TextScanner at)
    {
        var start = at.Position;
        for (var words = 0; words < MaxWords && Word(ref at) && at.Position - start <= MaxLetters; words++)
        {
            var end = at.Position;
            if (SeparatorParser.Read(ref at, afterMark: false) is { Mark: SeparatorMark.Dash })
            {
                at.SkipSpaces();
                var hasDate = DateParser.Read(ref at) is not null && SeparatorParser.Read(ref at, afterMark: false) is not null;
                at.Position = end;
                var name = at.Since(start);
                if (hasDate && LooksLikeOne(name)) return new(name, Agencies.IsKnown(name));
                break;
            }
            at.SkipSpaces();
        }
        at.Position = start;
        return null;
    }

    /// <summary>Whether a name is made of capitalised words and is neither a day nor a date.</summary>
    public static bool LooksLikeOne(string name)
    {
        var words = name.Split([' ', '/', '-'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= MaxWords
            && char.IsUpper(words[0][0])
            && words.All(word => word.All(c => TextScanner.IsLetter(c) || c is '.' or '&' or '\'' or '’'))
            && words.All(word => char.IsUpper(word[0]) || char.IsDigit(word[0]) || word is "&" or "of" or "and" or "the")
            && !words.Any(word => NonPlaceWords.IsDay(word) || EnglishDates.TryMonth(word, out _))
            && !NonPlaceWords.IsLabel(name);
    }

    // A word in small letters that is not one of United News of India.
    private static bool StartsSmall(ReadOnlySpan<char> text) =>
        text.Length > 0 && char.IsAsciiLetterLower(text[0]) && !text.StartsWith("of ", StringComparison.Ordinal);

    // A dash, a colon, or the full stop of — РИА Новости.
    private static bool IsEnd(ref TextScanner at) =>
        SeparatorParser.Read(ref at, afterMark: false) is not null || SignatureParser.Take(ref at);

    private static bool Word(ref TextScanner at)
    {
        var rest = at.Rest;
        var end = 0;
        while (end < rest.Length && (TextScanner.IsLetter(rest[end]) || IsJoint(rest, end))) end++;
        at.Position += end;
        return end > 0;
    }

    private static bool IsJoint(ReadOnlySpan<char> text, int i) =>
        text[i] is '-' or '/' or '&' or '.' && i > 0 && i + 1 < text.Length && char.IsLetter(text[i - 1]) && char.IsLetter(text[i + 1]);
}
