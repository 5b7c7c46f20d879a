using NewsPortal.Text;

namespace NewsPortal.Seeds.Bylines;

/// <summary>Reads bylines that are set as a column: the name, under it the house, the role and the place.</summary>
internal static class BylineBlock
{
    private const int MaxLines = 8;
    private const int MaxLineLength = 80;

    public static BylineResult? Read(IReadOnlyList<string> lines)
    {
        if (lines.Count is < 2 or > MaxLines) return null;
        List<string> names = [], roles = [], dropped = [];
        for (var i = 0; i < lines.Count; i++)
        {
            var text = Whitespace.Collapse(lines[i]);
            if (text.Length > MaxLineLength) return null;
            var line = BylineNoise.Remove(text, dropped).Trim(' ', ',', ';', '|');
            if (line.Length == 0) continue;
            if (IsWordAlone(line)) continue;
            if (PlaceAfter(line, i + 1 < lines.Count ? Whitespace.Collapse(lines[i + 1]) : "") is var (place, taken) && taken >= 0)
            {
                dropped.Add(place);
                i += taken;
            }
            else if (names.Count > 0 && IsRole(line)) roles.Add(line);
            else if (roles.Count == 0 && IsName(line)) names.Add(line);
            else if (names.Count > 0 && BylinePlaces.IsCity(line)) roles.Add(line);
            else return null;
        }
        return names.Count > 0 && roles.Count + dropped.Count > 0 ? Result(names, roles, dropped) : null;
    }

    // "By" in a line of its own, above the names.
    private static bool IsWordAlone(string line) =>
        BylineGrammar.FirstByWord(line) is { Word: { Role: null, NeedsColon: false }, HasColon: false } match && match.End >= line.Length;

    // The place of the report, on this line or the next, and how many lines more it takes (−1: it is none).
    private static (string Place, int Lines) PlaceAfter(string line, string next)
    {
        const string From = "Reporting from";
        if (!line.StartsWith(From, StringComparison.OrdinalIgnoreCase)) return ("", -1);
        return line.Length > From.Length ? (line, 0) : next.Length is > 0 and <= MaxLineLength ? ($"{line} {next}", 1) : (line, 0);
    }

    private static bool IsName(string line) =>
        BylineGrammar.FirstByWord(line) is { Word.Role: null, Word.NeedsColon: false }
        || PersonNames.IsFullName(line) && !BylinePlaces.IsCity(line)
        || AreNames(line);

    private static bool AreNames(string line) =>
        BylineSplitter.Split(line) is { Count: > 1 } parts && parts.TrueForAll(part => PersonNames.IsFullName(part.Text));

    private static bool IsRole(string line) =>
        Houses.IsHouse(line) || Roles.EndsInRole(line) || Roles.IsDescription(line) || IsRoleInPlace(line);

    // Example: Asia correspondent in Tokyo, Correspondent, Tokyo
    private static bool IsRoleInPlace(string line) =>
        BylineSplitter.Split(line) is { Count: > 1 } parts && (Roles.EndsInRole(parts[0].Text) || Houses.IsKnown(parts[0].Text));

    private static BylineResult Result(List<string> names, List<string> roles, List<string> dropped)
    {
        var text = string.Join(" and ", names.Select(name =>
            name.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? name[3..] : name));
        var authors = BylineGrammar.ReadNames(text);
        if (authors.Byline is null) return new(null, dropped);
        var role = roles.Count == 0 ? null : string.Join(", ", roles.Select(PersonNames.FoldRole));
        return new(new([.. authors.Byline.Authors.Select(author =>
            author.IsPerson && role is not null ? author with { Role = author.Role is null ? role : $"{author.Role}, {role}" } : author)]),
            [.. authors.Dropped, .. dropped]);
    }
}
