using System.Text;
using NewsPortal.Store;

namespace NewsPortal.Queries;

/// <summary>
/// What a reader asks of the search, read. Every string is a query: words, phrases in quotes, <c>-</c> before what must
/// not be there, and operators such as <c>tag:</c>; what looks like an operator and is none is read as words.
/// </summary>
/// <param name="Text">The query as it was read: cleaned and, where it was too long, cut.</param>
/// <param name="Notices">Sentences for the reader about what was not taken as written.</param>
public sealed record SearchQuery(string Text, IReadOnlyList<SearchTerm> Terms, IReadOnlyList<string> Notices)
{
    /// <summary>UTF-16 units.</summary>
    public const int MostCharacters = 200;
    public const int MostTerms = 12;

    public bool IsEmpty => Terms.Count == 0;

    public static SearchQuery Read(string? text)
    {
        var (clean, isCut) = Cut(text ?? "");
        var notices = new List<string>();
        if (isCut) notices.Add($"The query was cut after {MostCharacters} characters.");
        var scanner = new SearchScanner(clean, notices);
        var (terms, signs) = (new List<SearchTerm>(), new List<string>());
        while (scanner.Next() is { } term)
        {
            if (term.Period is null && !SearchText.HasWord(SearchText.Prepare(term.Value))) signs.Add(term.Value);
            else if (terms.Count < MostTerms) terms.Add(term);
            else
            {
                notices.Add($"Only the first {MostTerms} terms were taken.");
                break;
            }
        }
        if (signs.Count > 0) notices.Add($"Signs without a letter or digit cannot be searched for: {string.Join(' ', signs.Take(3))}");
        return new(clean, terms, notices);
    }

    /// <summary>The same query with one more term behind it; null where that would be too long.</summary>
    public string? With(string term) =>
        Terms.Count < MostTerms && Text.Length + 1 + term.Length <= MostCharacters ? $"{Text} {term}".TrimStart() : null;

    /// <summary>One line without control characters and broken surrogates, short enough.</summary>
    private static (string Text, bool IsCut) Cut(string text)
    {
        text = text.Trim();
        var isCut = text.Length > MostCharacters;
        var clean = new StringBuilder();
        foreach (var rune in text.AsSpan(0, Math.Min(text.Length, MostCharacters)).EnumerateRunes())
            if (rune != Rune.ReplacementChar) clean.Append(Rune.IsControl(rune) || Rune.IsWhiteSpace(rune) ? " " : rune.ToString());
        return (clean.ToString().Trim(), isCut);
    }
}
