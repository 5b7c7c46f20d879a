using System.Text.RegularExpressions;
using NewsPortal.Seeds.Datelines;

namespace NewsPortal.Seeds.Bylines;

/// <summary>Lists the separators of names in a byline; names after <c>with</c> do not share the role of those before it.</summary>
internal enum NameSeparator { And, With, Comma, Slash }

/// <param name="NameSeparator">In front of the text; the first part has <see cref="NameSeparator.And"/>.</param>
internal sealed record BylinePart(NameSeparator NameSeparator, string Text)
{
    public bool IsAnotherName => NameSeparator is NameSeparator.And or NameSeparator.With;
}

/// <summary>Splits a byline without its <c>By</c> into names.</summary>
internal static partial class BylineSplitter
{
    /// <summary>Whether a text is one author: a house's name as a whole, or <c>staff and wire reports</c>.</summary>
    public static bool IsOneOrganization(string names) =>
        Houses.IsKnown(names) || Collective().IsMatch(names) && Organizations.IsNamedBy(names);

    public static List<BylinePart> Split(string names)
    {
        List<BylinePart> parts = [];
        var start = 0;
        var separator = NameSeparator.And;
        foreach (var mark in Separators().EnumerateMatches(names))
        {
            var next = KindOf(names.AsSpan(mark.Index, mark.Length));
            separator = Add(names[start..mark.Index], separator) ? next : Stronger(separator, next);
            start = mark.Index + mark.Length;
        }
        Add(names[start..], separator);
        return parts;

        bool Add(string text, NameSeparator before)
        {
            var name = text.Trim();
            if (!name.Any(char.IsLetterOrDigit)) return false;
            parts.Add(new(parts.Count == 0 ? NameSeparator.And : before, name));
            return true;
        }
    }

    private static NameSeparator KindOf(ReadOnlySpan<char> mark)
    {
        var bare = mark.Trim();
        if (bare is "," or ";" or "，" or "、" or "،") return NameSeparator.Comma;
        if (bare is "&" or "＆" || bare.Equals("and", StringComparison.OrdinalIgnoreCase)) return NameSeparator.And;
        return bare.Equals("with", StringComparison.OrdinalIgnoreCase) ? NameSeparator.With : NameSeparator.Slash;
    }

    // Of a comma followed by and, the word counts.
    private static NameSeparator Stronger(NameSeparator separator, NameSeparator next) => next == NameSeparator.Comma ? separator : next;

    [GeneratedRegex(@"[,;，、،/／|&＆]|\s[-–—•·]\s|\s(?:and|AND|And|with|WITH|With)\s", RegexOptions.NonBacktracking)]
    private static partial Regex Separators();

    [GeneratedRegex(@"^(our|staff|wire|wires|agencies|agency|combined|compiled|from|local|news)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Collective();
}
