using NewsPortal.Store;

namespace NewsPortal.Queries;

/// <summary>In which order a search shows what it found.</summary>
public enum SearchOrder
{
    /// <summary>By how well a story fits, newer ones before older ones that fit as well.</summary>
    Best,
    Newest,
    Oldest,
}

/// <summary>What a search found.</summary>
/// <param name="Terms">The query's, with the names of the listings that they mean.</param>
/// <param name="Total">Of all pages.</param>
/// <param name="Hits">Of one page.</param>
/// <param name="Facets">Ways to narrow it, most stories first; empty where there was no time to count them.</param>
public sealed record SearchResult(IReadOnlyList<SearchTerm> Terms, int Total, IReadOnlyList<SearchHit> Hits, IReadOnlyList<SearchFacet> Facets)
{
    public const int PageSize = 20;

    /// <summary>Deeper, a reader is better served by another word.</summary>
    public const int MostPages = 50;

    public int Pages => Math.Min(MostPages, (Total + PageSize - 1) / PageSize);
}

/// <summary>A part of the newest-first list of what a search found.</summary>
/// <param name="Total">Of the whole list.</param>
/// <param name="First">The place of the part's first story in it, from 1.</param>
/// <param name="Ids">The numbers of the part's stories.</param>
public sealed record SearchPart(string Query, int Total, int First, IReadOnlyList<long> Ids);

/// <summary>A story that was found, with the words that it was found by.</summary>
/// <param name="Snippet">Null where it was found by other means than words.</param>
public sealed record SearchHit(Headline Headline, MarkedText Text, MarkedText? Snippet);

/// <summary>A way to narrow a search.</summary>
/// <param name="Group">What it narrows by, in the plural: <c>Sections</c>.</param>
/// <param name="Term">What to put behind the query.</param>
public sealed record SearchFacet(string Group, string Name, string Term, int Count);

/// <summary>A text in pieces, some of which a search found. It holds no markup: whoever shows it encodes each piece.</summary>
public sealed record MarkedText(IReadOnlyList<(string Text, bool IsFound)> Pieces)
{
    /// <param name="marked">As the index gives it.</param>
    public static MarkedText Of(string marked)
    {
        var pieces = new List<(string, bool)>();
        foreach (var (index, part) in SearchText.Show(marked).Split(SearchText.MarkStart).Index())
        {
            var end = index == 0 ? -1 : part.IndexOf(SearchText.MarkEnd, StringComparison.Ordinal);
            if (end > 0) pieces.Add((part[..end], true));
            if (end + 1 < part.Length) pieces.Add((part[(end + 1)..], false));
        }
        return new(pieces);
    }

    public override string ToString() => string.Concat(Pieces.Select(piece => piece.Text));
}
