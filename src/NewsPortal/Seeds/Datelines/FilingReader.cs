namespace NewsPortal.Seeds;

/// <summary>Reads the shape of a dateline by recursive descent; whether it is one, <see cref="Evidence"/> decides.</summary>
internal static class FilingReader
{
    public static Filing? Read(ref Cursor at) =>
        AgencyFirst(ref at) ?? DateFirst(ref at) ?? PlacesFirst(ref at) ?? BareAgency(ref at);

    /// <summary><c>(Reuters) - </c>, alone or in front of places.</summary>
    private static Filing? AgencyFirst(ref Cursor at)
    {
        var start = at.Position;
        if (AgencyReader.Marked(ref at) is not { IsKnown: true } agency || EndingReader.Read(ref at, afterMark: true) is not { } ending)
            return Back(ref at, start);
        var end = at.Position;
        at.SkipSpaces();
        if (ending.Mark == EndingMark.Dash && PlacesFirst(ref at) is { } filing && Evidence.Convinces(filing, at.Beyond))
            return filing with { Agency = filing.Agency ?? agency };
        at.Position = end;
        return new([], null, agency, ending);
    }

    /// <summary><c>May 1 (Reuters) - </c></summary>
    private static Filing? DateFirst(ref Cursor at)
    {
        var start = at.Position;
        if (Date(ref at) is not { } date || AgencyReader.Read(ref at) is not { } agency) return Back(ref at, start);
        return EndingReader.Read(ref at, afterMark: at.Position > 0) is { } ending ? new([], date, agency, ending) : Back(ref at, start);
    }

    private static Filing? PlacesFirst(ref Cursor at)
    {
        var start = at.Position;
        var places = PlaceReader.Places(ref at);
        if (places.Count == 0) return Back(ref at, start);
        var date = DateAfterPlaces(ref at);
        var agency = AgencyReader.Read(ref at);
        var ending = EndingReader.Read(ref at, afterMark: agency is not null);
        return ending is null || IsRange(date, agency, ending, at.Beyond) ? Back(ref at, start) : new(places, date, agency, ending);
    }

    /// <summary>After a comma, after Interfax's full stop, or after a mere space.</summary>
    private static FiledDate? DateAfterPlaces(ref Cursor at)
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
    private static FiledDate? Date(ref Cursor at)
    {
        var start = at.Position;
        if (!DateWords.TryRead(at.Rest, out var date, out var length) || !date.IsPossible) return null;
        at.Position += length;
        var text = at.Since(start);
        at.Take('.');
        return new(text, date);
    }

    /// <summary><c>May 1–5</c> and <c>May 1-June 2</c> are spans of time, not the end of a dateline.</summary>
    private static bool IsRange(FiledDate? date, FiledAgency? agency, Ending ending, ReadOnlySpan<char> lead) =>
        date is not null && agency is null && ending.IsTight && lead.Length > 0
        && (char.IsDigit(lead[0]) || DateWords.TryRead(lead, out _, out _));

    /// <summary><c>AFP – </c></summary>
    private static Filing? BareAgency(ref Cursor at)
    {
        var start = at.Position;
        if (AgencyReader.Bare(ref at) is not { } agency || EndingReader.Read(ref at, afterMark: false) is not { Mark: EndingMark.Dash } ending)
            return Back(ref at, start);
        return new([], null, agency, ending);
    }

    private static Filing? Back(ref Cursor at, int start)
    {
        at.Position = start;
        return null;
    }
}
