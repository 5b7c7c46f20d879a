namespace NewsPortal.Seeds.Dates;

/// <summary>Reads English dates in words, as agencies write them: <c>May 1, 2022</c>, <c>Sept. 3</c>, <c>1 May 2022</c>.</summary>
public static class EnglishDates
{
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>Reads a month's name: full, AP dotted (<c>Sept.</c>) or Reuters undotted (<c>Sept</c>), in any case.</summary>
    /// <param name="month">1 to 12, or 0 where the word is not a month.</param>
    public static bool TryMonth(ReadOnlySpan<char> word, out int month)
    {
        var dotted = word.Length > 0 && word[^1] == '.';
        var name = dotted ? word[..^1] : word;
        for (month = 1; month <= 12; month++)
        {
            var full = Months[month - 1];
            if (!dotted && name.Equals(full, StringComparison.OrdinalIgnoreCase)) return true;
            if (full.Length > 3 && IsShort(name, full)) return true;
        }
        month = 0;
        return false;
    }

    private static bool IsShort(ReadOnlySpan<char> name, string full) =>
        (name.Length == 3 || name.Length == 4 && full == "september") && full.AsSpan().StartsWith(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads <c>Month D[, YYYY]</c> or <c>D Month [YYYY]</c> where the text starts with one, possible or not.</summary>
    /// <param name="length">How many characters the date takes.</param>
    public static bool TryRead(ReadOnlySpan<char> text, out PartialDate date, out int length)
    {
        var dayFirst = text.Length > 0 && char.IsAsciiDigit(text[0]);
        if (dayFirst ? !DayAndMonth(text, out date, out length) : !MonthAndDay(text, out date, out length)) return false;
        if (Year(text[length..], out var year, out var more))
        {
            date = date with { Year = year };
            length += more;
        }
        return true;
    }

    private static bool MonthAndDay(ReadOnlySpan<char> text, out PartialDate date, out int length)
    {
        date = default;
        length = Word(text);
        if (!TryMonth(text[..length], out var month)) return false;
        var spaces = Spaces(text[length..]);
        if (spaces == 0 && text[length - 1] != '.') return false;
        length += spaces;
        if (!Number(text[length..], 2, out var day, out var digits)) return false;
        length += digits;
        date = new(null, month, day);
        return true;
    }

    private static bool DayAndMonth(ReadOnlySpan<char> text, out PartialDate date, out int length)
    {
        date = default;
        if (!Number(text, 2, out var day, out length)) return false;
        var spaces = Spaces(text[length..]);
        var word = Word(text[(length + spaces)..]);
        if (spaces == 0 || !TryMonth(text.Slice(length + spaces, word), out var month)) return false;
        length += spaces + word;
        date = new(null, month, day);
        return true;
    }

    private static bool Year(ReadOnlySpan<char> text, out int year, out int length)
    {
        var comma = text.Length > 0 && text[0] == ',' ? 1 : 0;
        var spaces = Spaces(text[comma..]);
        length = comma + spaces;
        year = 0;
        if (spaces == 0 || !Number(text[length..], 4, out year, out var digits) || digits != 4) return false;
        length += digits;
        return true;
    }

    // Returns the letters at the start, with the full stop of an abbreviated month.
    private static int Word(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && char.IsLetter(text[end])) end++;
        return end < text.Length && text[end] == '.' && TryMonth(text[..(end + 1)], out _) ? end + 1 : end;
    }

    private static int Spaces(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && char.IsWhiteSpace(text[end])) end++;
        return end;
    }

    private static bool Number(ReadOnlySpan<char> text, int mostDigits, out int number, out int length)
    {
        number = 0;
        for (length = 0; length < text.Length && length < mostDigits && char.IsAsciiDigit(text[length]); length++)
            number = number * 10 + (text[length] - '0');
        return length > 0 && (length == text.Length || !char.IsLetterOrDigit(text[length]));
    }
}
