using NewsPortal.Text;

namespace NewsPortal.Seeds;

/// <summary>Guesses which word a mistyped one was meant to be.</summary>
internal static class DidYouMean
{
    /// <summary>The candidate at the least edit distance (Levenshtein), case aside; the first of several.</summary>
    public static string Of(string word, IEnumerable<string> candidates) =>
        candidates.MinBy(candidate => EditDistance.Distance(word.ToLowerInvariant(), candidate))!;
}
