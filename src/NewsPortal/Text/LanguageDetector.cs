using System.Text;

namespace NewsPortal.Text;

/// <summary>The language of a text whose seed does not say it, as far as its script tells.</summary>
public static class LanguageDetector
{
    /// <summary>BCP 47: <c>ja</c>, <c>ko</c> or <c>zh</c> where such letters are more than a third of all, else the fallback.</summary>
    public static string Guess(string text, string fallback)
    {
        if (!MayHoldEastAsian(text)) return fallback;
        var letters = text.EnumerateRunes().Where(Rune.IsLetter).ToList();
        if (letters.Count(IsEastAsian) * 3 <= letters.Count) return fallback;
        return letters.Any(IsKana) ? "ja" : letters.Any(IsHangul) ? "ko" : "zh";
    }

    /// <summary>For the <c>lang</c> of a name in an English page; null where it needs none.</summary>
    public static string? Mark(string name) => Guess(name, "") is { Length: > 0 } language ? language : null;

    /// <summary>False tells at a glance, as of most texts, that no character is East Asian, nor a mark such as 々.</summary>
    public static bool MayHoldEastAsian(ReadOnlySpan<char> text) => text.ContainsAnyInRange('\u1100', '\u11FF') || text.ContainsAnyInRange('\u3000', char.MaxValue);

    public static bool IsEastAsian(Rune rune) => rune.Value >= 0x1100 && (IsKana(rune) || IsHangul(rune) || IsHan(rune));

    private static bool IsKana(Rune rune) => rune.Value is >= 0x3040 and <= 0x30FF or >= 0x31F0 and <= 0x31FF or >= 0xFF66 and <= 0xFF9F;

    private static bool IsHangul(Rune rune) => rune.Value is >= 0xAC00 and <= 0xD7A3 or >= 0x1100 and <= 0x11FF;

    private static bool IsHan(Rune rune) => rune.Value is >= 0x4E00 and <= 0x9FFF or >= 0x3400 and <= 0x4DBF or >= 0x20000 and <= 0x323AF;
}
