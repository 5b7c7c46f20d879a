using System.Collections.Frozen;
using NewsPortal.Text;

namespace NewsPortal.Seeds.Dump;

/// <summary>Weighs what a run of bullets behind the text is: tags, a list of the text, or headlines of other articles.</summary>
internal static class RunClassifier
{
    private const int MaxWordsOfTag = 6, MaxCharactersOfTag = 60;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> HeadlineVerbs =
        WordFile.Lines("Seeds.Dump.Phrases.headline-verbs.txt")
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="isOfText">The text above leads to the run: it ends with a colon, or without an end.</param>
    public static Evidence Weigh(IReadOnlyList<Unit> run, bool isOfText)
    {
        if (isOfText) return new(Reading.ListItem, 8, "the text above leads to it");
        var items = run.Where(unit => unit.Text.Any(char.IsLetterOrDigit)).ToList();
        var headlines = items.Count(IsHeadline);
        var tags = items.Count(unit => IsTag(unit) && !(headlines > 0 && unit.Words > 2 && !LineForm.IsTitled(unit.Text)));
        if (items.Count > 1 && items.Count(IsMeasure) * 2 > items.Count) return new(Reading.ListItem, 6, "measures or scores");
        if (tags * 2 > items.Count) return new(Reading.Tag, 6, "a run of short nouns at the end");
        if (items.Count(unit => unit.EndsSentence) * 2 > items.Count) return new(Reading.ListItem, 5, "sentences");
        return new(Reading.RelatedHeadline, 4, "headlines at the end");
    }

    /// <summary>Whether a text is a short noun phrase: few words, no end of a sentence, none of a headline's verbs.</summary>
    public static bool IsTag(Unit unit)
    {
        if (unit.Text is ['#', ..] || unit.Words <= 2) return unit.Text.Length <= MaxCharactersOfTag;
        return unit.Words <= MaxWordsOfTag && unit.Text.Length <= MaxCharactersOfTag && !unit.EndsSentence && !IsHeadline(unit);
    }

    // A verb, or particles and commas as East Asian headlines have them, or small letters where names have capitals.
    private static bool IsHeadline(Unit unit)
    {
        if (unit.Words < 3 || unit.Text[0] == '#') return false;
        if (unit.Text.AsSpan().ContainsAnyInRange('\u3040', '\u9FFF'))
            return unit.Text.AsSpan().ContainsAny('、', 'が', 'を') && unit.Text.Length >= 8;
        return HasVerb(unit.Text) || unit.Words > 4 && unit.Text.Any(char.IsUpper) && !LineForm.IsTitled(unit.Text);
    }

    // Example: 2 cups of lentils, Harbor 3, Valley 1
    private static bool IsMeasure(Unit unit) =>
        unit.Text.Any(char.IsDigit) && unit.Text.Contains(' ', StringComparison.Ordinal) && !unit.Text.Any(c => c is '(' or '#')
        && (char.IsDigit(unit.Text[0]) && !IsYear(unit.Text) || unit.Text.Contains(',', StringComparison.Ordinal));

    private static bool IsYear(string text) =>
        text.Length >= 4 && text[..4].All(char.IsAsciiDigit) && text[0] is '1' or '2' && (text.Length == 4 || !char.IsDigit(text[4]));

    /// <summary>Whether one of the words is one that headlines have and names have not.</summary>
    public static bool HasVerb(string text)
    {
        foreach (var range in text.AsSpan().Split(' '))
        {
            if (HeadlineVerbs.Contains(text.AsSpan(range).Trim(".,:;’'"))) return true;
        }
        return false;
    }
}
