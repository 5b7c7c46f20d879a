namespace NewsPortal.Seeds.Datelines;

/// <summary>Tells a dateline from prose of the same shape.</summary>
internal static class DatelineHeuristics
{
    /// <summary>With places a date, a known agency or capitals will do; without them a known agency must be there.</summary>
    public static bool IsDateline(DatelineCandidate filing, ReadOnlySpan<char> lead)
    {
        if (filing.Places.Count == 0) return filing.Agency is { } agency && IsTrusted(agency, filing) && !StartsSmall(lead);
        var capitals = filing.Places.All(place => PlaceNames.IsInCapitals(place.City));
        var doubtful = filing.Places.Any(place => NonPlaceWords.IsDoubtful(place.City, place.Qualifiers.Count > 0));
        var isKnown = filing.Agency is { IsKnown: true };
        return (filing.Date is not null || isKnown || capitals && !doubtful)
            && EndsWell(filing, lead, capitals)
            && (IsStrong(filing, capitals) || !StartsSmall(lead));
    }

    /// <summary><c>May 1 (Labor Day) – </c> is no agency's, but <c>May 1 (Somewhere News) – </c> may be.</summary>
    private static bool IsTrusted(AgencyToken agency, DatelineCandidate filing) =>
        agency.IsKnown || filing.Date is not null && filing.DatelineSeparator.Mark == SeparatorMark.Dash && Organizations.IsNamedBy(agency.Name);

    private static bool EndsWell(DatelineCandidate filing, ReadOnlySpan<char> lead, bool capitals) => filing.DatelineSeparator.Mark switch
    {
        SeparatorMark.Bracket => filing.Agency is { IsKnown: true } || filing.Date is not null,
        SeparatorMark.Colon => filing.Date is not null || filing.Agency is not null || capitals && !lead.IsWhiteSpace(),
        _ => filing.Date is not null || filing.Agency is not null || !filing.DatelineSeparator.IsTight || !StartsShouted(lead),
    };

    private static bool IsStrong(DatelineCandidate filing, bool capitals) =>
        filing.DatelineSeparator.Mark != SeparatorMark.Bracket && (filing.Agency is null ? 0 : 1) + (filing.Date is null ? 0 : 1) + (capitals ? 1 : 0) > 1;

    /// <summary>A story starts with a capital, a figure or a mark; what goes on in lower case is an aside in a sentence.</summary>
    private static bool StartsSmall(ReadOnlySpan<char> lead)
    {
        var word = FirstWord(lead);
        return word.Length > 0 && char.IsLower(word[0]) && !ContainsCapital(word);
    }

    /// <summary><c>TOKYO–SEOUL flights</c> is one name.</summary>
    private static bool StartsShouted(ReadOnlySpan<char> lead)
    {
        var word = FirstWord(lead);
        return word.Length > 1 && char.IsUpper(word[0]) && char.IsUpper(word[1]);
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> lead)
    {
        var text = lead.TrimStart();
        var start = 0;
        while (start < text.Length && !char.IsLetterOrDigit(text[start]) && !char.IsWhiteSpace(text[start])) start++;
        var end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
        return text[start..end];
    }

    private static bool ContainsCapital(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            if (char.IsUpper(c)) return true;
        return false;
    }
}
