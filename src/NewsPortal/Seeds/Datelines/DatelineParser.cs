namespace NewsPortal.Seeds.Datelines;

/// <summary>Reads the shape of a dateline by recursive descent; whether it is one, <see cref="DatelineHeuristics"/> decides.</summary>
internal static class DatelineParser
{
    public static DatelineCandidate? Read(ref TextScanner at)
    {
        var start = at.Position;
        if (SlugLineParser.Skip(ref at) is not { } slug) return Parts(ref at);
        if (Parts(ref at) is { } filing && (slug.IsInBrackets || filing.Date is not null || filing.Agency is { IsKnown: true }))
            return filing;
        return Back(ref at, start);
    }

    private static DatelineCandidate? Parts(ref TextScanner at) =>
        AgencyFirst(ref at) ?? DateFirst(ref at) ?? PlacesFirst(ref at) ?? BareAgency(ref at);

    // (Reuters) - , alone or in front of places.
    private static DatelineCandidate? AgencyFirst(ref TextScanner at)
    {
        var start = at.Position;
        if (MarkedAgencyParser.Read(ref at, hasDate: false) is not { Agency: { IsKnown: true } agency } marked
            || SeparatorParser.Read(ref at, afterMark: true) is not { } ending)
            return Back(ref at, start);
        var end = at.Position;
        at.SkipSpaces();
        if (ending.Mark == SeparatorMark.Dash && PlacesFirst(ref at) is { } filing && DatelineHeuristics.IsDateline(filing, at.Beyond))
            return filing with { Date = filing.Date ?? marked.Date, Agency = filing.Agency ?? agency };
        at.Position = end;
        return new([], marked.Date, agency, ending);
    }

    // Example: May 1 (Reuters) - , May 1, 2026 — DALLAS —
    private static DatelineCandidate? DateFirst(ref TextScanner at)
    {
        var start = at.Position;
        if (DateParser.Read(ref at) is not { } date) return Back(ref at, start);
        var end = at.Position;
        if (SeparatorParser.Read(ref at, afterMark: false) is { Mark: SeparatorMark.Dash } && at.SkipSpaces()
            && PlacesFirst(ref at) is { Date: null } placed && DatelineHeuristics.IsDateline(placed, at.Beyond))
            return placed with { Date = date };
        at.Position = end;
        at.Take('.');
        return TailParser.Read(ref at, [], date: date) is { Agency: not null } filing ? filing : Back(ref at, start);
    }

    private static DatelineCandidate? PlacesFirst(ref TextScanner at)
    {
        var start = at.Position;
        var places = PlaceParser.Places(ref at);
        return places.Count == 0 ? Back(ref at, start) : TailParser.Read(ref at, places) ?? Back(ref at, start);
    }

    // Example: AFP –
    private static DatelineCandidate? BareAgency(ref TextScanner at)
    {
        var start = at.Position;
        return AgencyParser.Bare(ref at) is { } agency
            && TailParser.Read(ref at, [], agency) is { DatelineSeparator.Mark: SeparatorMark.Dash } filing
            ? filing
            : Back(ref at, start);
    }

    private static DatelineCandidate? Back(ref TextScanner at, int start)
    {
        at.Position = start;
        return null;
    }
}
