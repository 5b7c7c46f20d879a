using System.Globalization;

namespace NewsPortal.Seeds.Datelines;

/// <summary>Scans a text from a position up to a limit. Set the position to go back.</summary>
internal ref struct TextScanner(ReadOnlySpan<char> text, int limit)
{
    private readonly ReadOnlySpan<char> text = text;

    public int Position { get; set; }

    public readonly ReadOnlySpan<char> Rest => Position < limit ? text[Position..limit] : [];

    /// <summary>Returns the rest of the text, including what is beyond the limit.</summary>
    public readonly ReadOnlySpan<char> Beyond => text[Position..];

    public readonly bool Sees(char c) => Position < limit && text[Position] == c;

    public readonly bool SeesSpace => Position < limit && char.IsWhiteSpace(text[Position]);

    public bool Take(char c)
    {
        if (!Sees(c)) return false;
        Position++;
        return true;
    }

    /// <summary>Takes a comma of Latin, Arabic or East Asian script.</summary>
    public bool TakeComma() => Take(',') || Take('،') || Take('，');

    public bool SkipSpaces()
    {
        var start = Position;
        while (SeesSpace) Position++;
        return Position > start;
    }

    /// <summary>Takes letters and digits with the marks that some scripts put on them.</summary>
    public ReadOnlySpan<char> TakeWord()
    {
        var start = Position;
        while (Position < limit && IsLetter(text[Position])) Position++;
        return text[start..Position];
    }

    public static bool IsLetter(char c) =>
        char.IsLetterOrDigit(c) || c > '\u02FF'
            && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    public readonly string Since(int start) => text[start..Position].ToString();
}
