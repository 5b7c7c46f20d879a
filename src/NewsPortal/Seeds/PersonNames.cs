namespace NewsPortal.Seeds;

/// <summary>How the names and roles of a byline are shown.</summary>
internal static class PersonNames
{
    private static readonly HashSet<string> Suffixes = new(
        "Jr Jr. Sr Sr. II III IV M.D. MD Ph.D. PhD Esq.".Split(' '), StringComparer.OrdinalIgnoreCase);

    public static bool IsSuffix(string text) => Suffixes.Contains(text);

    public static string Fold(string name) => string.Join(' ', name.Split(' ').Select(FoldWord(name)));

    /// <summary>An agency's initials stay: <c>AP</c>, <c>UPI</c>.</summary>
    public static string FoldRole(string role) => role.Length <= 5 && !role.Contains(' ') ? role : Fold(role);

    /// <summary>A single initial has no lower case to tell capitals by, so the whole name does.</summary>
    private static Func<string, string> FoldWord(string name)
    {
        var isShouted = PlaceNames.IsInCapitals(name);
        return word => isShouted && !IsInitials(word) ? PlaceNames.Fold(word) : word;
    }

    private static bool IsInitials(string word) => word.Contains('.') && word.Split('.').All(part => part.Length < 2);
}
