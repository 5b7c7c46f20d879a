namespace NewsPortal.Seeds;

/// <summary>The parts of a dateline as they were written, before it is known whether they are one.</summary>
internal sealed record Filing(IReadOnlyList<FiledPlace> Places, FiledDate? Date, FiledAgency? Agency, Ending Ending);

/// <param name="City">Capitals as written: they are evidence.</param>
internal sealed record FiledPlace(string City, IReadOnlyList<string> Qualifiers);

internal sealed record FiledDate(string Text, WordDate Date);

/// <param name="Name">As written between its marks.</param>
/// <param name="IsKnown">Whether a real agency goes by that name.</param>
internal sealed record FiledAgency(string Name, bool IsKnown);

/// <param name="IsTight">No space on either side.</param>
internal sealed record Ending(EndingMark Mark, bool IsTight);

internal enum EndingMark { Dash, Colon, Bracket }
