using NewsPortal.Seeds.Datelines;
using NewsPortal.Text;

namespace NewsPortal.Seeds.Bylines;

/// <summary>Distinguishes bylines from other lines by their form alone.</summary>
internal static class BylineHeuristics
{
    public const int MaxLength = 160;

    public static BylineStrength Strength(string text)
    {
        if (text.Length is < 2 or > 2 * MaxLength) return BylineStrength.None;
        var line = BylineGrammar.WithoutBrackets(BylineNoise.Remove(Whitespace.Collapse(text), []).Trim(' ', ',', ';', '|'));
        if (line.Length is < 2 or > MaxLength || !line.Any(char.IsLetter)) return BylineStrength.None;
        if (BylineGrammar.FirstByWord(line) is { } first) return AfterByWord(line, first);
        if (EndsLikeSentence(line)) return BylineStrength.None;
        if (Houses.IsKnown(line) || EastAsianByline.Read(line) is not null || WithAgency.Read(line) is not null
            || ByWords.InFrontOfTrailing(line) is not null) return BylineStrength.Strong;
        if (BylineGrammar.EvidentPersons(line) is not null) return BylineStrength.Strong;
        return line.Count(c => c == ' ') <= 2 && PersonNames.IsFullName(line) && !BylinePlaces.IsCity(line) && !IsDateWord(line)
            ? BylineStrength.Weak : BylineStrength.None;
    }

    private static BylineStrength AfterByWord(string line, ByWordMatch first)
    {
        // "Photo: …" is the credit of a picture, not of the story.
        if (first.Word is { NeedsColon: true, Role: not null and not "*" }) return BylineStrength.None;
        var names = line[first.End..];
        if (names.Length == 0 || first.Word.NamesOrganization) return names.Length == 0 ? BylineStrength.None : BylineStrength.Strong;
        if (first.HasColon || first.Word.IsClear) return EndsLikeSentence(line) ? BylineStrength.None : BylineStrength.Strong;
        return NamesSomebody(line, first, names) ? BylineStrength.Strong : BylineStrength.None;
    }

    // Not By the time …, By Monday … or By Land and Sea.
    private static bool NamesSomebody(string line, ByWordMatch first, string names)
    {
        if (Houses.IsHouse(names) && !EndsLikeSentence(line) && IsShort(names)) return true;
        var authors = CreditReader.Read(line, first, []);
        return authors.TrueForAll(author => author.IsPerson ? !HasSentenceInside(author.Name) : IsOrganization(author.Name))
            && authors.Exists(author => !author.IsPerson || IsName(author.Name));
    }

    private static bool IsOrganization(string name) => IsShort(name) && (Houses.IsHouse(name) || Roles.EndsInRole(name));

    private static bool IsName(string name) => PersonNames.IsFullName(WithoutSuffix(name)) || EastAsianByline.IsName(name);

    private static string WithoutSuffix(string name) =>
        name.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma ? name[..comma] : name;

    private static bool IsShort(string text) => text.Count(c => c == ' ') < 6;

    private static bool HasSentenceInside(string name)
    {
        var words = name.Split(' ');
        return words.Length > 6 || char.IsLower(name[0]) && !PlaceNames.IsParticle(words[0]);
    }

    private static bool IsDateWord(string line) =>
        line.Split(' ') is var words && (NonPlaceWords.IsDay(words[0]) || Dates.EnglishDates.TryMonth(words[0], out _));

    // A full stop behind an initial or a suffix ends a name.
    private static bool EndsLikeSentence(string line)
    {
        if (line[^1] != '.') return line[^1] is '!' or '?' or '。' or '！' or '？' or ':' or '…';
        var last = line[(line.LastIndexOf(' ') + 1)..];
        return last.Length > 2 && !PersonNames.IsSuffix(last) && last.IndexOf('.', StringComparison.Ordinal) == last.Length - 1;
    }
}
