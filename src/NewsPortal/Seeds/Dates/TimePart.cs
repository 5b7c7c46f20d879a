namespace NewsPortal.Seeds.Dates;

/// <summary>Lists the kinds of parts of a header line.</summary>
public enum TimePartKind
{
    Text,
    PublishedWord,
    UpdatedWord,
    Weekday,
    Date,
    Time,
    Relative,
}

/// <summary>Holds one part of a header line.</summary>
/// <param name="Start">Its first character, from 0.</param>
/// <param name="Date">Not null for a <see cref="TimePartKind.Date"/>.</param>
/// <param name="Time">Not null for a <see cref="TimePartKind.Time"/>.</param>
public sealed record TimePart(int Start, int Length, TimePartKind Kind, WrittenDate? Date = null, WrittenTime? Time = null)
{
    internal int End => Start + Length;
}
