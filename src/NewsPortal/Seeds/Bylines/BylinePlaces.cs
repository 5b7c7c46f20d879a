using NewsPortal.Articles;

namespace NewsPortal.Seeds.Bylines;

/// <summary>Recognizes the cities in bylines, which are not persons.</summary>
internal static class BylinePlaces
{
    private const int MaxLength = 40;
    private const int MaxWords = 4;

    public static bool IsCity(string text) =>
        text.Length is > 1 and <= MaxLength && char.IsLetter(text[0]) && !char.IsLower(text[0]) && text.Count(c => c == ' ') < MaxWords
        && Gazetteer.Find(new Place(text)) is not null;

    /// <summary>Returns the place of <c>in Tokyo</c> or <c>reporting from Tokyo</c>, or null.</summary>
    public static string? Behind(string text)
    {
        foreach (var word in (string[])["reporting from ", "in ", "from ", "at "])
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && text.Length > word.Length && char.IsUpper(text[word.Length]))
                return text[word.Length..];
        // These begin names as well: what follows has to be a known city.
        foreach (var word in (string[])["de ", "da ", "di ", "do ", "em ", "en ", "à ", "a ", "aus ", "uit ", "din ", "fra ", "från ",
            "z ", "из "])
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && IsCity(text[word.Length..])) return text[word.Length..];
        return null;
    }
}
