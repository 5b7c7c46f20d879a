using System.Collections.Frozen;
using NewsPortal.Text;

namespace NewsPortal.Seeds.Bylines;

/// <summary>Holds a phrase in front of names, such as <c>By</c> or <c>Photographs by</c>.</summary>
/// <param name="Languages">The languages that have the phrase.</param>
/// <param name="NeedsColon">Counts only with a colon or its like behind it.</param>
/// <param name="NeedsTwoNames">Names of people and papers begin with the word as well.</param>
/// <param name="Role">The role of the persons named; null for plain authors.</param>
internal sealed record ByWord(IReadOnlyList<string> Languages, string Phrase, bool NeedsColon, bool NeedsTwoNames, string? Role)
{
    public bool NamesOrganization => Role == "*";

    /// <summary>Whether the phrase says by itself that names follow: <c>Words by</c>, <c>Author:</c>.</summary>
    public bool IsClear => NeedsColon || Phrase.Contains(' ');

    public bool IsEnglish => Languages[0] == "en";
}

/// <param name="End">Where the names begin.</param>
/// <param name="HasColon">A colon is between the phrase and the names.</param>
internal readonly record struct ByWordMatch(ByWord Word, int End, bool HasColon);

/// <summary>Finds the phrases of <c>by-words.txt</c> in a line.</summary>
internal static class ByWords
{
    private const int MaxEditor = 60;
    private const string Colons = ":：＝=／/・";
    private const string Separators = " ,:：＝=/／;|・";

    private static readonly List<string> Trailing = [];
    private static readonly FrozenDictionary<string, ByWord[]> ByFirstWord = Load();
    private static readonly FrozenDictionary<string, ByWord[]>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        ByFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Returns the longest phrase that begins at a position, or null.</summary>
    public static ByWordMatch? At(string line, int start)
    {
        if (!Lookup.TryGetValue(FirstWord(line.AsSpan(start)), out var words)) return null;
        foreach (var word in words)
            if (Match(line, start, word) is { } match) return match;
        return null;
    }

    /// <summary>Whether a text names who edited, in brackets or not: <c>Editor: Ada Lind</c>, <c>【编辑:李雨】</c>.</summary>
    public static bool NamesEditor(string text)
    {
        var line = text.Trim('[', ']', '(', ')', '【', '】', '（', '）', ' ');
        return line.Length <= MaxEditor && At(line, 0) is { HasColon: true, Word: { NeedsColon: true, Role: not null and not "*" } } match
            && match.End < line.Length;
    }

    /// <summary>Returns the names in front of a trailing phrase, or null.</summary>
    public static string? InFrontOfTrailing(string line)
    {
        foreach (var phrase in Trailing)
        {
            var end = line.Length - phrase.Length - 1;
            if (end > 0 && line[end] == ' ' && line.EndsWith(phrase, StringComparison.Ordinal)) return line[..end];
        }
        return null;
    }

    private static ByWordMatch? Match(string line, int start, ByWord word)
    {
        var end = start + word.Phrase.Length;
        if (!line.AsSpan(start).StartsWith(word.Phrase, StringComparison.OrdinalIgnoreCase)) return null;
        if (end < line.Length && !char.IsWhiteSpace(line[end]) && !Colons.Contains(line[end])) return null;
        var rest = end;
        var hasColon = false;
        for (; rest < line.Length && (Separators.Contains(line[rest]) || char.IsWhiteSpace(line[rest])); rest++)
            hasColon |= Colons.Contains(line[rest]);
        return word.NeedsColon && !hasColon ? null : new(word, rest, hasColon);
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && !Colons.Contains(text[end])) end++;
        return text[..end];
    }

    private static FrozenDictionary<string, ByWord[]> Load()
    {
        var words = new List<ByWord>();
        foreach (var line in WordFile.Lines("Seeds.Bylines.by-words.txt"))
        {
            var parts = line.Split(" = ", 2);
            var (language, phrase) = (parts[0][..2], parts[0][3..].Trim());
            if (phrase[0] == '…') Trailing.Add(phrase[1..].Trim());
            else words.Add(Parse(language, phrase, parts is [_, var role] ? role.Trim() : null));
        }
        return words.GroupBy(word => (word.Phrase, word.NeedsColon, word.NeedsTwoNames, word.Role))
            .Select(same => same.First() with { Languages = [.. same.Select(word => word.Languages[0])] })
            .GroupBy(word => FirstWord(word.Phrase).ToString(), StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.OrderByDescending(word => word.Phrase.Length).ToArray(),
                StringComparer.OrdinalIgnoreCase);
    }

    private static ByWord Parse(string language, string phrase, string? role)
    {
        var needsTwo = phrase[0] == '?';
        var text = needsTwo ? phrase[1..].Trim() : phrase;
        return new([language], text.TrimEnd(':', '/'), text[^1] is ':' or '/', needsTwo, role);
    }
}
