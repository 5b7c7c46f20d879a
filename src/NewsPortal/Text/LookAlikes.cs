using System.Collections.Frozen;
using System.Text;

namespace NewsPortal.Text;

/// <summary>A word that mixes the letters of two scripts that look alike.</summary>
/// <param name="Letters">The letters of the rarer script, each once.</param>
internal readonly record struct MixedWord(string Word, string Letters, Script Script, Script Others);

/// <summary>Finds letters of one script that pass for those of another.</summary>
internal static class LookAlikes
{
    private static readonly Script[] Alike = [Script.Latin, Script.Greek, Script.Cyrillic, Script.Armenian];

    private static readonly FrozenDictionary<char, char> Latin =
        WordFile.Lines("Text.look-alikes.txt").ToFrozenDictionary(line => line[0], line => line[^1]);

    /// <summary>Returns the first word that mixes scripts; null where none does, as in nearly every text.</summary>
    public static MixedWord? FindMixedWord(string text)
    {
        if (!HasOtherAlike(text)) return null;
        for (int start = 0, end; start < text.Length; start = end + 1)
        {
            for (end = start; end < text.Length && char.IsLetterOrDigit(text[end]);) end++;
            if (end > start && Mixed(text[start..end]) is { } word) return word;
        }
        return null;
    }

    /// <summary>
    /// Returns what a text in another script looks like in Latin letters; null where it has Latin letters, or one that looks like none.
    /// </summary>
    public static string? LatinOf(string text)
    {
        if (!HasOtherAlike(text)) return null;
        var latin = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (Latin.TryGetValue(c, out var letter)) latin.Append(letter);
            else if (char.IsLetter(c)) return null;
            else latin.Append(c);
        }
        return latin.ToString();
    }

    /// <summary>Greek, Cyrillic and Armenian letters, one of which is in every mixture.</summary>
    private static bool HasOtherAlike(string text) =>
        text.AsSpan().ContainsAnyInRange('\u0370', '\u0589') || text.AsSpan().ContainsAnyInRange('\u1F00', '\u1FFF');

    private static MixedWord? Mixed(string word)
    {
        var range = 0;
        var scripts = word.Where(char.IsLetter).Select(c => (Letter: c, Script: Scripts.Of(c, ref range)))
            .Where(letter => Alike.Contains(letter.Script)).GroupBy(letter => letter.Script)
            .OrderBy(script => script.Count()).ThenByDescending(script => script.Key).ToList();
        return scripts.Count < 2 ? null
            : new(word, string.Concat(scripts[0].Select(letter => letter.Letter).Distinct()), scripts[0].Key, scripts[^1].Key);
    }
}
