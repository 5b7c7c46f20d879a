using NewsPortal.Articles;

namespace NewsPortal.Seeds.Bylines;

/// <summary>Holds the authors that a text names, and what was left out of it.</summary>
/// <param name="Byline">Null where the text has no author.</param>
/// <param name="Dropped">Pieces that are not names: e-mail addresses, handles, URLs, dates and clock times; each belongs in a
/// warning.</param>
public sealed record BylineResult(Byline? Byline, IReadOnlyList<string> Dropped);
