using System.Text.RegularExpressions;
using NewsPortal.Text;

namespace NewsPortal.Seeds;

/// <summary>The tags of a seed.</summary>
public static partial class TagList
{
    private static readonly char[] Commas = [',', '、', '，'];

    /// <summary>In the order and spelling of the seed; of tags with one slug only the first, and no empty ones.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<string> tags) =>
        tags.Select(Clean).Where(tag => tag.Length > 0).DistinctBy(Slug.Of).ToList();

    /// <summary>Takes away what sites add to a tag: <c>#Stocks</c>, <c>Mergers,</c>, <c>Stocks (12)</c>.</summary>
    private static string Clean(string tag)
    {
        var text = Whitespace.Collapse(tag);
        if (text.Length == 0) return "";
        if (text[^1] == ')' || text[^1] == '）') text = Count().Replace(text, "");
        text = text.Trim(' ', ',', '、', '，', ';');
        return text is ['#' or '＃', not (' ' or '#'), ..] ? text.TrimStart('#', '＃') : text;
    }

    /// <summary>How many stories a site has under the tag; <c>(2022)</c> is a year.</summary>
    [GeneratedRegex(@"\s*[(（](\d{1,3}|\d{1,3}([,.]\d{3})+|1[0-8]\d{2}|[3-9]\d{3}|\d{5,7})[)）]$", RegexOptions.NonBacktracking)]
    private static partial Regex Count();

    /// <summary>Tags in one line, parted by commas.</summary>
    public static IReadOnlyList<string> Split(string line) => Of(line.Split(Commas));
}
