using System.Diagnostics.CodeAnalysis;
using NewsPortal.Articles;
using static NewsPortal.Seeds.Dates.TimeText;

namespace NewsPortal.Seeds.Dates;

/// <summary>Reads the time zone beside a clock, whether it is known or not.</summary>
internal static class ZoneGrammar
{
    private const int MaxOffsetHours = 14, MaxZoneName = 32;

    /// <summary>Reads the zone behind a clock: <c>JST</c>, <c>(GMT+9)</c>, <c>+09:00</c>, <c>heure de Paris</c>,
    /// <c>Asia/Tokyo</c>.</summary>
    /// <param name="hour">Of the clock, which tells <c>17:59-05:00</c> from <c>10:00-11:00</c>.</param>
    public static bool TryRead(string text, int at, int hour, out TimeSpan? offset, out string? zone, out int end)
    {
        if (Numeric(text, at, hour, out offset, out end))
        {
            zone = null;
            return true;
        }
        if (BehindComma(text, at, out zone, out end)) return true;
        var open = SkipBlanks(text, at);
        var inBrackets = CharAt(text, open) is '(' or '[';
        var start = inBrackets ? SkipBlanks(text, open + 1) : open;
        if (!(inBrackets && Numeric(text, start, int.MaxValue, out offset, out end))
            && !Named(text, start, inBrackets, out offset, out end)) return None(out zone, out offset, out end);
        zone = offset is null ? text[start..end] : null;
        if (!inBrackets) return true;
        end = SkipBlanks(text, end);
        if (CharAt(text, end) is not (')' or ']')) return None(out zone, out offset, out end);
        end++;
        return true;
    }

    /// <summary>Reads a zone in front of a clock: <c>日本時間17時59分</c>, <c>GMT 09:30</c>.</summary>
    public static bool TryReadBefore(string text, int at, [NotNullWhen(true)] out string? zone, out int end)
    {
        zone = null;
        if (!TimeWords.TryMatch(text, at, TimeRoles.Zone, out _, out end)) return false;
        zone = text[at..end];
        return IsGlued(text[at]) || IsCapitals(zone);
    }

    // Behind a comma only a known zone counts, if nothing more follows.
    private static bool BehindComma(string text, int at, out string? zone, out int end)
    {
        zone = null;
        end = at;
        var comma = SkipBlanks(text, at);
        if (CharAt(text, comma) is not (',' or '|')) return false;
        var start = SkipBlanks(text, comma + 1);
        if (!TimeWords.TryMatch(text, start, TimeRoles.Zone, out _, out end) || !IsFollowedByPunctuation(text, end)) return false;
        zone = text[start..end];
        return IsCapitals(zone) || zone.Contains(' ', StringComparison.Ordinal);
    }

    private static bool Named(string text, int at, bool inBrackets, out TimeSpan? offset, out int end)
    {
        offset = null;
        if (TimeWords.TryMatch(text, at, TimeRoles.Zone, out _, out end) && IsMeant(text, at, end))
        {
            if (IsUniversal(text.AsSpan(at, end - at))
                && Numeric(text, SkipBlanks(text, end), int.MaxValue, out offset, out var behind, anyLength: true)) end = behind;
            else if (IsUniversal(text.AsSpan(at, end - at)) && Impossible(text, SkipBlanks(text, end), out behind)) end = behind;
            return true;
        }
        return Impossible(text, at, out end) || Iana(text, at, out end) || Phrase(text, at, out end)
            || Abbreviation(text, at, inBrackets, out end);
    }

    // A zone in small letters may be a word of the text that goes on: 17h59 et.
    private static bool IsMeant(string text, int at, int end) =>
        IsGlued(text[at]) || text.AsSpan(at, end - at).Contains(' ') || IsFollowedByPunctuation(text, end)
        || (IsCapitals(text.AsSpan(at, end - at)) && IsBoundary(text, end));

    private static bool IsUniversal(ReadOnlySpan<char> zone) =>
        zone.Equals("GMT", StringComparison.OrdinalIgnoreCase) || zone.Equals("UTC", StringComparison.OrdinalIgnoreCase)
            || zone.Equals("UT", StringComparison.OrdinalIgnoreCase);

    private static bool Numeric(string text, int at, int hour, out TimeSpan? offset, out int end, bool anyLength = false)
    {
        offset = null;
        end = at;
        var isAttached = !IsBlank(CharAt(text, at));
        var sign = SkipBlanks(text, at);
        if (CharAt(text, sign) is not ('+' or '-') || !TryNumber(text, sign + 1, 1, 4, out var hours, out end)) return false;
        var digits = end - sign - 1;
        var minutes = digits > 2 ? hours % 100 : 0;
        if (digits > 2) hours /= 100;
        else if (CharAt(text, end) == ':' && TryNumber(text, end + 1, 2, 2, out minutes, out var behind)) end = behind;
        else if (!anyLength && (CharAt(text, sign) == '-' || (!isAttached && digits == 2 && !IsFollowedByPunctuation(text, end))))
            return false;
        // A clock behind a dash is the end of a span of time.
        if (CharAt(text, sign) == '-' && !anyLength && (digits is 1 or 3 || (digits == 2 && (text[sign + 1] is not ('0' or '1')
            || hours >= hour)))) return false;
        if (hours > MaxOffsetHours || minutes > 59 || !IsBoundary(text, end)) return false;
        offset = new TimeSpan(hours, minutes, 0) * (CharAt(text, sign) == '-' ? -1 : 1);
        return true;
    }

    // An offset that no zone has, such as +15:00, is a zone that is not known.
    private static bool Impossible(string text, int at, out int end)
    {
        end = at;
        if (CharAt(text, at) is not '+' || !IsDigitAt(text, at + 1)) return false;
        for (end++; IsDigitAt(text, end) || (CharAt(text, end) == ':' && IsDigitAt(text, end + 1));) end++;
        return true;
    }

    private static bool Iana(string text, int at, out int end)
    {
        end = at;
        while (end < text.Length && end - at < MaxZoneName && (char.IsAsciiLetter(text[end]) || text[end] is '/' or '_' or '-')) end++;
        return end > at && text.AsSpan(at, end - at).Contains('/') && PublisherZone.Find(text[at..end]) is not null;
    }

    // The time of a city that the table does not have: Oslo time, heure de Lima.
    private static bool Phrase(string text, int at, out int end)
    {
        end = at;
        if (!char.IsUpper(CharAt(text, at)) || IsGlued(text[at])) return false;
        for (var words = 0; words < 3 && char.IsUpper(CharAt(text,
            SkipBlanks(text, end))); words++) end = WordEnd(text, SkipBlanks(text, end));
        var last = SkipBlanks(text, end);
        if (string.Compare(text, last, "time", 0, 4, StringComparison.OrdinalIgnoreCase) != 0 || !IsBoundary(text, last + 4)) return false;
        end = last + 4;
        return true;
    }

    // Capitals behind a clock that are not an agency are an unknown zone, never a part of a person's name.
    private static bool Abbreviation(string text, int at, bool inBrackets, out int end)
    {
        end = at;
        while (end < text.Length && char.IsAsciiLetterUpper(text[end])) end++;
        if (end - at is < 2 or > 5 || !IsBoundary(text, end) || TimeWords.TryMatch(text, at, (TimeRoles)~0, out _, out _)) return false;
        return inBrackets ? CharAt(text, SkipBlanks(text, end)) is ')' or ']' : IsFollowedByPunctuation(text, end);
    }

    private static bool IsCapitals(ReadOnlySpan<char> word)
    {
        foreach (var character in word)
            if (char.IsLower(character)) return false;
        return true;
    }

    private static bool None(out string? zone, out TimeSpan? offset, out int end)
    {
        zone = null;
        offset = null;
        end = 0;
        return false;
    }
}
