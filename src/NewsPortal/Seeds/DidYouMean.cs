using NewsPortal.Text;

namespace NewsPortal.Seeds;

/// <summary>Guesses which word a mistyped one was meant to be.</summary>
internal static class DidYouMean
{
    private const int MaxDistance = 2;

    /// <summary>
    /// Returns the nearest candidate, at most two letters away and not more than a third of the word, ignoring case; else null.
    /// </summary>
    public static string? Of(string word, IEnumerable<string> candidates)
    {
        var max = Math.Min(MaxDistance, word.Length / 3);
        var lower = word.ToLowerInvariant();
        if (lower.Length > 64) return null;
        return candidates.Select(candidate => (Word: candidate, Distance: EditDistance.Distance(lower, candidate.ToLowerInvariant())))
            .Where(candidate => candidate.Distance <= max)
            .OrderBy(candidate => candidate.Distance)
            .Select(candidate => candidate.Word)
            .FirstOrDefault();
    }
}
