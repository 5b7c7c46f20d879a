using System.Text;

namespace NewsPortal.Text;

/// <summary>
/// Finds the language of a text whose seed does not say it: by its script, by letters that only some languages have, and by
/// its small words.
/// </summary>
public static class LanguageDetector
{
    /// <summary>Returns the language as a BCP 47 tag: the fallback, whole, where it fits or the evidence is weak.</summary>
    /// <param name="fallback">The language of the paper, such as <c>en-GB</c>.</param>
    public static string Guess(string text, string fallback) => Guess(text, fallback, out _);

    /// <summary>Returns the language, and whether it is the fallback though a little speaks for another one.</summary>
    public static string Guess(string text, string fallback, out bool isAssumed)
    {
        isAssumed = false;
        var sample = ScriptSample.Of(text);
        var own = PrimaryOf(fallback);
        var found = sample.Main switch
        {
            Script.None => null,
            Script.Latin => LatinLanguages.Guess(sample.Text, own, out isAssumed),
            _ => ScriptLanguages.Guess(sample, own),
        };
        var fits = found is null || PrimaryOf(found).Equals(own, StringComparison.OrdinalIgnoreCase) && !Contradicts(found, fallback);
        return fits ? fallback : found!;
    }

    /// <summary>
    /// Returns the language of a name for a <c>lang</c> attribute in an English page, as far as its script says it; null where
    /// it needs none.
    /// </summary>
    /// <param name="language">The language of the paper or of the story: with it, <c>国際</c> is Japanese in a Japanese paper.</param>
    public static string? Mark(string name, string? language = null)
    {
        if (Ascii.IsValid(name)) return null;
        var sample = ScriptSample.Of(name);
        if (sample.Main is Script.None or Script.Latin) return null;
        var fallback = language ?? "";
        var found = ScriptLanguages.Guess(sample, PrimaryOf(fallback));
        return PrimaryOf(found).Equals(PrimaryOf(fallback), StringComparison.OrdinalIgnoreCase) ? fallback : found;
    }

    /// <summary>Returns false, at a glance, of most texts: no character is East Asian, nor a mark such as 々.</summary>
    public static bool MayHoldEastAsian(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('\u1100', '\u11FF') || text.ContainsAnyInRange('\u3000', char.MaxValue);

    public static bool IsEastAsian(Rune rune) => rune.Value >= 0x1100 && (IsKana(rune) || IsHangul(rune) || IsHan(rune));

    private static bool IsKana(Rune rune) => rune.Value is >= 0x3040 and <= 0x30FF or >= 0x31F0 and <= 0x31FF or >= 0xFF66 and <= 0xFF9F;

    private static bool IsHangul(Rune rune) => rune.Value is >= 0xAC00 and <= 0xD7A3 or >= 0x1100 and <= 0x11FF;

    private static bool IsHan(Rune rune) => rune.Value is >= 0x4E00 and <= 0x9FFF or >= 0x3400 and <= 0x4DBF or >= 0x20000 and <= 0x323AF;

    private static string PrimaryOf(string language) =>
        language.IndexOf('-', StringComparison.Ordinal) is >= 0 and var end ? language[..end] : language;

    /// <summary>Traditional characters in a paper of mainland China, or simplified ones in one of Taiwan.</summary>
    private static bool Contradicts(string found, string fallback) =>
        found is "zh-Hant" && IsOf(fallback, "Hans", "CN", "SG") || found is "zh-Hans" && IsOf(fallback, "Hant", "TW", "HK", "MO");

    private static bool IsOf(string tag, params ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
        {
            if (tag.EndsWith("-" + part, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }
}
