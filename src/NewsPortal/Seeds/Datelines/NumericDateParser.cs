using NewsPortal.Seeds.Dates;

namespace NewsPortal.Seeds.Datelines;

/// <summary>
/// Reads dates in figures: <c>2026-05-01</c>, <c>01.05.2026</c>, <c>5/1/2026</c>, <c>2026年5月1日</c>, <c>5월 1일</c>,
/// <c>1日</c>.
/// </summary>
internal static class NumericDateParser
{
    public static DateToken? Read(ref TextScanner at)
    {
        var start = at.Position;
        if (DateParser.Number(ref at, 4) is { } first && at.Rest.Length > 0)
        {
            var digits = at.Position - start;
            var mark = at.Rest[0];
            var date = mark is '年' or '月' or '日' or '년' or '월' or '일' ? EastAsian(ref at, start, first)
                : mark is '.' or '/' or '-' or '‐' ? Marked(ref at, start, first, digits, mark) : null;
            if (date is not null) return date;
        }
        at.Position = start;
        return null;
    }

    private static DateToken? EastAsian(ref TextScanner at, int start, int number)
    {
        int? year = null;
        int month = 0;
        if (Take(ref at, '年', '년'))
        {
            year = number;
            if (Next(ref at) is not { } next) return null;
            number = next;
        }
        if (Take(ref at, '月', '월'))
        {
            month = number;
            if (Next(ref at) is not { } next) return null;
            number = next;
        }
        if (year is not null && month == 0 || !Take(ref at, '日', '일')) return null;
        return new(at.Since(start), new(year, month, number));
    }

    private static bool Take(ref TextScanner at, char chinese, char korean) => at.Take(chinese) || at.Take(korean);

    private static int? Next(ref TextScanner at)
    {
        at.SkipSpaces();
        return DateParser.Number(ref at, 2);
    }

    private static DateToken? Marked(ref TextScanner at, int start, int first, int digits, char mark)
    {
        at.Take(mark);
        if (DateParser.Number(ref at, 2) is not { } second || !at.Take(mark) || DateParser.Number(ref at, 4) is not { } third) return null;
        if (at.Rest.Length > 0 && TextScanner.IsLetter(at.Rest[0])) return null;
        var text = at.Since(start);
        if (digits == 4) return third <= 31 ? new(text, new(first, second, third)) : null;
        if (digits > 2 || third < 1000) return null;
        var dayFirst = new PartialDate(third, second, first);
        var monthFirst = new PartialDate(third, first, second);
        return dayFirst.IsPossible ? new(text, dayFirst, monthFirst.IsPossible ? monthFirst : null) : new(text, monthFirst);
    }
}
