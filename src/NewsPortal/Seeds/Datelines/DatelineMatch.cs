using NewsPortal.Articles;

namespace NewsPortal.Seeds.Datelines;

/// <summary>Holds a dateline found at the start of a lead.</summary>
/// <param name="Length">How many UTF-16 units to cut off the lead, spaces on both sides of the dateline included.</param>
/// <param name="Day">The date with its year; null where there is no date, or where no year puts it near publication.</param>
public sealed record DatelineMatch(Dateline Dateline, int Length, DateOnly? Day);
