using System.Buffers;
using System.Globalization;
using System.Text;

namespace NewsPortal.Text;

/// <summary>Characters that nobody sees and that part words nevertheless: for slugs, search and comparisons.</summary>
public static class InvisibleCharacters
{
    private const char NonJoiner = '\u200C', Joiner = '\u200D';

    /// <summary>
    /// Soft hyphen, combining grapheme joiner, Mongolian vowel separator, zero-width space, word joiner, invisible operators
    /// and byte order mark.
    /// </summary>
    private static readonly SearchValues<char> Dropped = SearchValues.Create(
        "\u00AD\u034F\u180E\u200B\u2060\u2061\u2062\u2063\u2064\uFEFF");

    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        "\u00AD\u034F\u180E\u200B\u200C\u200D\u2060\u2061\u2062\u2063\u2064\uFEFF");

    /// <summary>
    /// Returns the text in Unicode form NFC without invisible characters; joiners stay where a script or an emoji needs
    /// them. Returns the same instance where there is nothing to do.
    /// </summary>
    public static string Remove(string text)
    {
        var visible = text.AsSpan().ContainsAny(Suspects) ? Drop(text) : text;
        var isComposed = IsPlain(visible) || !IsWhole(visible) || visible.IsNormalized(NormalizationForm.FormC);
        return isComposed ? visible : visible.Normalize(NormalizationForm.FormC);
    }

    /// <summary>Returns the text without the characters that <see cref="Remove"/> drops, in the form in which it is.</summary>
    public static string Drop(string text)
    {
        var at = text.AsSpan().IndexOfAny(Suspects);
        if (at < 0) return text;
        var visible = new StringBuilder(text.Length).Append(text, 0, at);
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (!Dropped.Contains(c) && (c is not (NonJoiner or Joiner) || IsNeeded(visible, text, at))) visible.Append(c);
        }
        return visible.Length == text.Length ? text : visible.ToString();
    }

    /// <summary>Whether what stands before and behind a joiner are letters of a script that joins them, or pictures.</summary>
    private static bool IsNeeded(StringBuilder before, string text, int at)
    {
        if (before.Length == 0) return false;
        var last = RuneOf(before.Length > 1 ? before[^2] : ' ', before[^1], before[^1]);
        // A letter that joins with nothing behind it, at the end of an Indic word, is written so on purpose.
        if (text[at] == Joiner && IsIndic(last)) return true;
        if (at + 1 == text.Length) return false;
        var next = RuneOf(text[at + 1], at + 2 < text.Length ? text[at + 2] : ' ', text[at + 1]);
        return Joins(last) && Joins(next) || text[at] == Joiner && IsPicture(last) && IsPicture(next);
    }

    /// <summary>A surrogate pair as one, else the character alone.</summary>
    private static Rune RuneOf(char high, char low, char alone) =>
        char.IsSurrogatePair(high, low) ? new Rune(high, low) : char.IsSurrogate(alone) ? Rune.ReplacementChar : new Rune(alone);

    /// <summary>Arabic, Syriac, N'Ko, Mongolian and Indic scripts, and those of South-East Asia.</summary>
    private static bool Joins(Rune rune) =>
        rune.Value is >= 0x0620 and <= 0x08FF or >= 0x1780 and <= 0x18AF or >= 0xFB50 and <= 0xFDFF
            or >= 0xFE70 and <= 0xFEFC or >= 0x11000 and <= 0x11FFF
        || IsIndic(rune);

    private static bool IsIndic(Rune rune) => rune.Value is >= 0x0900 and <= 0x0DFF or >= 0x0F00 and <= 0x109F or >= 0xA8E0 and <= 0xA8FF;

    private static bool IsPicture(Rune rune) =>
        rune.Value is 0xFE0F or 0x20E3 or >= 0x1F000 and <= 0x1FAFF or >= 0xE0020 and <= 0xE007F
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol;

    /// <summary>Below the combining marks and compatibility letters every text is in form NFC.</summary>
    private static bool IsPlain(string text) => !text.AsSpan().ContainsAnyExceptInRange('\0', '\u02FF');

    /// <summary>Half a surrogate pair and U+FFFE cannot be normalized.</summary>
    private static bool IsWhole(string text)
    {
        if (text.Contains('\uFFFE', StringComparison.Ordinal)) return false;
        for (var at = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); at >= 0 && at < text.Length; at++)
        {
            if (!char.IsSurrogate(text[at])) continue;
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1])) return false;
            at++;
        }
        return true;
    }
}
