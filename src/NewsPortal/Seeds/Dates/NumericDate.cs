using static NewsPortal.Seeds.Dates.TimeText;

namespace NewsPortal.Seeds.Dates;

/// <summary>Reads dates of numbers alone: <c>2022-05-01</c>, <c>2022. 5. 1.</c>, <c>05/01/2022</c>, <c>01.05.2022</c>.</summary>
internal static class NumericDate
{
    private const int Months = 12, MaxDay = 31;

    /// <param name="at">Behind the year.</param>
    public static bool TryYearFirst(string text, int at, int year, out WrittenDate date, out int end)
    {
        date = null!;
        end = at;
        if (!Separator(text, ref at, out var sign) || !TryNumber(text, at, 1, 2, out var month, out at)) return false;
        if (!Separator(text, ref at, out var second) || second != sign || !TryNumber(text, at, 1, 2, out var day, out end)) return false;
        if (!IsEnd(text, end)) return false;
        if (sign == '.' && CharAt(text, end) == '.') end++;
        date = new(year, month, day, false);
        return true;
    }

    /// <param name="at">Behind the first number.</param>
    public static bool TryRead(string text, int at, int first, out WrittenDate date, out int end)
    {
        date = null!;
        end = at;
        if (!Separator(text, ref at, out var sign) || !TryNumber(text, at, 1, 2, out var second, out at)) return false;
        if (!Separator(text, ref at, out var other) || other != sign) return false;
        if (TryNumber(text, at, 4, 4, out var year, out end))
        {
            date = Order(year, first, second, sign);
            return IsEnd(text, end);
        }
        if (!TryNumber(text, at, 2, 2, out var third, out end) || !IsDay(sign, first, second, third) || !IsEnd(text, end)) return false;
        // Which of three numbers of two digits is the year is unclear.
        date = Order(YearOf(third), first, second, sign) with { YearFirst = new(YearOf(first), second, third, false) };
        return true;
    }

    private static int YearOf(int number)
    {
        const int Century = 2000, LastYear = 69;
        return number <= LastYear ? Century + number : Century - 100 + number;
    }

    // 01.05.22 is a date, and 17.59.30 a clock with seconds.
    private static bool IsDay(char sign, int first, int second, int third) =>
        sign == '/' || second is >= 1 and <= Months && (first is >= 1 and <= MaxDay || third is >= 1 and <= MaxDay);

    /// <summary>Reads <c>5/1（日）</c>, which is a month and a day only in front of a weekday.</summary>
    public static bool TryWithWeekday(string text, int at, int first, out WrittenDate date, out int end)
    {
        date = null!;
        end = at;
        if (CharAt(text, at) != '/' || !TryNumber(text, at + 1, 1, 2, out var day, out end)) return false;
        if (CharAt(text, end) != '(' || !TimeWords.TryMatch(text, end + 1, TimeRoles.Weekday, out _, out var behind)
            || CharAt(text, behind) != ')') return false;
        date = new(null, first, day, false);
        return IsGlued(text[end + 1]);
    }

    /// <summary>Reads <c>05/01</c> with a clock behind it, which is a date only behind a word such as "Updated".</summary>
    public static bool TryWithTime(string text, int at, out WrittenDate date, out int end)
    {
        date = null!;
        if (!TryNumber(text, at, 1, 2, out var first, out end) || CharAt(text, end) != '/'
            || !TryNumber(text, end + 1, 1, 2, out var second, out end)) return false;
        date = Order(null, first, second, '/');
        return CharAt(text, end) == ' ' && ClockGrammar.TryRead(text, SkipBlanks(text, end), true, out _, out _);
    }

    private static WrittenDate Order(int? year, int first, int second, char sign)
    {
        // Full stops separate days, months and years wherever the day comes first, and nowhere else.
        if (sign == '.') return second > Months && first <= Months ? new(year, first, second, false) : new(year, second, first, false);
        return first > Months ? new(year, second, first, false) : new(year, first, second, second <= Months && first != second);
    }

    private static bool Separator(string text, ref int at, out char sign)
    {
        var place = SkipBlanks(text, at);
        sign = CharAt(text, place);
        if (sign is not ('-' or '/' or '.') || (sign == '-' && CharAt(text, at) == ' ')) return false;
        at = sign == '-' ? place + 1 : SkipBlanks(text, place + 1);
        return true;
    }

    // The T of ISO 8601 may follow, or a full stop, but no further number.
    private static bool IsEnd(string text, int end) =>
        (IsBoundary(text, end) || CharAt(text, end) is 'T' or 't') && !(CharAt(text, end) is '-' or '/' && IsDigitAt(text, end + 1))
        && !(CharAt(text, end) == '.' && IsDigitAt(text, end + 1) && TryNumber(text, end + 1, 1, 1, out _, out _));
}
