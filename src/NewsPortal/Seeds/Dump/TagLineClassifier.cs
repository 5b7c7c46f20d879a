namespace NewsPortal.Seeds.Dump;

/// <summary>Weighs whether one line holds all tags: behind their heading, or each behind a number sign.</summary>
internal static class TagLineClassifier
{
    private const int MaxWords = 40;

    public static Evidence Weigh(Unit unit)
    {
        if (unit.IsBullet || unit.Words > MaxWords) return Evidence.None;
        if (HeadingLength(unit.Text) > 0 && !unit.EndsSentence) return new(Reading.Tag, 8, "behind the heading of tags");
        return IsHashtags(unit.Text) ? new(Reading.Tag, 8, "number signs in front of each") : Evidence.None;
    }

    /// <summary>Returns how long the heading in front of the tags is, colon included; 0 where there is none.</summary>
    public static int HeadingLength(string text)
    {
        var colon = text.AsSpan().IndexOfAny(':', '：');
        return colon > 0 && colon + 1 < text.Length && PhraseLists.Match(text[..colon]) is { IsWhole: true, Kind: PhraseKind.Tags }
            ? colon + 1
            : 0;
    }

    private static bool IsHashtags(string text)
    {
        if (text is not ['#' or '＃', _, ..] || !char.IsLetterOrDigit(text[1])) return false;
        var signs = text.Count(c => c is '#' or '＃');
        return signs > 1 && text.Split('#', '＃').Skip(1).All(tag => tag.Trim().Length > 0)
            || !text.Contains(' ', StringComparison.Ordinal);
    }
}
