using System.Collections.Frozen;
using NewsPortal.Seeds.Datelines;
using NewsPortal.Text;

namespace NewsPortal.Seeds.Bylines;

/// <summary>Recognizes the newspapers, broadcasters and agencies that people work for.</summary>
internal static class Houses
{
    private const int MaxLength = 120;

    private static readonly FrozenSet<string> Names = WordFile.Frozen("Seeds.Bylines.houses.txt");
    private static readonly FrozenSet<string> DeskWords = WordFile.Frozen("Seeds.Bylines.desk-words.txt");
    private static readonly FrozenSet<string> OrganizationWords = WordFile.Frozen("Seeds.Bylines.organization-words.txt");

    /// <summary>
    /// Whether a text as a whole is the name of a known house: <c>BBC News</c>, <c>The Associated Press</c>, <c>CNN Business</c>,
    /// <c>ABC Hobart</c>.
    /// </summary>
    public static bool IsKnown(string text)
    {
        if (text.Length > MaxLength) return false;
        var name = text.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? text[4..] : text;
        if (Names.Contains(name) || Agencies.IsName(name)) return true;
        var space = name.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && Names.Contains(name[..space])
            && (DeskWords.Contains(name[(name.LastIndexOf(' ') + 1)..]) || BylinePlaces.IsCity(name[(space + 1)..]));
    }

    /// <summary>
    /// Whether a single word behind a name is a house. Houses share words with names (Dawn, Petra), so that it takes both lists
    /// or capitals.
    /// </summary>
    public static bool IsKnownWord(string word, bool amongCapitals) =>
        Names.Contains(word) ? Agencies.IsName(word) || IsAcronym(word, amongCapitals) : IsAcronym(word, amongCapitals)
            && Agencies.IsName(word);

    private static bool IsAcronym(string word, bool amongCapitals) => !amongCapitals && word.Length > 1 && word.All(char.IsUpper);

    /// <summary>Whether a text is a known house or ends like the name of one.</summary>
    public static bool IsHouse(string text) => IsKnown(text) || Organizations.IsNamedBy(text) || StartsLikeOrganization(text);

    /// <summary>Whether a text starts with a word for an organization: <c>Agencia EFE</c>, <c>Redacción</c>.</summary>
    public static bool StartsLikeOrganization(string text) =>
        OrganizationWords.Contains(text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space ? text[..space] : text);

    public static bool HasOrganizationWord(string[] words) => Array.Exists(words, OrganizationWords.Contains);
}
