using System.Collections.Frozen;
using NewsPortal.Text;

namespace NewsPortal.Seeds.Bylines;

/// <summary>Replaces the words between names with English ones, so that one splitter reads them all.</summary>
internal static class Conjunctions
{
    private static readonly FrozenDictionary<string, FrozenDictionary<string, string>> ByLanguage =
        WordFile.Lines("Seeds.Bylines.conjunctions.txt")
        .Select(line => (Language: line[..2], Word: line[3..]))
        .GroupBy(line => line.Language)
        .ToFrozenDictionary(group => group.Key, group => group.ToFrozenDictionary(
            line => line.Word.TrimStart('+', ' '), line => line.Word[0] == '+' ? "with" : "and", StringComparer.OrdinalIgnoreCase));

    /// <summary>Replaces a conjunction where two words or more follow: <c>Muestra y Gasset</c> is one name.</summary>
    public static string ToEnglish(string names, IReadOnlyList<string> languages) =>
        languages is ["en"] ? names : languages.Aggregate(names, ToEnglish);

    private static string ToEnglish(string names, string language)
    {
        if (!ByLanguage.TryGetValue(language, out var conjunctions)) return names;
        var words = names.Split(' ');
        for (var i = 1; i < words.Length - 1; i++)
            if (conjunctions.TryGetValue(words[i], out var english) && (words[i].Length > 1 || FollowsName(words, i))) words[i] = english;
        return string.Join(' ', words);
    }

    private static bool FollowsName(string[] words, int at) => at + 2 < words.Length && words[at + 1][^1] is not (',' or ';');
}
