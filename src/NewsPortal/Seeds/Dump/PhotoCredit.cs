using System.Collections.Frozen;
using NewsPortal.Seeds.Bylines;
using NewsPortal.Seeds.Datelines;
using NewsPortal.Text;

namespace NewsPortal.Seeds.Dump;

/// <summary>Recognizes lines that say whose a picture is, and nothing of what it shows.</summary>
internal static class PhotoCredit
{
    private const int MaxLength = 60, MaxWordsOfHouse = 5, MaxWordsOfName = 6, MinHouse = 5;

    private static readonly FrozenSet<string> PhotoAgencies =
        WordFile.Lines("Seeds.Dump.Phrases.photo-agencies.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Words = [.. WordFile.Lines("Seeds.Dump.Phrases.credit.txt")];

    public static bool IsAgency(string text) => PhotoAgencies.Contains(text);

    public static bool IsHouse(string text) =>
        IsAgency(text) || Houses.IsKnown(text)
            || text.Length >= MinHouse && Organizations.IsNamedBy(text) && LineForm.IsTitled(text);

    /// <summary>Whether a line is a house, a name and a house, or a name behind a word such as "Courtesy of".</summary>
    public static bool Is(string line)
    {
        if (line.Length > MaxLength || LineForm.EndsSentence(line)) return false;
        var text = line.Trim(' ', '(', ')', '（', '）', '[', ']');
        if (LineForm.Words(text) <= MaxWordsOfHouse && IsHouse(text) || IsNameAndHouse(text) || AreHouses(text)) return true;
        foreach (var word in Words)
        {
            if (word[0] == '…' ? IsHouseInFront(text, word[2..]) : IsNameBehind(text, word)) return true;
        }
        return false;
    }

    // Example: Nils Ekman/Harbor Post
    public static bool IsNameAndHouse(string text) =>
        text.IndexOf('/', StringComparison.Ordinal) is > 2 and var slash && text.Length < MaxLength
            && LineForm.Words(text) <= MaxWordsOfHouse
            && text[slash - 1] != ' ' && slash + 1 < text.Length && char.IsUpper(text[slash + 1])
        && BylineGrammar.Strength(text[..slash]) == BylineStrength.Weak;

    // Example: Kyodo News/Getty Images
    private static bool AreHouses(string text) =>
        text.Contains('/', StringComparison.Ordinal) && Array.TrueForAll(text.Split('/', StringSplitOptions.TrimEntries), IsHouse);

    private static bool IsHouseInFront(string text, string word) =>
        text.EndsWith(word, StringComparison.OrdinalIgnoreCase) && text.Length > word.Length + 1 && IsHouse(text[..^(word.Length + 1)]);

    private static bool IsNameBehind(string text, string word) =>
        text.Length > word.Length && text.StartsWith(word, StringComparison.OrdinalIgnoreCase)
        && (!char.IsLetter(word[^1]) || !char.IsLetter(text[word.Length]))
        && text[word.Length..].Trim(' ', ':', '：', ',', '/', '=', '＝') is { Length: > 1 } name
        && LineForm.Words(name) <= MaxWordsOfName && LineForm.IsTitled(name) && char.IsLetter(name[0])
        && (IsHouse(name) || !RunClassifier.HasVerb(name));
}
