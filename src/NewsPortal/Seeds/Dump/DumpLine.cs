namespace NewsPortal.Seeds.Dump;

/// <summary>One line of a dump. Every Unicode space counts as a space around structure; inside prose it stays.</summary>
/// <param name="Number">From 1.</param>
public readonly record struct DumpLine(int Number, string Text)
{
    private const char Bullet = '•';

    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    public bool IsBullet => Text.AsSpan().TrimStart() is [Bullet, ..];

    public int Indent => Text.Length - Text.AsSpan().TrimStart().Length;

    /// <summary>From 1: where the line's first visible character stands, its bullet passed over.</summary>
    public int Column => 1 + Text.Length - AfterBullet(Text.AsSpan()).Length;

    /// <summary>The text without the spaces around it and without its bullet.</summary>
    public string Content => AfterBullet(Text.AsSpan()).TrimEnd().ToString();

    /// <summary>Lines end with LF, CRLF or CR, and with nothing else that Unicode knows.</summary>
    public static List<DumpLine> Split(string text) =>
        [.. SeedText.Lines(text).Select((line, index) => new DumpLine(index + 1, line))];

    private static ReadOnlySpan<char> AfterBullet(ReadOnlySpan<char> text)
    {
        var trimmed = text.TrimStart();
        return trimmed is [Bullet, .. var rest] ? rest.TrimStart() : trimmed;
    }
}
