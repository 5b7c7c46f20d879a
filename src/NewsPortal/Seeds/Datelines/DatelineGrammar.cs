using System.Buffers;
using NewsPortal.Articles;
using NewsPortal.Seeds.Dates;

namespace NewsPortal.Seeds.Datelines;

/// <summary>Cuts the dateline from a lead: <c>Hanoi, May 1 (Jiji Press)–The two …</c></summary>
public static class DatelineGrammar
{
    // How far into a lead a dateline can reach, in UTF-16 units after its leading spaces.
    private const int Reach = 140;

    private const int MaxNameWords = 6;

    // Ends of datelines, and the mark of a Chinese one. A lead without any of them is prose.
    private static readonly SearchValues<char> Ends = SearchValues.Create("-–—―−_‐‑‒－:)/]）】］〕＞電电讯訊");

    /// <summary>
    /// Reads the dateline in front of a lead. Null where the lead starts with prose. Accepts any string; never throws.
    /// </summary>
    /// <param name="published">The day of publication in the publisher's zone; gives the dateline's date its year.</param>
    public static DatelineMatch? Match(string lead, DateOnly published)
    {
        var start = lead.Length - lead.AsSpan().TrimStart().Length;
        var limit = Math.Min(lead.Length, start + Reach);
        if (!MayStart(lead.AsSpan(start, limit - start))) return null;
        if (EastAsianDateline.Match(lead, start, published) is { } eastAsian) return eastAsian;
        var at = new TextScanner(lead, limit) { Position = start };
        if (DatelineParser.Read(ref at) is not { } filing || !DatelineHeuristics.IsDateline(filing, at.Beyond)) return null;
        return Cut(lead, start, at.Position, Understood(filing), filing.Date?.Near(published));
    }

    /// <summary>
    /// Reads a paragraph that consists of a dateline: <c>NAIROBI, Kenya (AP) —</c>, <c>TAKAMATSU, Japan, May 1</c>, or
    /// <c>ISTANBUL</c>, where the gazetteer has the place. Null for all other paragraphs; never throws.
    /// </summary>
    public static DatelineMatch? MatchAlone(string paragraph, DateOnly published)
    {
        var text = paragraph.AsSpan().Trim();
        if (text.Length is 0 or > Reach) return null;
        var match = Whole(text.ToString(), published) ?? Whole(text.ToString() + " —", published);
        if (match is null || !IsSureAlone(match.Dateline, text)) return null;
        return match with { Dateline = match.Dateline with { Raw = text.ToString() }, Length = paragraph.Length };
    }

    /// <summary>Removes the dateline from the lead, and the spaces after it.</summary>
    internal static DatelineMatch Cut(string lead, int start, int end, Dateline dateline, DateOnly? day)
    {
        var raw = lead.AsSpan(start, end - start).TrimEnd();
        var next = lead.Length - lead.AsSpan(end).TrimStart().Length;
        return new(dateline with { Raw = raw.ToString() }, next, day);
    }

    // Rejects most prose by its first word, and what has no mark that could end a dateline.
    private static bool MayStart(ReadOnlySpan<char> lead)
    {
        if (lead.Length == 0 || lead[0] is '“' or '"' or '•' or '–' or '—' or '-') return false;
        // Russian datelines may end in a full stop.
        if (char.IsAscii(lead[0]) && !lead.ContainsAny(Ends)) return false;
        var length = 0;
        while (length < lead.Length && char.IsAsciiLetter(lead[length])) length++;
        var isShouted = length > 1 && char.IsAsciiLetterUpper(lead[1]) || lead is ['A', ' ', ..];
        if (!isShouted && length > 0 && GoesOnAsProse(lead)) return false;
        return isShouted || length == 0 || !NonPlaceWords.StartsSentence(lead[..length]) || lead[..length] is "On";
    }

    // Behind capitalised words, a word in small letters that is too long for a particle or an agency; behind The any.
    private static bool GoesOnAsProse(ReadOnlySpan<char> lead)
    {
        var at = new TextScanner(lead, lead.Length);
        for (var words = 0; words < MaxNameWords; words++)
        {
            var word = at.TakeWord();
            if (word.Length == 0) return false;
            if (char.IsAsciiLetterLower(word[0]))
                return words > 0 && (word.Length > 3 || lead.StartsWith("The ", StringComparison.Ordinal)) && (at.Sees(' ') || at.Sees(','))
                    && !PlaceNames.IsParticle(word.ToString()) && word is not ("board" or "and") && !CalendarWords.IsWeekday(word)
                    && !CalendarWords.TryMonth(word, out _);
            at.Take('.');
            if (!at.Take(' ')) return false;
        }
        return false;
    }

    private static DatelineMatch? Whole(string text, DateOnly published) =>
        Match(text, published) is { } match && match.Length == text.Length ? match : null;

    // A shape that a lead would bear out has to show a known place or agency where it is alone.
    private static bool IsSureAlone(Dateline dateline, ReadOnlySpan<char> text)
    {
        if (dateline.Places.Count == 0) return dateline.Date is not null || SeparatorParser.IsDash(text[^1]);
        var isShouted = text.Length > 1 && char.IsUpper(text[0]) && char.IsUpper(text[1]);
        return dateline.Places.All(IsKnown)
            || dateline.Agency is { } agency && Agencies.IsKnown(agency) && (isShouted || dateline.Date is not null);
    }

    private static bool IsKnown(Place place) => PlaceEvidence.IsKnown(new(place.City, place.Qualifiers));

    private static Dateline Understood(DatelineCandidate filing) => new(
        "",
        [.. filing.Places.Select(place => new Place(PlaceNames.Fold(place.City), [.. place.Qualifiers.Select(PlaceNames.FoldQualifier)]))],
        filing.Date?.Text,
        filing.Agency?.Name);
}
