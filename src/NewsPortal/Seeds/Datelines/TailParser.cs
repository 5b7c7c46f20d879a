using NewsPortal.Seeds.Dates;

namespace NewsPortal.Seeds.Datelines;

/// <summary>Reads what follows the places: a date and an agency in either order, and the mark that ends the dateline.</summary>
internal static class TailParser
{
    private const int MaxParts = 4;

    /// <param name="agency">One that was in front, or null.</param>
    /// <param name="date">One that was in front, or null.</param>
    public static DatelineCandidate? Read(
        ref TextScanner at, IReadOnlyList<PlaceToken> places, AgencyToken? agency = null, DateToken? date = null)
    {
        var start = at.Position;
        var tail = new Tail { Agency = agency, Date = date, Places = places };
        var parts = 0;
        while (parts < MaxParts && Part(ref at, ref tail)) parts++;
        if (Ending(ref at, tail) is { } ending && !IsRange(tail, ending, at.Beyond)) return new(places, tail.Date, tail.Agency, ending);
        at.Position = start;
        return null;
    }

    private static bool Part(ref TextScanner at, ref Tail tail)
    {
        var start = at.Position;
        at.SkipSpaces();
        if (!at.TakeComma()) at.Take('.');
        at.SkipSpaces();
        if (Marked(ref at, ref tail) || at.Position > start && (Date(ref at, ref tail) || Weekday(ref at) || Bare(ref at, ref tail)))
            return true;
        at.Position = start;
        return BehindDash(ref at, ref tail);
    }

    private static bool Marked(ref TextScanner at, ref Tail tail)
    {
        var start = at.Position;
        var slashed = at.Sees('/');
        if (MarkedAgencyParser.Read(ref at, tail.Date is not null) is { } marked
            && (marked.Agency is null || tail.Agency is null)
            && (marked.Date is null || tail.Date is null)
            && (marked.Agency is { } agency && (agency.IsKnown || !slashed) || tail.IsBacked))
        {
            tail.Agency ??= marked.Agency;
            tail.IsDateInBrackets = marked.Agency is null;
            tail.Date ??= marked.Date;
            tail.IsSlashed = slashed;
            tail.IsMarked = true;
            return true;
        }
        at.Position = start;
        return false;
    }

    private static bool Date(ref TextScanner at, ref Tail tail)
    {
        if (tail.Date is not null || (DateParser.Read(ref at) ?? DateParser.BesideAgency(ref at)) is not { } date) return false;
        tail.Date = date;
        ClockParser.Skip(ref at);
        return true;
    }

    // NAIROBI, Sunday (Xinhua): a weekday says nothing that the date of publication does not.
    private static bool Weekday(ref TextScanner at)
    {
        var start = at.Position;
        if (CalendarWords.IsWeekday(at.TakeWord()) && at.SkipSpaces() && MarkedAgencyParser.SeesKnown(at)) return true;
        at.Position = start;
        return false;
    }

    private static bool Bare(ref TextScanner at, ref Tail tail)
    {
        if (tail.Agency is not null || AgencyParser.Bare(ref at) is not { } agency) return false;
        tail.Agency = agency;
        tail.MayEndInStop = tail.Date is not null;
        return true;
    }

    // Example: TOKYO--(BUSINESS WIRE)--, LONDON — May 1, 2026 —, SINGAPORE - Media OutReach Newswire - 1 May 2026 -
    private static bool BehindDash(ref TextScanner at, ref Tail tail)
    {
        var start = at.Position;
        var before = tail;
        if (SeparatorParser.Read(ref at, afterMark: tail.IsMarked) is { Mark: SeparatorMark.Dash })
        {
            at.SkipSpaces();
            var behind = at.Position;
            if (Marked(ref at, ref tail) && (tail.Agency is { IsKnown: true } || tail.Date is not null)) return true;
            tail = before;
            at.Position = behind;
            if (Date(ref at, ref tail) && GoesOn(at) && tail.IsBacked) return true;
            tail = before;
            at.Position = behind;
            if (Bare(ref at, ref tail) || BetweenDashes(ref at, ref tail) && tail.IsBacked)
            {
                tail.MayEndInStop = true;
                return true;
            }
        }
        tail = before;
        at.Position = start;
        return false;
    }

    private static bool BetweenDashes(ref TextScanner at, ref Tail tail)
    {
        if (tail.Agency is not null || tail.Date is not null || AgencyParser.BetweenDashes(ref at) is not { } agency) return false;
        tail.Agency = agency;
        return true;
    }

    // A date between dashes is the dateline's; one that the lead begins with has no dash behind it, or an aside.
    private static bool GoesOn(TextScanner at)
    {
        if (SeparatorParser.Read(ref at, afterMark: false) is { IsTight: false }) return !DatelineHeuristics.StartsSmall(at.Beyond);
        at.SkipSpaces();
        return MarkedAgencyParser.Read(ref at, hasDate: true) is { Agency: not null };
    }

    private static DatelineSeparator? Ending(ref TextScanner at, in Tail tail)
    {
        var start = at.Position;
        if (tail is { IsSlashed: true, Date: not null } && at.SkipSpaces() && at.Take('/')
            && (at.Beyond.Length == 0 || char.IsWhiteSpace(at.Beyond[0])))
            return new(SeparatorMark.Dash, false);
        at.Position = start;
        if (SeparatorParser.Read(ref at, tail.IsMarked) is { } ending)
            return ending.Mark == SeparatorMark.Bracket && tail.IsDateInBrackets ? null : ending;
        return tail.MayEndInStop && SignatureParser.Take(ref at) ? new(SeparatorMark.Dash, false) : null;
    }

    // May 1–5 and May 1-June 2 are spans of time, not the end of a dateline.
    private static bool IsRange(in Tail tail, DatelineSeparator ending, ReadOnlySpan<char> lead)
    {
        if (tail.Date is null || tail.Agency is not null || !ending.IsTight || lead.Length == 0) return false;
        var next = new TextScanner(lead, Math.Min(lead.Length, 20));
        return char.IsDigit(lead[0]) || DateParser.Read(ref next) is not null;
    }

    private struct Tail
    {
        public DateToken? Date;
        public AgencyToken? Agency;
        public IReadOnlyList<PlaceToken> Places;
        public bool IsMarked;
        public bool IsSlashed;
        public bool IsDateInBrackets;
        public bool MayEndInStop;

        /// <summary>Whether each place is backed; the gazetteer is queried only here, so that most leads need no lookup.</summary>
        public readonly bool IsBacked => Places.All(PlaceEvidence.IsBacked);
    }
}
