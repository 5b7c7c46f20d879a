using Microsoft.Data.Sqlite;
using NewsPortal.Text;

namespace NewsPortal.Queries;

/// <summary>Looks for the word that a reader meant among all that the paper has printed.</summary>
internal static class SearchSpelling
{
    private const int ShortestWord = 4;
    private const int LongestWord = 40;
    private const int MostCompared = 50_000;

    /// <summary>The query with the nearest known word in place of each unknown one; null where there is nothing to mend.</summary>
    public static string? Mend(SearchQuery query, SqliteConnection connection)
    {
        var mended = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var term in query.Terms.Where(t => t.IsWord && t.Value.Length is >= ShortestWord and <= LongestWord && t.Value.All(char.IsLetter)))
            if (Nearest(EditDistance.Fold(term.Value), connection) is { } near) mended[term.Value] = near;
        return mended.Count == 0 ? null : string.Join(' ', query.Text.Split(' ').Select(word => mended.GetValueOrDefault(word, word)));
    }

    /// <summary>Null where the word itself is known, or none is near. The first letter is taken to be right.</summary>
    private static string? Nearest(string word, SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT term, doc FROM SpellingWords WHERE term >= $from AND term < $to LIMIT $most";
        command.Parameters.AddWithValue("$from", word[..1]);
        command.Parameters.AddWithValue("$to", ((char)(word[0] + 1)).ToString());
        command.Parameters.AddWithValue("$most", MostCompared);
        using var known = command.ExecuteReader();
        var (nearest, distance, stories) = ((string?)null, word.Length < 6 ? 2 : 3, 0L);
        while (known.Read())
        {
            var candidate = known.GetString(0);
            if (candidate == word) return null;
            if (Math.Abs(candidate.Length - word.Length) > distance) continue;
            var (apart, count) = (EditDistance.Distance(word, candidate), known.GetInt64(1));
            var isMoreCommon = apart == distance && nearest is not null && count > stories;
            if (apart < distance || isMoreCommon) (nearest, distance, stories) = (candidate, apart, count);
        }
        return nearest;
    }
}
