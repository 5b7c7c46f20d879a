using System.Globalization;
using System.Text;

namespace NewsPortal.Text;

/// <summary>How near two spellings are.</summary>
public static class EditDistance
{
    /// <summary>Levenshtein distance: letters to change, add or drop.</summary>
    public static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
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
        string.Concat(Slug.Whole(word).ToLowerInvariant().Normalize(NormalizationForm.FormD).EnumerateRunes()
                .Where(rune => Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark))
            .Normalize(NormalizationForm.FormC);
}
