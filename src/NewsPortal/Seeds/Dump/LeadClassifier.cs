namespace NewsPortal.Seeds.Dump;

/// <summary>Weighs whether the text of the article begins with a unit.</summary>
internal static class LeadClassifier
{
    public static Evidence Weigh(Header header)
    {
        var unit = header.Unit;
        if (unit.IsBullet && unit.BlankBefore == 0 && header.Previous is { IsBullet: true }) return Evidence.None;
        if (unit.IsBullet)
            return header.HasHeadline && !header.IsDateAhead && header.HasDate
                ? new(Reading.Paragraph, 1, "a list behind the header")
                : Evidence.None;
        if (unit.OpensWithDateline && (header.HasHeadline || !header.IsDateAhead))
            return new(Reading.Paragraph, Evidence.Certain, "opens with a dateline");
        if (Header.IsDatelineAlone(unit) && header.HasHeadline && !header.IsDateAhead)
            return new(Reading.Paragraph, Evidence.Certain, "a dateline alone");
        if (header.IsDateAhead) return Evidence.None;
        if (!header.HasHeadline) return unit.EndsSentence ? new(Reading.Paragraph, 4, "a sentence behind the header") : Evidence.None;
        return new(Reading.Paragraph, unit.EndsSentence ? 5 : 3,
            unit.EndsSentence ? "a sentence behind the header" : "the first line behind the header");
    }
}
