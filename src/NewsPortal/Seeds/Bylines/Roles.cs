using System.Collections.Frozen;
using NewsPortal.Seeds.Datelines;
using NewsPortal.Text;

namespace NewsPortal.Seeds.Bylines;

/// <summary>Recognizes what people do for a newspaper.</summary>
internal static class Roles
{
    private static readonly FrozenSet<string> Words = WordFile.Frozen("Seeds.Bylines.roles.txt");
    private static readonly FrozenSet<string> Modifiers = WordFile.Frozen("Seeds.Bylines.role-modifiers.txt");
    private static readonly FrozenSet<string> Prepositions =
        new[] { "at", "in", "for", "of", "to", "on", "the", "from" }.ToFrozenSet(StringComparer.Ordinal);

    public static bool IsWord(string word) =>
        Organizations.IsRoleWord(word) || Words.Contains(word) || word is [.., 's' or 'S'] && Words.Contains(word[..^1]);

    public static bool IsModifier(string word) => Modifiers.Contains(word) || word is "&" or "and" or "AND";

    /// <summary>Whether a text ends in a role: <c>Staff Writer</c>, <c>Correspondents</c>.</summary>
    public static bool EndsInRole(string text) => IsWord(text[(text.LastIndexOf(' ') + 1)..].TrimEnd('.'));

    /// <summary>
    /// Whether a text is a role with its field: <c>Editor at Large</c>, <c>special to the Example Times</c>,
    /// <c>head of data</c>.
    /// </summary>
    public static bool IsDescription(string text) =>
        Organizations.HasRole(text) || char.IsLower(text[0]) && text.Split(' ') is { Length: > 1 } words
            && !PlaceNames.IsParticle(words[0]) && (IsWord(words[0]) || Array.Exists(words, Prepositions.Contains));
}
