using static NewsPortal.Seeds.Dates.TimeText;

namespace NewsPortal.Seeds.Dates;

/// <summary>Reads a date that begins at a place of a line brought to ASCII by <see cref="TimeText.Normalize"/>.</summary>
internal static class DateGrammar
{
    private const int BuddhistYears = 543, FirstBuddhistYear = 2400;

    private static readonly (string Name, int Start)[] Eras = [("令和", 2018), ("平成", 1988), ("昭和", 1925)];

    public static bool TryRead(string text, int at, out WrittenDate date, out int end)
    {
        if (!IsDigitAt(text, at)) return MonthFirst(text, at, out date, out end) || EraYear(text, at, out date, out end);
        if (TryNumber(text, at, 4, 4, out var year, out var behind)) return YearFirst(text, behind, year, out date, out end);
        if (!TryNumber(text, at, 1, 2, out var number, out behind)) return None(out date, out end);
        return MonthSign(text, behind, null, number, out date, out end)
            || NumericDate.TryRead(text, behind, number, out date, out end)
            || NumericDate.TryWithWeekday(text, behind, number, out date, out end)
            || DayFirst(text, behind, number, out date, out end);
    }

    /// <summary>Whether the name of a Japanese era may begin with a character.</summary>
    public static bool IsEra(char first) => first is '令' or '平' or '昭';

    // Reads the year behind a date, and nothing where the text goes on otherwise.
    private static int? Year(string text, ref int end)
    {
        if (GluedShortYear(text, ref end) is { } shortYear) return shortYear;
        var at = end;
        while (IsBlank(CharAt(text, at)) || CharAt(text, at) is ',' or '-' or '/' or '.') at++;
        while (TimeWords.TryMatch(text, at, TimeRoles.Prefix | TimeRoles.Connector, out _, out var behind)) at = SkipBlanks(text, behind);
        var place = at;
        if (at == end || !(TryNumber(text, at, 4, 4, out var year, out at) || ThaiShortYear(text, place, out year, out at))
            || !IsBoundary(text, at)) return null;
        end = at;
        if (TimeWords.TryMatch(text, SkipBlanks(text, at), TimeRoles.Year, out _, out var unit)) end = unit;
        return Gregorian(text, year);
    }

    // Two digits are a year only where signs hold the date together: 01-May-22.
    private static int? GluedShortYear(string text, ref int end)
    {
        const int Century = 2000, LastYear = 69;
        if (CharAt(text, end) is not ('-' or '/') || !TryNumber(text, end + 1, 2, 2, out var year, out var behind)
            || !IsBoundary(text, behind) || CharAt(text, behind) is ':' or '.' or '-' or 'h') return null;
        end = behind;
        return year <= LastYear ? Century + year : Century - 100 + year;
    }

    private static bool ThaiShortYear(string text, int at, out int year, out int end)
    {
        const int Century = 2500;
        if (!TryNumber(text, at, 2, 2, out year, out end) || !HasThai(text) || CharAt(text, end) is ':' or '.') return false;
        year += Century;
        return true;
    }

    private static bool HasThai(string text) => text.AsSpan().ContainsAnyInRange('\u0E00', '\u0E7F');

    // Thai pages count years from the Buddha's death, but only there 2565 is not a year of the future.
    private static int Gregorian(string text, int year) => year >= FirstBuddhistYear && HasThai(text) ? year - BuddhistYears : year;

    private static bool YearFirst(string text, int at, int year, out WrittenDate date, out int end)
    {
        var sign = SkipBlanks(text, at);
        if (CharAt(text, sign) is '年' or '년') return MonthAndDaySigns(text, sign + 1, year, out date, out end);
        if (NumericDate.TryYearFirst(text, at, Gregorian(text, year), out date, out end)) return true;
        if (BehindYearWord(text, at, year, out date, out end)) return true;
        var word = CharAt(text, at) is '-' or '/' or '.' or ',' ? SkipBlanks(text, at + 1) : sign;
        if (word == at || !TryMonth(text, word, out var month, out at)) return None(out date, out end);
        if (CharAt(text, at) == '-') at++;
        if (!TryNumber(text, SkipBlanks(text, at), 1, 2, out var day, out end) || !IsBoundary(text, end)) return None(out date, out end);
        date = new(Gregorian(text, year), month, day, false);
        return true;
    }

    // 2022 m. gegužės 1 d., 2022. gada 1. maijs: Baltic languages put a word behind the year.
    private static bool BehindYearWord(string text, int at, int year, out WrittenDate date, out int end)
    {
        if (CharAt(text, at) == '.') at++;
        if (!TimeWords.TryMatch(text, SkipBlanks(text, at), TimeRoles.Year, out _, out var behind)) return None(out date, out end);
        var next = SkipBlanks(text, behind);
        if (TryNumber(text, next, 1, 2, out var day, out end))
        {
            if (!DayFirst(text, end, day, out date, out end)) return false;
            date = date with { Year = year };
            return true;
        }
        if (!MonthFirst(text, next, out date, out end)) return false;
        date = date with { Year = year };
        var word = SkipBlanks(text, end);
        if (TimeWords.TryMatch(text, word, TimeRoles.Ordinal, out _, out behind)) end = CharAt(text, behind) == '.' ? behind + 1 : behind;
        return true;
    }

    private static bool EraYear(string text, int at, out WrittenDate date, out int end)
    {
        foreach (var (name, start) in Eras)
        {
            if (string.CompareOrdinal(text, at, name, 0, name.Length) != 0) continue;
            var behind = SkipBlanks(text, at + name.Length);
            var number = 1;
            if (CharAt(text, behind) == '元') behind++;
            else if (!TryNumber(text, behind, 1, 2, out number, out behind)) break;
            if (CharAt(text, behind) == '年') return MonthAndDaySigns(text, behind + 1, start + number, out date, out end);
        }
        return None(out date, out end);
    }

    private static bool MonthAndDaySigns(string text, int at, int? year, out WrittenDate date, out int end) =>
        TryNumber(text, SkipBlanks(text, at), 1, 2, out var month, out at)
            ? MonthSign(text, at, year, month, out date, out end) : None(out date, out end);

    private static bool MonthSign(string text, int at, int? year, int month, out WrittenDate date, out int end)
    {
        at = SkipBlanks(text, at);
        if (CharAt(text, at) is not ('月' or '월') || !TryNumber(text, SkipBlanks(text, at + 1), 1, 2, out var day, out at))
            return None(out date, out end);
        end = SkipBlanks(text, at);
        if (CharAt(text, end) is not ('日' or '일' or '号' or '號')) return None(out date, out end);
        end++;
        date = new(year, month, day, false);
        return true;
    }

    private static bool DayFirst(string text, int at, int day, out WrittenDate date, out int end)
    {
        at = BehindOrdinal(text, at);
        var word = CharAt(text, at) is '-' or '/' or '.' ? SkipBlanks(text, at + 1) : SkipBlanks(text, at);
        if (TimeWords.TryMatch(text, word, TimeRoles.Connector, out _, out var behind)) word = SkipBlanks(text, behind);
        if (!TryMonth(text, word, out var month, out end)) return None(out date, out end);
        if (CharAt(text, at) == '.' && CalendarWords.TryMonthBehindOrdinal(text.AsSpan(word, end - word), out var other)) month = other;
        var behindMonth = end;
        var year = Year(text, ref end);
        date = new(year, month, day, false);
        return year is not null || !IsSentence(text, word, behindMonth);
    }

    // "At least 5 may go" is not a date: without a year, a month in small letters ends the phrase.
    private static bool IsSentence(string text, int word, int end)
    {
        var next = SkipBlanks(text, end);
        return char.IsLower(text[word]) && IsWordCharacter(CharAt(text, next))
            && !TimeWords.TryMatch(text, next, (TimeRoles)~0, out _, out _);
    }

    private static bool MonthFirst(string text, int at, out WrittenDate date, out int end)
    {
        if (!TryMonth(text, at, out var month, out var behind)) return None(out date, out end);
        var number = CharAt(text, behind) is '-' or '/' ? behind + 1 : SkipBlanks(text, behind);
        if (!TryNumber(text, number, 1, 2, out var day, out end)) return None(out date, out end);
        end = BehindOrdinal(text, end);
        if (!IsBoundary(text, end) || GoesOn(text, end)) return None(out date, out end);
        date = new(Year(text, ref end), month, day, false);
        return true;
    }

    // The hour of a clock, a decimal, a percentage or a span of days is not a day.
    private static bool GoesOn(string text, int end) =>
        CharAt(text, end) is '%' or ':' || (CharAt(text, end) is '.' or '-' && IsDigitAt(text, end + 1)
            && !TryNumber(text, end + 1, 4, 4, out _, out _));

    private static bool TryMonth(string text, int at, out int month, out int end)
    {
        if (NumberedMonth(text, at, out month, out end)) return true;
        if (!TimeWords.TryMatch(text, at, TimeRoles.Month, out _, out end)
            || !CalendarWords.TryMonth(text.AsSpan(at, end - at), out month)) return false;
        // Arabic pages give both names of a month.
        var second = SkipBlanks(text, end);
        if (CharAt(text, second) == '/' && TimeWords.TryMatch(text,
            SkipBlanks(text, second + 1), TimeRoles.Month, out _, out var behind)) end = behind;
        return true;
    }

    // Vietnamese counts the months: tháng 5.
    private static bool NumberedMonth(string text, int at, out int month, out int end)
    {
        month = 0;
        return TimeWords.TryMatch(text, at, TimeRoles.MonthNumber, out _, out end)
            && TryNumber(text, SkipBlanks(text, end), 1, 2, out month, out end) && month is >= 1 and <= 12;
    }

    // Skips what makes the number of a day an ordinal: 1st, 1er, 1º, 1-го.
    private static int BehindOrdinal(string text, int at)
    {
        if (CharAt(text, at) is 'º' or 'ª' or '°') return at + 1;
        var word = CharAt(text, at) == '-' ? at + 1 : at;
        return TimeWords.TryMatch(text, word, TimeRoles.Ordinal, out _, out var end) ? end : at;
    }

    private static bool None(out WrittenDate date, out int end)
    {
        date = null!;
        end = 0;
        return false;
    }
}
