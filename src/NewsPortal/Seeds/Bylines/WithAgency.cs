using NewsPortal.Articles;
using NewsPortal.Text;

namespace NewsPortal.Seeds.Bylines;

/// <summary>Reads a house or a person and the agency whose text they use: <c>Le Rivage avec AFP</c>.</summary>
internal static class WithAgency
{
    private const int MaxLength = 60, MaxWords = 4, MinWordInCapitals = 4;

    private static readonly string[] Words =
        [.. WordFile.Lines("Seeds.Bylines.with-words.txt").OrderByDescending(word => word.Length).Select(word => $" {word}")];

    private static readonly string[] Articles = [.. WordFile.Lines("Seeds.Bylines.article-words.txt")];

    /// <summary>Returns both as authors, or null where no known agency stands behind such a word.</summary>
    public static List<Author>? Read(string line)
    {
        if (line.Length > MaxLength || !line.Contains(' ', StringComparison.Ordinal)) return null;
        foreach (var word in Words)
        {
            var at = line.IndexOf(word, StringComparison.Ordinal);
            if (at < 2 || at + word.Length + 1 >= line.Length || char.IsLetter(word[^1]) && line[at + word.Length] != ' ') continue;
            var (front, agency) = (line[..at], line[(at + word.Length)..].Trim());
            if (!Houses.IsKnown(agency) || !IsTitled(front)) continue;
            return [new(front, PersonNames.IsFullName(front) && !IsHouse(front)), new(agency, IsPerson: false)];
        }
        return null;
    }

    // Bus strike ends with Kyodo: words in small letters are those of a sentence.
    private static bool IsTitled(string text) =>
        char.IsUpper(text[0]) && text.Split(' ') is { Length: <= MaxWords } words
            && Array.TrueForAll(words, word => word.Length < MinWordInCapitals || char.IsUpper(word[0]));

    private static bool IsHouse(string text) =>
        Houses.IsHouse(text) || Array.Exists(Articles, article => text.StartsWith(article, StringComparison.OrdinalIgnoreCase)
            && (article[^1] is '\'' or '’' || text[article.Length..] is [' ', ..]));
}
