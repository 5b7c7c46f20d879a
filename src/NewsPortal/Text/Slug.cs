using System.Globalization;
using System.Text;

namespace NewsPortal.Text;

/// <summary>
/// The part of an address that a text gives: every script stays, Latin letters lose their diacritics, case and width
/// fold, all else becomes a hyphen. Unicode form NFC. Two texts with one slug are the same tag, place or category.
/// </summary>
public static class Slug
{
    private const int MostCharacters = 80;

    private static readonly Dictionary<Rune, string> Spelled = new()
    {
        [new('ß')] = "ss", [new('æ')] = "ae", [new('œ')] = "oe", [new('ø')] = "o", [new('đ')] = "d",
        [new('ð')] = "d", [new('þ')] = "th",
        [new('ł')] = "l", [new('ı')] = "i", [new('ŋ')] = "ng", [new('#')] = "-sharp-", [new('+')] = "-plus-",
        [new('\'')] = "", [new('’')] = "", [new('‘')] = "", [new('ʻ')] = "", [new('.')] = ".",
    };

    /// <summary>Never empty: a text without a letter or digit is spelled by its code points.</summary>
    public static string Of(string text)
    {
        var visible = CombiningMarks.Limit(WithoutJoiners(Whole(text)));
        var slug = Hyphenate(FoldLatin(visible.Normalize(NormalizationForm.FormKC).ToLowerInvariant()));
        return slug.Length > 0 ? slug
            : "u" + string.Join('-', text.EnumerateRunes().Take(8).Select(r => r.Value.ToString("x", CultureInfo.InvariantCulture)));
    }

    /// <summary>Half a surrogate pair is no character, nor is U+FFFE: neither can be normalised.</summary>
    public static string Whole(string text) =>
        text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') || text.Contains('\uFFFE', StringComparison.Ordinal)
            ? string.Concat(text.EnumerateRunes()).Replace('\uFFFE', '\uFFFD') : text;

    /// <summary>What cannot be seen parts no word: soft hyphens and zero-width characters, joiners of every script among them.</summary>
    private static string WithoutJoiners(string text)
    {
        var visible = InvisibleCharacters.Drop(text);
        return visible.AsSpan().ContainsAny('\u200C', '\u200D')
            ? visible.Replace("\u200C", "", StringComparison.Ordinal).Replace("\u200D", "", StringComparison.Ordinal)
            : visible;
    }

    private static string FoldLatin(string text)
    {
        var folded = new StringBuilder();
        // A mark stays only on a letter of another script; one that hangs in the air is no part of a word.
        var keepsMarks = false;
        foreach (var rune in text.Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            // Most letters of most texts need none of what follows.
            if (rune.IsAscii && (char.IsAsciiLetterLower((char)rune.Value) || char.IsAsciiDigit((char)rune.Value) || rune.Value == ' '))
            {
                folded.Append((char)rune.Value);
                keepsMarks = false;
                continue;
            }
            var isMark = Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark;
            if (isMark && !keepsMarks) continue;
            if (!isMark && Rune.GetUnicodeCategory(rune) is not UnicodeCategory.SpacingCombiningMark) keepsMarks = Rune.IsLetter(rune)
                && rune.Value >= 0x250;
            // The capital I with a dot has no small letter of its own before it is taken apart.
            var small = Rune.ToLowerInvariant(rune);
            folded.Append(Spelled.GetValueOrDefault(small) ?? small.ToString());
        }
        return folded.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>A full stop vanishes between letters (<c>u.s.</c>) and stays as a hyphen between digits (<c>2.5</c>).</summary>
    private static string Hyphenate(string text)
    {
        var slug = new StringBuilder();
        var pending = false;
        var previous = new Rune(' ');
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsWordPart(rune))
            {
                if (pending && slug.Length > 0) slug.Append('-');
                if (rune.IsBmp) slug.Append((char)rune.Value);
                else slug.Append(rune.ToString());
                pending = false;
            }
            else if (rune.Value != '.' || Rune.IsDigit(previous)) pending = true;
            if (slug.Length >= MostCharacters) break;
            previous = rune;
        }
        return Shorten(slug.ToString(), text);
    }

    private static bool IsWordPart(Rune rune) =>
        Rune.IsLetterOrDigit(rune)
            || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>A slug that reached the limit ends at its last whole word, where it has several.</summary>
    private static string Shorten(string slug, string text)
    {
        var lastHyphen = slug.LastIndexOf('-');
        return slug.Length < MostCharacters || text.Length <= slug.Length || lastHyphen < MostCharacters / 2 ? slug : slug[..lastHyphen];
    }
}
