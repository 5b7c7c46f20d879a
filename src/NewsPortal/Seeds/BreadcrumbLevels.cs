using System.Buffers;
using System.Text.RegularExpressions;
using NewsPortal.Text;

namespace NewsPortal.Seeds;

/// <summary>Splits a breadcrumb at its separators.</summary>
internal static partial class BreadcrumbLevels
{
    private static readonly char[] Arrows = ['>', '›', '»', '＞'];

    private static readonly SearchValues<char> WeakSeparators = SearchValues.Create("/|→·／｜");

    private static readonly SearchValues<char> Separators = SearchValues.Create(">›»＞/|→·／｜");

    public static bool HasArrow(string line) => line.IndexOfAny(Arrows) >= 0;

    /// <summary>Whether a line has anything that could separate levels; nearly all prose has not.</summary>
    public static bool HasSeparator(string line) => line.AsSpan().ContainsAny(Separators);

    /// <summary>
    /// Returns the levels in order, with one space for each run inside; an empty text for a level without a letter or digit,
    /// such as an icon.
    /// </summary>
    public static List<string> Split(string text)
    {
        if (HasArrow(text)) return Clean(text.Split(Arrows));
        if (!text.AsSpan().ContainsAny(WeakSeparators)) return Clean([text]);
        var spaced = Clean(SpacedSeparator().Split(text));
        if (spaced.Count > 1) return ReadAsSections(spaced) ? spaced : Clean([text]);
        // Without spaces around it a sign belongs to a name (Asia/Pacific), unless both sides are known names and the whole is none.
        var close = Clean(text.Split('/', '|', '→'));
        return close.Count > 1 && !SectionNames.IsKnown(text) && close.TrueForAll(IsKnown) ? close : Clean([text]);
    }

    private static bool ReadAsSections(List<string> levels)
    {
        var named = levels.FindAll(level => level.Length > 0);
        // One known name vouches for the others but the last, which may repeat the headline.
        return named.TrueForAll(level => IsKnown(level) || SectionNames.ReadsAsOne(level))
            || named.Count > 2 && named[..^1].Exists(IsKnown)
                && named[..^1].TrueForAll(level => IsKnown(level) || SectionNames.ReadsAsOne(level));
    }

    private static bool IsKnown(string level) => SectionNames.IsKnown(level) || SectionNames.IsHome(level);

    private static List<string> Clean(string[] levels) =>
        [.. levels.Select(level => level.Any(char.IsLetterOrDigit) ? Whitespace.Collapse(InvisibleCharacters.Remove(level)) : "")];

    /// <summary>A separator with a space on each side, or at an end.</summary>
    [GeneratedRegex(@"(?:^|\s)[/|→·／｜](?:\s|$)|[／｜→]", RegexOptions.NonBacktracking)]
    private static partial Regex SpacedSeparator();
}
