namespace NewsPortal.Seeds.Datelines;

/// <summary>Tells what works for a newspaper from who does.</summary>
internal static class Organizations
{
    private static readonly HashSet<string> Endings = Words(
        "Agency Agencies Associates Broadcasting Bureau Chronicle Corp Correspondents Council Daily Desk Dispatch Editors Foundation Gazette Group Herald "
        + "Inc Journal Journalists Ltd Magazine Media Monitor Network News Newspaper Newspapers Newsroom Newswire Newswires Organization Organisation "
        + "Press Radio Reporters Reports Review Service Services Shimbun Shinbun Staff Television Times Tribune University Weekly Wire Wires Writers "
        + "通信 通信社 新聞 新聞社 支局 編集部");

    private static readonly HashSet<string> Roles = Words(
        "Analyst Anchor Cartoonist Columnist Contributor Correspondent Critic Editor Editor-in-Chief Freelancer Intern Journalist "
        + "Photographer Photojournalist Producer Reporter Researcher Staffer Writer");

    /// <summary>A known agency, or one whose last word says that it is an organisation.</summary>
    public static bool IsNamedBy(string text) =>
        Agencies.IsKnown(text) || Endings.Contains(LastWord(text)) || text.Length > 4 && text.StartsWith("The ", StringComparison.OrdinalIgnoreCase);

    /// <summary><c>Staff Writer</c>, <c>Correspondents</c></summary>
    public static bool EndsInRole(string text) => IsRoleWord(LastWord(text));

    /// <summary>A role with what it is for: <c>Editor at Large</c>; not one in front of a name, as in <c>Editor Jane Doe</c>.</summary>
    public static bool HasRole(string text) =>
        text.Split(' ') is var words && Array.FindIndex(words, IsRoleWord) is >= 0 and var role && role + 1 < words.Length
        && words[role + 1] is "at" or "in" or "for" or "of" or "to" or "on";

    public static bool IsRoleWord(string word) => Roles.Contains(word) || word is [.., 's' or 'S'] && Roles.Contains(word[..^1]);

    private static string LastWord(string text) => text[(text.LastIndexOf(' ') + 1)..].TrimEnd('.');

    private static HashSet<string> Words(string words) => new(words.Split(' '), StringComparer.OrdinalIgnoreCase);
}
