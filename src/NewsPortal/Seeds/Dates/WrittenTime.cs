namespace NewsPortal.Seeds.Dates;

/// <summary>Holds a time of day as it is written.</summary>
/// <param name="Clock">Null where no clock shows it (<c>25:10</c>).</param>
/// <param name="Offset">The offset from UTC, where it is written in numbers.</param>
/// <param name="Zone">The zone's abbreviation or name as written, known or not; null where none is written.</param>
public sealed record WrittenTime(TimeOnly? Clock, TimeSpan? Offset, string? Zone);
