namespace NewsPortal.Seeds;

/// <summary>Guesses which word a mistyped one was meant to be.</summary>
internal static class NearestWord
{
    /// <summary>The candidate at the least edit distance (Levenshtein), case aside; the first of several.</summary>
    public static string Of(string word, IEnumerable<string> candidates) => candidates.MinBy(candidate => Distance(word.ToLowerInvariant(), candidate))!;

    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        foreach (var letter in from)
        {
            var diagonal = row[0]++;
            for (var j = 1; j <= to.Length; j++)
            {
                var changed = diagonal + (letter == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, 1 + Math.Min(row[j], row[j - 1]));
            }
        }
        return row[^1];
    }
}
