using NewsPortal.Seeds.Dates;

namespace NewsPortal.Seeds.Datelines;

/// <summary>Reads the shape of a dateline by recursive descent; whether it is one, <see cref="DatelineHeuristics"/> decides.</summary>
internal static class DatelineParser
{
    public static DatelineCandidate? Read(ref TextScanner at) =>
        AgencyFirst(ref at) ?? DateFirst(ref at) ?? PlacesFirst(ref at) ?? BareAgency(ref at);

    /// <summary><c>(Reuters) - </c>, alone or in front of places.</summary>
    private static DatelineCandidate? AgencyFirst(ref TextScanner at)
    {
        var start = at.Position;
        if (AgencyParser.Marked(ref at) is not { IsKnown: true } agency || SeparatorParser.Read(ref at, afterMark: true) is not { } ending)
            return Back(ref at, start);
        var end = at.Position;
        at.SkipSpaces();
        if (ending.Mark == SeparatorMark.Dash && PlacesFirst(ref at) is { } filing && DatelineHeuristics.IsDateline(filing, at.Beyond))
            return filing with { Agency = filing.Agency ?? agency };
        at.Position = end;
        return new([], null, agency, ending);
    }

    /// <summary><c>May 1 (Reuters) - </c></summary>
    private static DatelineCandidate? DateFirst(ref TextScanner at)
    {
        var start = at.Position;
        if (Date(ref at) is not { } date || AgencyParser.Read(ref at) is not { } agency) return Back(ref at, start);
        return SeparatorParser.Read(ref at, afterMark: at.Position > 0) is { } ending ? new([], date, agency, ending) : Back(ref at, start);
    }

    private static DatelineCandidate? PlacesFirst(ref TextScanner at)
    {
        var start = at.Position;
        var places = PlaceParser.Places(ref at);
        if (places.Count == 0) return Back(ref at, start);
        var date = DateAfterPlaces(ref at);
        var agency = AgencyParser.Read(ref at);
        var ending = SeparatorParser.Read(ref at, afterMark: agency is not null);
        return ending is null || IsRange(date, agency, ending, at.Beyond) ? Back(ref at, start) : new(places, date, agency, ending);
    }

    /// <summary>After a comma, after Interfax's full stop, or after a mere space.</summary>
    private static DateToken? DateAfterPlaces(ref TextScanner at)
    {
        var start = at.Position;
        at.SkipSpaces();
        if (!at.Take(',')) at.Take('.');
        at.SkipSpaces();
        if (at.Position > start && Date(ref at) is { } date) return date;
        at.Position = start;
        return null;
    }

    /// <summary>The full stop behind a Russian wire's date belongs to neither date nor agency.</summary>
    private static DateToken? Date(ref TextScanner at)
    {
        var start = at.Position;
        if (!EnglishDates.TryRead(at.Rest, out var date, out var length) || !date.IsPossible) return null;
        at.Position += length;
        var text = at.Since(start);
        at.Take('.');
        return new(text, date);
    }

    /// <summary><c>May 1–5</c> and <c>May 1-June 2</c> are spans of time, not the end of a dateline.</summary>
    private static bool IsRange(DateToken? date, AgencyToken? agency, DatelineSeparator ending, ReadOnlySpan<char> lead) =>
        date is not null && agency is null && ending.IsTight && lead.Length > 0
        && (char.IsDigit(lead[0]) || EnglishDates.TryRead(lead, out _, out _));

    /// <summary><c>AFP – </c></summary>
    private static DatelineCandidate? BareAgency(ref TextScanner at)
    {
        var start = at.Position;
        if (AgencyParser.Bare(ref at) is not { } agency || SeparatorParser.Read(ref at, afterMark: false) is not { Mark: SeparatorMark.Dash } ending)
            return Back(ref at, start);
        return new([], null, agency, ending);
    }

    private static DatelineCandidate? Back(ref TextScanner at, int start)
    {
        at.Position = start;
        return null;
    }
}
