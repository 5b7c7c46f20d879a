using static NewsPortal.Seeds.Dates.TimeText;

namespace NewsPortal.Seeds.Dates;

/// <summary>Reads the numbers of a clock: <c>17:59:00</c>, <c>17.59</c>, <c>17h59</c>, <c>17時59分</c>, <c>5</c> of 5 p.m.</summary>
internal readonly record struct ClockDigits(int Hour, int Minute, int Second)
{
    /// <summary>Whether the form alone shows that it is a clock.</summary>
    public bool IsCertain { get; init; }

    public bool HasMinutes { get; init; }

    public TimeOnly? Clock(DayPeriod? period)
    {
        var hour = period is { } part ? part.HourOf(Hour) : Hour;
        return hour is >= 0 and < 24 && Minute < 60 && Second < 60 ? new TimeOnly(hour.Value, Minute, Second) : null;
    }

    /// <param name="hasPeriod">True where "p.m." or its equal is in front, so that the hour may be alone.</param>
    public static bool TryRead(string text, int at, bool hasPeriod, out ClockDigits digits, out int end)
    {
        digits = default;
        if (!TryNumber(text, at, 1, 2, out var hour, out end)) return false;
        if (Separated(text, hour, ref end, out digits) || WithSigns(text, hour, ref end, out digits)
            || WithLetter(text, hour, ref end, out digits)) return true;
        digits = new(hour, 0, 0);
        return CharAt(text, end) is not (':' or '/') && !(CharAt(text, end) is '.' or ',' or '-' && IsDigitAt(text, end + 1))
            && (hasPeriod ? IsBoundary(text, end) : IsHourAlone(text, end));
    }

    private static bool IsHourAlone(string text, int end) =>
        TimeWords.TryMatch(text, SkipBlanks(text, end), TimeRoles.Oclock | TimeRoles.Period, out var role, out _)
        && ((role & TimeRoles.Oclock) != 0 || !IsGlued(text[SkipBlanks(text, end)]));

    private static bool Separated(string text, int hour, ref int end, out ClockDigits digits)
    {
        digits = default;
        var sign = CharAt(text, end);
        if (sign is not (':' or '.') || !TryNumber(text, end + 1, 2, 2, out var minute, out var behind)) return false;
        var second = 0;
        if (CharAt(text, behind) == sign && TryNumber(text,
            behind + 1, 2, 2, out second, out var seconds)) behind = Fraction(text, seconds);
        if (CharAt(text, behind) is '%' || (CharAt(text, behind) is '.' or ':' && IsDigitAt(text, behind + 1))) return false;
        if (sign == '.' && (hour > 24 || minute > 59)) return false;
        digits = new(hour, minute, second) { IsCertain = sign == ':', HasMinutes = true };
        end = behind;
        return true;
    }

    private static int Fraction(string text, int at)
    {
        if (CharAt(text, at) is not ('.' or ',') || !IsDigitAt(text, at + 1)) return at;
        for (at++; IsDigitAt(text, at);) at++;
        return at;
    }

    private static bool WithSigns(string text, int hour, ref int end, out ClockDigits digits)
    {
        digits = default;
        var sign = SkipBlanks(text, end);
        if (CharAt(text, sign) is not ('時' or '时' or '点' or '點' or '시') || CharAt(text, sign + 1) is '間' or '间' or '간')
            return false;
        end = sign + 1;
        var minute = Unit(text, ref end, "分분") ?? 0;
        var second = Unit(text, ref end, "秒초") ?? 0;
        if (minute == 0 && CharAt(text, SkipBlanks(text, end)) is '半' or '반') (minute, end) = (30, SkipBlanks(text, end) + 1);
        digits = new(hour, minute, second) { IsCertain = true, HasMinutes = true };
        return true;
    }

    private static int? Unit(string text, ref int end, string signs)
    {
        if (!TryNumber(text, SkipBlanks(text, end), 1, 2, out var number, out var behind)) return null;
        behind = SkipBlanks(text, behind);
        if (!signs.Contains(CharAt(text, behind), StringComparison.Ordinal)) return null;
        end = behind + 1;
        return number;
    }

    private static bool WithLetter(string text, int hour, ref int end, out ClockDigits digits)
    {
        digits = default;
        var letter = SkipBlanks(text, end);
        if (CharAt(text, letter) is not ('h' or 'H')) return false;
        var hasMinutes = TryNumber(text, SkipBlanks(text, letter + 1), 2, 2, out var minute, out var behind);
        if (!hasMinutes) behind = letter + 1;
        else if (string.CompareOrdinal(text, behind, "min", 0, 3) == 0) behind += 3;
        if (!IsBoundary(text, behind)) return false;
        digits = new(hour, minute, 0) { IsCertain = hasMinutes, HasMinutes = true };
        if (!hasMinutes) digits = digits with { Minute = 0 };
        end = behind;
        return true;
    }
}
