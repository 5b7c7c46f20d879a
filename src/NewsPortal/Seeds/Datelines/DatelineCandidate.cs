namespace NewsPortal.Seeds.Datelines;

/// <summary>Holds the parts of a possible dateline as written.</summary>
internal sealed record DatelineCandidate(
    IReadOnlyList<PlaceToken> Places, DateToken? Date, AgencyToken? Agency, DatelineSeparator DatelineSeparator);

/// <param name="City">TitleCase as written: they are evidence.</param>
internal sealed record PlaceToken(string City, IReadOnlyList<string> Qualifiers);

/// <param name="Name">As written between its marks.</param>
/// <param name="IsKnown">Whether a real agency goes by that name.</param>
internal sealed record AgencyToken(string Name, bool IsKnown);

/// <param name="IsTight">No space on either side.</param>
internal sealed record DatelineSeparator(SeparatorMark Mark, bool IsTight);

internal enum SeparatorMark { Dash, Colon, Bracket }
