using System.Globalization;

namespace NewsPortal.Seeds.Dates;

/// <summary>Scans a line whose digits, signs and spaces are brought to ASCII, character by character, so that places stay.</summary>
internal static class TimeText
{
    /// <summary>Returns the line with ASCII digits of every script, half-width forms, one kind of space, dash and comma.</summary>
    public static string Normalize(string text)
    {
        foreach (var character in text)
            if (!char.IsAscii(character) || character == '\t') return string.Create(text.Length, text, Fill);
        return text;
    }

    private static void Fill(Span<char> target, string text)
    {
        for (var at = 0; at < text.Length; at++) target[at] = Fold(text[at]);
    }

    private static char Fold(char character)
    {
        if (character is > ' ' and < '\u0080') return character;
        if (character is >= '\uFF01' and <= '\uFF5E') return (char)(character - '\uFEE0');
        if (char.IsWhiteSpace(character)) return ' ';
        if (char.IsDigit(character)) return (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(character));
        return character switch
        {
            '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => '-',
            '\u060C' or '\u3001' => ',',
            '\u2236' => ':',
            '\u061C' => '\u200F',
            '\u3010' or '\u3014' => '(',
            '\u3011' or '\u3015' => ')',
            _ => character,
        };
    }

    /// <summary>Whether the character belongs to a script that writes words without spaces between them.</summary>
    public static bool IsGlued(char character) =>
        character is >= '\u0E00' and <= '\u0E7F' or >= '\u3040' and <= '\u30FF'
            or >= '\u3400' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7A3' or '々';

    public static bool IsWordCharacter(char character) => char.IsAsciiLetter(character) || (character > '\u007F'
        && IsWideWordCharacter(character));

    private static bool IsWideWordCharacter(char character) =>
        char.IsLetter(character) || character is '\u0970' or 'ʼ' or '׳' or '״' || IsMark(character);

    private static bool IsMark(char character) =>
        CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Returns the end of the word at a place: its letters with apostrophes and full stops between them.</summary>
    public static int WordEnd(string text, int at)
    {
        while (at < text.Length && (IsInWord(text[at]) || IsJoint(text, at))) at++;
        return at;
    }

    // An apostrophe or the full stop of p.m., but not that of p.m.Updated, where a space was lost.
    private static bool IsJoint(string text, int at) =>
        at > 0 && text[at] is '.' or '\'' or '’' && at + 1 < text.Length && IsInWord(text[at + 1])
        && !(text[at] == '.' && char.IsLower(text[at - 1]) && char.IsUpper(text[at + 1]));

    private static bool IsInWord(char character) => IsWordCharacter(character) && !IsGlued(character);

    public static bool IsBlank(char character) => character is ' ' or '\u200E' or '\u200F';

    public static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && IsBlank(text[at])) at++;
        return at;
    }

    public static char CharAt(string text, int at) => at >= 0 && at < text.Length ? text[at] : '\0';

    public static bool IsDigitAt(string text, int at) => char.IsAsciiDigit(CharAt(text, at));

    /// <summary>Reads a whole run of digits of a length between two limits.</summary>
    public static bool TryNumber(string text, int at, int minDigits, int maxDigits, out int number, out int end)
    {
        number = 0;
        end = at;
        for (; end < text.Length && char.IsAsciiDigit(text[end]); end++)
        {
            if (end - at == maxDigits) return false;
            number = number * 10 + (text[end] - '0');
        }
        return end - at >= minDigits;
    }

    /// <summary>Whether a number or word may end here: no digit or separated letter goes on.</summary>
    public static bool IsBoundary(string text, int at)
    {
        var next = CharAt(text, at);
        return !char.IsAsciiDigit(next) && (!IsWordCharacter(next) || IsGlued(next));
    }

    /// <summary>Whether nothing, or only punctuation, follows a place: the line's end or punctuation.</summary>
    public static bool IsFollowedByPunctuation(string text, int at)
    {
        at = SkipBlanks(text, at);
        return at >= text.Length || !(IsWordCharacter(text[at]) || char.IsAsciiDigit(text[at]) || text[at] is '%' or '+'
            || IsCurrency(text[at]));
    }

    public static bool IsCurrency(char character) => char.GetUnicodeCategory(character) == UnicodeCategory.CurrencySymbol;
}
