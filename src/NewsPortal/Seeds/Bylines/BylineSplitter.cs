using System.Text.RegularExpressions;
using NewsPortal.Seeds.Datelines;

namespace NewsPortal.Seeds.Bylines;

/// <summary>What stands between two names of a byline.</summary>
internal enum NameSeparator { And, Comma, Slash }

/// <param name="NameSeparator">In front of the text; the first part has <see cref="NameSeparator.And"/>.</param>
internal sealed record BylinePart(NameSeparator NameSeparator, string Text);

/// <summary>Takes a byline without its <c>By</c> apart.</summary>
internal static partial class BylineSplitter
{
    /// <summary><c>staff and wire reports</c> is one author, and so is whatever has a house's name as a whole.</summary>
    public static bool IsOneOrganisation(string names) =>
        Agencies.IsName(names) || Collective().IsMatch(names) && Organizations.IsNamedBy(names);

    public static List<BylinePart> Split(string names)
    {
        List<BylinePart> parts = [];
        var start = 0;
        var joint = NameSeparator.And;
        foreach (var mark in Joints().EnumerateMatches(names))
        {
            var next = JointOf(names.AsSpan(mark.Index, mark.Length));
            joint = Add(names[start..mark.Index], joint) ? next : Later(joint, next);
            start = mark.Index + mark.Length;
        }
        Add(names[start..], joint);
        return parts;

        bool Add(string text, NameSeparator before)
        {
            var name = text.Trim();
            if (!name.Any(char.IsLetterOrDigit)) return false;
            parts.Add(new(parts.Count == 0 ? NameSeparator.And : before, name));
            return true;
        }
    }

    private static NameSeparator JointOf(ReadOnlySpan<char> mark)
    {
        var bare = mark.Trim();
        return bare is "," or ";" or "，" or "、" ? NameSeparator.Comma : bare is "&" || bare.Equals("and", StringComparison.OrdinalIgnoreCase) ? NameSeparator.And : NameSeparator.Slash;
    }

    /// <summary>Of a comma followed by <c>and</c>, the word counts.</summary>
    private static NameSeparator Later(NameSeparator joint, NameSeparator next) => next == NameSeparator.Comma ? joint : next;

    /// <summary>A house or a job; behind a last slash a single word will do: <c>Jane Doe / Tokyo</c>.</summary>
    public static bool IsRole(BylinePart part, bool isLast) =>
        Organizations.IsNamedBy(part.Text) || Organizations.EndsInRole(part.Text) || Organizations.HasRole(part.Text)
        || isLast && part.NameSeparator == NameSeparator.Slash && !part.Text.Contains(' ');

    public static (string Name, string? Role) PersonAndRole(string text) =>
        Bracketed().Match(text) is { Success: true } bracketed ? (bracketed.Groups["name"].Value, bracketed.Groups["role"].Value)
        : Employed(text) ?? RoleInFront(text) ?? (text, null);

    /// <summary>Two words or more that are no house themselves, working for one.</summary>
    public static (string Name, string? Role)? Employed(string text)
    {
        foreach (var word in (string[])[" of ", " for ", " from "])
        {
            var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at < 0) continue;
            var (name, house) = (text[..at], text[(at + word.Length)..]);
            if (name.Contains(' ') && !Organizations.IsNamedBy(name) && Organizations.IsNamedBy(house)) return (name, house);
        }
        return null;
    }

    private static (string, string?)? RoleInFront(string text)
    {
        var words = text.Split(' ');
        var last = Array.FindLastIndex(words, Organizations.IsRoleWord);
        return last >= 0 && last < words.Length - 2 ? (string.Join(' ', words[(last + 1)..]), string.Join(' ', words[..(last + 1)])) : null;
    }

    [GeneratedRegex(@"[,;，、/／|&＆]|\s[-–—]\s|\s(?:and|AND|And)\s", RegexOptions.NonBacktracking)]
    private static partial Regex Joints();

    [GeneratedRegex(@"^(our|staff|wire|wires|agencies|agency|combined|compiled|from|local|news)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Collective();

    [GeneratedRegex(@"^(?<name>[^()]*[^()\s])\s*\((?<role>[^()]*[^()\s][^()]*)\)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Bracketed();
}
