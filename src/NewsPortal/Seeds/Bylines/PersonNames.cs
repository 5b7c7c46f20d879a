using System.Collections.Frozen;
using System.Globalization;
using NewsPortal.Seeds.Datelines;

namespace NewsPortal.Seeds.Bylines;

/// <summary>Recognizes names of persons, and brings names and roles into the form that readers see.</summary>
internal static class PersonNames
{
    private const int MaxLength = 80;
    private const int MaxWords = 6;

    private static readonly FrozenSet<string> Suffixes =
        "Jr Jr. Sr Sr. II III IV M.D. MD Ph.D. PhD Esq. CFA CPA DDS RN".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Particles =
        "de del della der den van von da di do dos du la le al el bin bint ibn ben ter ten y e af av zu wa ole".Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // Words that describe people whose names are not given: Our Special Correspondent.
    private static readonly FrozenSet<string> Determiners =
        "a our the this their your".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool IsSuffix(string text) => Suffixes.Contains(text);

    public static bool IsParticle(string word) => Particles.Contains(word);

    public static string FoldSuffix(string suffix) => suffix is "JR." or "SR." ? PlaceNames.Fold(suffix) : suffix;

    public static string Fold(string name) => PlaceNames.Fold(name);

    /// <summary>Whether a word is the initials of an agency, which are not folded: <c>AP</c>, <c>UPI</c>.</summary>
    public static string FoldRole(string role) => role.Length <= 5 && !role.Contains(' ') ? role : Fold(role);

    /// <summary>
    /// Whether a text can be a person's whole name: two words or more, each a name, and none of an organization, role or day.
    /// </summary>
    public static bool IsFullName(string text)
    {
        if (text.Length is < 3 or > MaxLength || !text.Contains(' ')) return false;
        var words = text.Split(' ');
        return words.Length is > 1 and <= MaxWords && IsNameWord(words[^1]) && !Particles.Contains(words[^1])
            && !NonPlaceWords.IsDay(words[0]) && !Determiners.Contains(words[0])
            && Array.TrueForAll(words, word => Particles.Contains(word) || IsNameWord(word))
            && !Houses.HasOrganizationWord(words) && !Array.Exists(words, Roles.IsWord);
    }

    // Whether a word is part of a name: a capital or uncased letter, then letters and the marks inside names: O'Brien, J.,
    // Jean-Paul.
    private static bool IsNameWord(string word) =>
        word.Length > 0 && word.All(IsNameCharacter)
        && (char.IsLetter(word[0]) && !char.IsLower(word[0]) || PlaceNames.IsNameWord(word));

    private static bool IsNameCharacter(char c) =>
        char.IsLetter(c) || c is '.' or '\'' or '’' or '-' or '‐' or '·' or '・'
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
