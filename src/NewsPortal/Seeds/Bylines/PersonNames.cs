using NewsPortal.Seeds.Datelines;

namespace NewsPortal.Seeds.Bylines;

/// <summary>How the names and roles of a byline are shown.</summary>
internal static class PersonNames
{
    private static readonly HashSet<string> Suffixes = new(
        "Jr Jr. Sr Sr. II III IV M.D. MD Ph.D. PhD Esq.".Split(' '), StringComparer.OrdinalIgnoreCase);

    public static bool IsSuffix(string text) => Suffixes.Contains(text);

    public static string FoldSuffix(string suffix) => suffix is "JR." or "SR." ? PlaceNames.Fold(suffix) : suffix;

    public static string Fold(string name) => PlaceNames.Fold(name);

    /// <summary>An agency's initials stay: <c>AP</c>, <c>UPI</c>.</summary>
    public static string FoldRole(string role) => role.Length <= 5 && !role.Contains(' ') ? role : Fold(role);
}
