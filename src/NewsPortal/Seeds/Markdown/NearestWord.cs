using NewsPortal.Articles;

namespace NewsPortal.Seeds;

/// <summary>Guesses which word a mistyped one was meant to be.</summary>
internal static class NearestWord
{
    /// <summary>The candidate at the least edit distance (Levenshtein), case aside; the first of several.</summary>
    public static string Of(string word, IEnumerable<string> candidates) =>
        candidates.MinBy(candidate => Spelling.Distance(word.ToLowerInvariant(), candidate))!;
}
