using System.Globalization;
using NewsPortal.Seeds.Dates;

namespace NewsPortal.Seeds.Datelines;

/// <summary>
/// Reads the date of a dateline: <c>May 1, 2026</c>, <c>1st May</c>, <c>1er mai</c>, <c>1 de mayo de 2026</c>, <c>1 мая</c>,
/// <c>١ مايو</c>, <c>5月1日</c>, <c>2026-05-01</c>, <c>01.05.2026</c>; a weekday may be in front.
/// </summary>
internal static class DateParser
{
    private const int MaxWeekday = 14;
    private const int MaxBeforeDigit = 32;

    private static readonly string[] Ordinals = ["st", "nd", "rd", "th", "er", "re", "eme", "ème", "ste", "de", "º", "ª", "°"];

    private static readonly string[] Years = ["года", "г", "року", "р"];

    private static readonly string[] Articles = ["le", "el", "il", "al", "am", "den", "op", "في"];

    private static readonly string[] Of = ["of", "de", "del", "di", "do", "den"];

    /// <summary>Reads a date; returns null, and leaves the position unchanged, where there is no possible date.</summary>
    public static DateToken? Read(ref TextScanner at)
    {
        if (!HasDigitNear(at.Rest)) return null;
        var start = at.Position;
        SkipArticle(ref at);
        SkipWeekday(ref at);
        if (Written(ref at) is { } date && IsPossible(date.Date)) return date;
        at.Position = start;
        return null;
    }

    // Avoids a lookup in the tables for most words of prose.
    private static bool HasDigitNear(ReadOnlySpan<char> text)
    {
        foreach (var c in text[..Math.Min(text.Length, MaxBeforeDigit)])
            if (char.IsDigit(c)) return true;
        return false;
    }

    private static bool IsPossible(PartialDate date) => date.Month == 0 ? date.Day is >= 1 and <= 31 : date.IsPossible;

    private static DateToken? Written(ref TextScanner at)
    {
        if (at.Rest.Length == 0) return null;
        if (Digit(at.Rest[0]) >= 0) return NumericDateParser.Read(ref at) ?? DayFirst(ref at) ?? YearFirst(ref at);
        return char.IsLetter(at.Rest[0]) ? MonthFirst(ref at) : null;
    }

    // Example: PARIS, le 1er mai
    private static void SkipArticle(ref TextScanner at)
    {
        var start = at.Position;
        if (at.Rest.Length == 0 || at.Rest[0] is not ('l' or 'e' or 'i' or 'a' or 'd' or 'o' or 'ف') || !Word(ref at, Articles)
            || !at.SkipSpaces())
            at.Position = start;
    }

    private static void SkipWeekday(ref TextScanner at)
    {
        var start = at.Position;
        var word = at.Rest.Length > 0 && char.IsLetter(at.Rest[0]) ? at.TakeWord() : [];
        if (word.Length is > 1 and <= MaxWeekday && CalendarWords.IsWeekday(word))
        {
            if (!at.Take('.')) at.Take(',');
            at.Take(',');
            if (at.SkipSpaces()) return;
        }
        at.Position = start;
    }

    private static DateToken? MonthFirst(ref TextScanner at)
    {
        var start = at.Position;
        if (Month(ref at) is { } month)
        {
            var dotted = at.Take('.');
            if ((at.SkipSpaces() || dotted) && Number(ref at, 2) is { } day)
            {
                Ordinal(ref at);
                // The full stop of <c>May 1. /TASS/.</c> is not an ordinal's.
                if (!SeesWord(at)) return WithYear(ref at, start, month, day);
            }
        }
        at.Position = start;
        return null;
    }

    private static DateToken? DayFirst(ref TextScanner at)
    {
        var start = at.Position;
        if (Number(ref at, 2) is { } day)
        {
            Ordinal(ref at);
            at.Take('.');
            if (at.SkipSpaces())
            {
                if (Word(ref at, Of)) at.SkipSpaces();
                if (Month(ref at) is { } month) return WithYear(ref at, start, month, day);
            }
        }
        at.Position = start;
        return null;
    }

    // Example: 2026. május 1.
    private static DateToken? YearFirst(ref TextScanner at)
    {
        var start = at.Position;
        if (Number(ref at, 4) is { } year && at.Position - start == 4 && at.Take('.') && at.SkipSpaces() && Month(ref at) is { } month)
        {
            at.Take('.');
            if (at.SkipSpaces() && Number(ref at, 2) is { } day && !SeesWord(at))
            {
                at.Take('.');
                return new(at.Since(start), new(year, month, day));
            }
        }
        at.Position = start;
        return null;
    }

    /// <summary>
    /// Reads a day alone, or a day and a month in figures, which are a date only beside a known agency: <c>MADRID, 1 (EUROPA PRESS)</c>,
    /// <c>Hà Nội, 1/5 (TTXVN)</c>.
    /// </summary>
    public static DateToken? BesideAgency(ref TextScanner at)
    {
        var start = at.Position;
        if (Number(ref at, 2) is { } first)
        {
            var second = at.Take('/') ? Number(ref at, 2) ?? 0 : 0;
            var text = at.Since(start);
            var date = text.Contains('/') ? new PartialDate(null, second, first) : new PartialDate(null, 0, first);
            PartialDate? other = new PartialDate(null, first, second) is { IsPossible: true } monthFirst ? monthFirst : null;
            if (at.SkipSpaces() && MarkedAgencyParser.SeesKnown(at))
            {
                if (date.Month == 0 ? text.EndsWith('/') is false && IsPossible(date) : date.IsPossible) return new(text, date, other);
                if (other is { } reading) return new(text, reading);
            }
        }
        at.Position = start;
        return null;
    }

    private static DateToken WithYear(ref TextScanner at, int start, int month, int day)
    {
        var end = at.Position;
        // The full stop of an abbreviated month belongs to the date; one in front of a slash or a dash does not.
        if (at.Take('.') && !IsShort(at.Since(start)) && !SeesYear(at)) at.Position = end;
        end = at.Position;
        var comma = at.Take(',');
        var year = at.SkipSpaces() ? Year(ref at, comma) : null;
        if (year is null) at.Position = end;
        return new(at.Since(start), new(year, month, day));
    }

    private static int? Year(ref TextScanner at, bool comma)
    {
        if (!comma && Word(ref at, Of)) at.SkipSpaces();
        var start = at.Position;
        if (Number(ref at, 4) is not { } year || at.Position - start != 4 || SeesWord(at)) return null;
        var end = at.Position;
        at.SkipSpaces();
        if (!Word(ref at, Years)) at.Position = end;
        else if (at.Since(end).TrimStart().Length == 1) at.Take('.');
        return year;
    }

    // Example: 1 may. 2022
    private static bool SeesYear(TextScanner at) => at.SkipSpaces() && Year(ref at, comma: true) is not null;

    private static bool IsShort(string written)
    {
        var letters = written.AsSpan().TrimEnd('.');
        var start = letters.Length;
        while (start > 0 && char.IsLetter(letters[start - 1])) start--;
        return letters.Length - start is > 1 and <= 4 && EnglishDates.TryMonth(letters[start..].ToString() + ".", out _);
    }

    // One word, or two such as كانون الثاني.
    private static int? Month(ref TextScanner at)
    {
        var start = at.Position;
        if (at.TakeWord().Length < 2) return null;
        var end = at.Position;
        if (CalendarWords.TryMonth(at.Since(start), out var month)) return month;
        if (at.Since(start)[0] > '\u0590' && at.SkipSpaces() && at.TakeWord().Length > 1
            && CalendarWords.TryMonth(at.Since(start), out month)) return month;
        at.Position = end;
        return null;
    }

    private static void Ordinal(ref TextScanner at)
    {
        var start = at.Position;
        foreach (var ordinal in Ordinals)
        {
            if (!at.Rest.StartsWith(ordinal, StringComparison.OrdinalIgnoreCase)) continue;
            at.Position += ordinal.Length;
            if (!SeesWord(at)) return;
            at.Position = start;
        }
    }

    private static bool Word(ref TextScanner at, string[] words)
    {
        var start = at.Position;
        var word = at.TakeWord();
        foreach (var known in words)
            if (word.Equals(known, StringComparison.OrdinalIgnoreCase)) return true;
        at.Position = start;
        return false;
    }

    private static bool SeesWord(in TextScanner at) => at.Rest.Length > 0 && TextScanner.IsLetter(at.Rest[0]);

    /// <summary>Reads digits of any script, no more than so many.</summary>
    internal static int? Number(ref TextScanner at, int maxDigits)
    {
        var number = 0;
        var digits = 0;
        while (digits < maxDigits && at.Rest.Length > 0 && Digit(at.Rest[0]) is >= 0 and var digit)
        {
            number = number * 10 + digit;
            digits++;
            at.Position++;
        }
        return digits == 0 || at.Rest.Length > 0 && Digit(at.Rest[0]) >= 0 ? null : number;
    }

    private static int Digit(char c) => char.IsAsciiDigit(c) ? c - '0' : c < '\u0600' ? -1 : CharUnicodeInfo.GetDecimalDigitValue(c);
}
