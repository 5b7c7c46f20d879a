using NewsPortal.Articles;

namespace NewsPortal.Seeds.Datelines;

/// <summary>Distinguishes a dateline from prose of the same shape.</summary>
internal static class DatelineHeuristics
{
    /// <summary>
    /// Whether a candidate is a dateline. With places it needs a date, a known agency, or a known place in capitals; without
    /// places it needs a known agency.
    /// </summary>
    public static bool IsDateline(DatelineCandidate filing, ReadOnlySpan<char> lead)
    {
        if (filing.Places.Count == 0)
            return filing.Agency is { } agency && IsTrusted(agency, filing) && !StartsSmall(lead) && !ClockParser.Starts(lead);
        var capitals = filing.Places.All(place => PlaceNames.IsInCapitals(place.City));
        return (filing.Date is not null
                || filing.Agency is { IsKnown: true }
                || capitals && filing.Places.All(IsPlain) && !IsSpeech(filing, lead))
            && filing.Places.All(HasName)
            && EndsWell(filing, lead, capitals)
            && (IsStrong(filing, capitals) || !StartsSmall(lead));
    }

    // A place that needs neither date nor agency beside it.
    private static bool IsPlain(PlaceToken place) =>
        !NonPlaceWords.IsDoubtful(place.City, place.Qualifiers.Any(Regions.Knows)) && PlaceEvidence.IsKnown(place);

    // 29 PALMS, Calif. is a place, and 5 DEAD is none.
    private static bool HasName(PlaceToken place) => !char.IsAsciiDigit(place.City[0]) || PlaceEvidence.IsKnown(place);

    private static bool IsSpeech(DatelineCandidate filing, ReadOnlySpan<char> lead) =>
        filing.DatelineSeparator.Mark == SeparatorMark.Colon && NonPlaceWords.StartsSpeech(lead);

    // May 1 (Labor Day) – has no agency, but May 1 (Somewhere News) – may have one.
    private static bool IsTrusted(AgencyToken agency, DatelineCandidate filing) =>
        agency.IsKnown || filing.Date is not null && filing.DatelineSeparator.Mark == SeparatorMark.Dash
            && Organizations.IsNamedBy(agency.Name);

    private static bool EndsWell(DatelineCandidate filing, ReadOnlySpan<char> lead, bool capitals) => filing.DatelineSeparator.Mark switch
    {
        SeparatorMark.Bracket => filing.Agency is { IsKnown: true } || filing.Date is not null,
        SeparatorMark.Colon => filing.Date is not null || filing.Agency is not null || capitals && !lead.IsWhiteSpace(),
        _ => filing.Date is not null || filing.Agency is not null || !filing.DatelineSeparator.IsTight || !StartsShouted(lead),
    };

    private static bool IsStrong(DatelineCandidate filing, bool capitals) =>
        filing.DatelineSeparator.Mark != SeparatorMark.Bracket
        && (filing.Agency is null ? 0 : 1) + (filing.Date is null ? 0 : 1) + (capitals ? 1 : 0) > 1;

    /// <summary>Whether a text continues in lower case: then a sentence contains an aside, and no dateline ends there.</summary>
    public static bool StartsSmall(ReadOnlySpan<char> lead)
    {
        var word = FirstWord(lead);
        return word.Length > 0 && char.IsLower(word[0]) && !ContainsCapital(word);
    }

    // TOKYO–SEOUL flights is one name.
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
