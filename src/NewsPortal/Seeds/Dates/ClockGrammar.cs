using static NewsPortal.Seeds.Dates.TimeText;

namespace NewsPortal.Seeds.Dates;

/// <summary>Reads a time of day that begins at a place of a line brought to ASCII by <see cref="TimeText.Normalize"/>.</summary>
internal static class ClockGrammar
{
    /// <param name="isExpected">
    /// True where a date, a word such as "at" or punctuation is in front, so that <c>17.59</c>, <c>17h</c> or <c>noon</c> is a time
    /// too.
    /// </param>
    public static bool TryRead(string text, int at, bool isExpected, out WrittenTime time, out int end)
    {
        time = null!;
        end = at;
        var clock = at;
        if (!IsDigitAt(text, at) && ZoneGrammar.TryReadBefore(text, at, out var zone, out var behind)) clock = SkipBlanks(text, behind);
        else zone = null;
        var period = Period(text, ref clock, out var isInstant);
        if (!IsDigitAt(text, clock))
        {
            if (!isInstant || !isExpected) return false;
            end = clock;
            return Finish(text, new(period!.Value.From,
                0, 0) { IsCertain = IsFollowedByTime(text, end) }, null, zone, true, ref end, out time);
        }
        return (ClockDigits.TryRead(text, clock, period is not null, out var digits, out end) || Military(text, clock, out digits, out end))
            && Finish(text, digits, period, zone, isExpected, ref end, out time);
    }

    /// <summary>Reads an hour alone, behind a word that says that it is one; nothing but a zone follows.</summary>
    public static bool TryHour(string text, int at, out WrittenTime time, out int end)
    {
        time = null!;
        return TryNumber(text, at, 1, 2, out var hour, out end)
            && Finish(text, new(hour, 0, 0) { IsCertain = true }, null, null, true, ref end, out time) && IsFollowedByTime(text, end);
    }

    // Reads what follows the digits: a part of the day, "Uhr", a zone.
    private static bool Finish(string text, ClockDigits digits,
        DayPeriod? period, string? zone, bool isExpected, ref int end, out WrittenTime time)
    {
        var isCertain = digits.IsCertain || period is { IsInstant: false };
        if (period is null && HalfOfDay(text, ref end, out period)) isCertain = true;
        if (!IsZone(text, SkipBlanks(text, end)) && TimeWords.TryMatch(text, SkipBlanks(text, end), digits.HasMinutes
            ? TimeRoles.Clock | TimeRoles.Oclock : TimeRoles.Oclock, out _, out var unit)
            && (digits.HasMinutes || isExpected || text[SkipBlanks(text, end)] is 'U' or 'ब'))
        {
            (end, isCertain) = (unit, true);
            if (!digits.HasMinutes && TryNumber(text, SkipBlanks(text, end), 2, 2, out var minutes, out var behind)
                && IsBoundary(text, behind) && CharAt(text, behind) != '.')
                (digits, end) = (digits with { Minute = minutes }, behind);
        }
        TimeSpan? offset = null;
        if (zone is null && ZoneGrammar.TryRead(text,
            end, digits.Hour, out offset, out zone, out var zoned)) (end, isCertain) = (zoned, true);
        time = new(SpanEnd(text, ref end) ? null : digits.Clock(period), offset, zone);
        return (isCertain || (isExpected && digits.HasMinutes && IsFollowedByPunctuation(text, end))) && (IsBoundary(text, end) || end > 0
            && text[end - 1] == '.');
    }

    // In 10:30 hora de Madrid the word behind the clock belongs to the zone.
    private static bool IsZone(string text, int at) =>
        TimeWords.TryMatch(text, at, TimeRoles.Zone, out _, out var end) && text.AsSpan(at, end - at).Contains(' ');

    private static DayPeriod? Period(string text, ref int at, out bool isInstant)
    {
        isInstant = false;
        if (!TimeWords.TryMatch(text, at, TimeRoles.Period, out _, out var end)
            || !CalendarWords.TryDayPeriod(text.AsSpan(at, end - at), out var period)) return null;
        isInstant = period.IsInstant;
        at = isInstant && !IsDigitAt(text, SkipBlanks(text, end)) ? end : SkipBlanks(text, end);
        return period;
    }

    private static bool HalfOfDay(string text, ref int end, out DayPeriod? period)
    {
        period = null;
        var at = SkipBlanks(text, end);
        if (TimeWords.TryMatch(text, at, TimeRoles.Period, out _, out var behind)
            && CalendarWords.TryDayPeriod(text.AsSpan(at, behind - at), out var found))
            (period, end) = (found, behind);
        else if (CharAt(text, end) is 'a' or 'p' or 'A' or 'P' && IsBoundary(text, end + 1))
            (period, end) = (text[end] is 'a' or 'A' ? new(0, 12) : new(12, 24), end + 1);
        return period is not null;
    }

    // Digits such as 0930 GMT are a clock only where a zone or "hrs" says so.
    private static bool Military(string text, int at, out ClockDigits digits, out int end)
    {
        digits = default;
        if (!TryNumber(text, at, 4, 4, out var number, out end) || number / 100 > 23 || number % 100 > 59) return false;
        digits = new(number / 100, number % 100, 0) { HasMinutes = true };
        return TimeWords.TryMatch(text, SkipBlanks(text, end), TimeRoles.Clock | TimeRoles.Zone, out _, out _);
    }

    // A range of times is not a publication time, since it is unclear which of the two is meant.
    private static bool SpanEnd(string text, ref int end)
    {
        var dash = SkipBlanks(text, end);
        if (CharAt(text, dash) is not ('-' or '~' or '〜')
            || !ClockDigits.TryRead(text, SkipBlanks(text, dash + 1), false, out var digits, out var behind) || !digits.HasMinutes)
            return false;
        end = behind;
        HalfOfDay(text, ref end, out _);
        return true;
    }

    private static bool IsFollowedByTime(string text, int end) => IsFollowedByPunctuation(text, end)
        || IsDigitAt(text, SkipBlanks(text, end));
}
