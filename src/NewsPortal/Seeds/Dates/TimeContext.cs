using NewsPortal.Articles;

namespace NewsPortal.Seeds.Dates;

/// <summary>Holds what decides dates and times that could be read in several ways.</summary>
/// <param name="Language">The language of the article, as a language tag.</param>
/// <param name="PaperLanguage">The language of the site, as a language tag.</param>
/// <param name="Country">The country of the dateline's place, as in the gazetteer; null where it is not known.</param>
/// <param name="DatelineDay">Null where the dateline has no date.</param>
public sealed record TimeContext(PublisherZone Zone, string Language, string PaperLanguage, string? Country, DateOnly? DatelineDay);
