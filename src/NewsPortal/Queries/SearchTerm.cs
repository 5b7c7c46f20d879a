namespace NewsPortal.Queries;

/// <summary>What a term of a query asks for.</summary>
public enum SearchField
{
    /// <summary>Words anywhere in a story.</summary>
    Text,
    Tag,

    /// <summary>Section, region or subsection.</summary>
    In,

    /// <summary>A place of the dateline.</summary>
    From,

    /// <summary>The byline.</summary>
    By,

    /// <summary>The agency of the dateline or an organisation of the byline.</summary>
    Source,
    Before,
    After,
    On,
}

/// <summary>One part of a query.</summary>
/// <param name="Value">As the reader wrote it, without quotes.</param>
/// <param name="IsPhrase">In quotes.</param>
/// <param name="IsExcluded">With a hyphen in front: what no story found may have.</param>
/// <param name="Period">The days that a date means; null for all but dates.</param>
public sealed record SearchTerm(SearchField Field, string Value, bool IsPhrase = false, bool IsExcluded = false, SearchPeriod? Period = null)
{
    /// <summary>The numbers of the listings that a tag, category or place means; empty where none has that name.</summary>
    public IReadOnlyList<long> Listings { get; init; } = [];

    public bool IsWord => Field == SearchField.Text && !IsPhrase && !IsExcluded;
}
