namespace NewsPortal.Seeds.Dates;

/// <summary>Holds a part of a header line with its place in the file.</summary>
/// <param name="Column">The column of the part, from 1.</param>
/// <param name="Text">The part as written.</param>
/// <param name="IsUpdate">True where a word such as "Updated" belongs to it.</param>
public sealed record TimeEntry(int Line, int Column, string Text, TimePart Part, bool IsUpdate)
{
    /// <summary>
    /// Returns the dates and times of a line. "Updated" belongs to what follows it, up to a word such as "Published", or, where the line
    /// ends with such a word and does not begin with one, to what is in front of it.
    /// </summary>
    /// <param name="column">The column of the line's first character, from 1.</param>
    public static IEnumerable<TimeEntry> From(int line, int column, string text, IReadOnlyList<TimePart> parts)
    {
        for (var at = 0; at < parts.Count; at++)
            if (parts[at].Kind is TimePartKind.Date or TimePartKind.Time or TimePartKind.Relative)
                yield return new(line, column + parts[at].Start,
                    text.Substring(parts[at].Start, parts[at].Length), parts[at], IsUpdated(parts, at));
    }

    private static bool IsUpdated(IReadOnlyList<TimePart> parts, int at) =>
        IsLead(parts[^1]) && !IsLead(parts.First(part => part.Kind != TimePartKind.Text))
            ? IsUpdatedBehind(parts, at) : IsUpdatedInFront(parts, at);

    private static bool IsUpdatedInFront(IReadOnlyList<TimePart> parts, int at)
    {
        while (at >= 0 && !IsLead(parts[at])) at--;
        return at >= 0 && parts[at].Kind == TimePartKind.UpdatedWord;
    }

    // Words behind dates, as in Japanese, belong to the last date in front of them.
    private static bool IsUpdatedBehind(IReadOnlyList<TimePart> parts, int at)
    {
        var word = at;
        while (!IsLead(parts[word])) word++;
        var hasDate = parts.Take(at + 1).Any(part => part.Date is not null);
        var isLast = !parts.Skip(at + 1).Take(word - at).Any(part => part.Date is not null);
        return parts[word].Kind == TimePartKind.UpdatedWord && (isLast || !hasDate);
    }

    private static bool IsLead(TimePart part) => part.Kind is TimePartKind.UpdatedWord or TimePartKind.PublishedWord;
}
