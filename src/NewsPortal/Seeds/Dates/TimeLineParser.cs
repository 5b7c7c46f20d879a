using static NewsPortal.Seeds.Dates.TimeText;

namespace NewsPortal.Seeds.Dates;

/// <summary>Finds the dates and times of a header line, and what remains.</summary>
public static class TimeLineParser
{
    // A longer line is a paragraph.
    private const int MaxLength = 300;

    // A line without digits says noon or yesterday at most.
    private const int MaxLengthWithoutDigits = 80;

    /// <summary>
    /// Returns the parts of the line in order; between them are only spaces, punctuation and brackets. A line without a date or time is
    /// one part of text, unless it is only a word such as "Published". No line makes it throw.
    /// </summary>
    public static IReadOnlyList<TimePart> Parse(string text) =>
        IsTooLong(text) || new TimeLineScanner(Normalize(text)).Scan() is not { } parts ? Whole(text) : parts;

    private static bool IsTooLong(string text) => text.Length > MaxLength || (text.Length > MaxLengthWithoutDigits && !HasDigit(text));

    private static bool HasDigit(string text)
    {
        foreach (var character in text)
            if (char.IsDigit(character)) return true;
        return false;
    }

    private static TimePart[] Whole(string text)
    {
        var start = 0;
        var end = text.Length;
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return end > start ? [new(start, end - start, TimePartKind.Text)] : [];
    }
}
