using NewsPortal.Articles;

namespace NewsPortal.Seeds.Datelines;

/// <summary>Cuts the dateline from a lead: <c>Hanoi, May 1 (Jiji Press)–The two …</c></summary>
public static class DatelineGrammar
{
    /// <summary>How far into a lead a dateline can reach, in UTF-16 units after its leading spaces.</summary>
    private const int Reach = 140;

    /// <summary>Null where the lead starts with prose. Takes any string; never throws.</summary>
    /// <param name="published">In the publisher's zone; gives the dateline's date its year.</param>
    public static DatelineMatch? Match(string lead, DateOnly published)
    {
        var start = lead.Length - lead.AsSpan().TrimStart().Length;
        if (JapaneseDateline.Match(lead, start, published) is { } japanese) return japanese;
        var at = new TextScanner(lead, Math.Min(lead.Length, start + Reach)) { Position = start };
        if (DatelineParser.Read(ref at) is not { } filing || !DatelineHeuristics.IsDateline(filing, at.Beyond)) return null;
        return Cut(lead, start, at.Position, Understood(filing), filing.Date?.Date.Near(published));
    }

    /// <summary>Cuts off what was understood, and the spaces behind it.</summary>
    internal static DatelineMatch Cut(string lead, int start, int end, Dateline dateline, DateOnly? day)
    {
        var raw = lead.AsSpan(start, end - start).TrimEnd();
        var next = lead.Length - lead.AsSpan(end).TrimStart().Length;
        return new(dateline with { Raw = raw.ToString() }, next, day);
    }

    private static Dateline Understood(DatelineCandidate filing) => new(
        "",
        filing.Places.Select(place => new Place(PlaceNames.Fold(place.City), place.Qualifiers.Select(PlaceNames.FoldQualifier).ToList())).ToList(),
        filing.Date?.Text,
        filing.Agency?.Name);
}
