namespace NewsPortal.Seeds.Datelines;

/// <summary>A position in a text that is only looked at up to a limit. Going back is setting the position.</summary>
internal ref struct TextScanner(ReadOnlySpan<char> text, int limit)
{
    private readonly ReadOnlySpan<char> text = text;

    public int Position { get; set; }

    public readonly ReadOnlySpan<char> Rest => Position < limit ? text[Position..limit] : [];

    /// <summary>What follows, beyond the limit too.</summary>
    public readonly ReadOnlySpan<char> Beyond => text[Position..];

    public readonly bool Sees(char c) => Position < limit && text[Position] == c;

    public readonly bool SeesSpace => Position < limit && char.IsWhiteSpace(text[Position]);

    public bool Take(char c)
    {
        if (!Sees(c)) return false;
        Position++;
        return true;
    }

    public bool SkipSpaces()
    {
        var start = Position;
        while (SeesSpace) Position++;
        return Position > start;
    }

    public readonly string Since(int start) => text[start..Position].ToString();
}
