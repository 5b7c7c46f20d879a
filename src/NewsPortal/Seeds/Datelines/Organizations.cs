using NewsPortal.Text;

namespace NewsPortal.Seeds.Datelines;

/// <summary>Distinguishes organizations and roles from names of persons.</summary>
internal static class Organizations
{
    private static readonly HashSet<string> Endings = WordFile.Set("Seeds.Datelines.organization-endings.txt");

    private static readonly HashSet<string> Roles = WordFile.Set("Seeds.Datelines.organization-roles.txt");

    /// <summary>Whether a text is a known agency, or ends in a word that marks an organization.</summary>
    public static bool IsNamedBy(string text) =>
        Agencies.IsKnown(text) || Endings.Contains(LastWord(text)) || text.Length > 4
            && text.StartsWith("The ", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a text ends in a role: <c>Staff Writer</c>, <c>Correspondents</c>.</summary>
    public static bool EndsInRole(string text) => IsRoleWord(LastWord(text));

    /// <summary>Whether a role is followed by its field: <c>Editor at Large</c>, but not <c>Editor Jane Doe</c>.</summary>
    public static bool HasRole(string text) =>
        text.Split(' ') is var words && Array.FindIndex(words, IsRoleWord) is >= 0 and var role && role + 1 < words.Length
        && words[role + 1] is "at" or "in" or "for" or "of" or "to" or "on";

    public static bool IsRoleWord(string word) => Roles.Contains(word) || word is [.., 's' or 'S'] && Roles.Contains(word[..^1]);

    private static string LastWord(string text) => text[(text.LastIndexOf(' ') + 1)..].TrimEnd('.');
}
