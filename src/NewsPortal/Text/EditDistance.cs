using System.Globalization;
using System.Text;

namespace NewsPortal.Text;

/// <summary>How near two spellings are.</summary>
public static class EditDistance
{
    // A misspelled word is compared with tens of thousands of others.
    private const int MaxOnStack = 100;

    /// <summary>Levenshtein distance: letters to change, add or drop.</summary>
    public static int Distance(string a, string b)
    {
        Span<int> row = b.Length <= MaxOnStack ? stackalloc int[b.Length + 1] : new int[b.Length + 1];
        for (var j = 0; j < row.Length; j++) row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }
        return row[^1];
    }

    /// <summary>Small letters without diacritics, as the index has them.</summary>
    public static string Fold(string word) =>
        string.Concat(CombiningMarks.Limit(Slug.Whole(word)).ToLowerInvariant().Normalize(NormalizationForm.FormD).EnumerateRunes()
                .Where(rune => Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark))
            .Normalize(NormalizationForm.FormC);
}
