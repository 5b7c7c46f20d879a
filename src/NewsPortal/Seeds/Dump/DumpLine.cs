using NewsPortal.Text;

namespace NewsPortal.Seeds.Dump;

/// <summary>Holds one line of a dump. Every Unicode space counts as a space around structure; inside prose it stays.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Raw">As in the file.</param>
/// <param name="Text">Without invisible characters, in NFC.</param>
/// <param name="BulletLength">The length of the bullet and the spaces behind it, after the indent; 0 where the line has none.</param>
/// <param name="IsItem">Whether the line is an item of a list, although it has no bullet.</param>
internal readonly record struct DumpLine(int Number, string Raw, string Text, int BulletLength = 0, bool IsItem = false)
{
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    public bool IsBullet => BulletLength > 0 || IsItem;

    public int Indent => Text.Length - Text.AsSpan().TrimStart().Length;

    /// <summary>Returns the text without the spaces around it and without its bullet.</summary>
    public string Content => Text.AsSpan(Math.Min(Text.Length, Indent + BulletLength)).Trim().ToString();

    /// <summary>Returns the column, from 1, of the first visible character of the content in the file.</summary>
    public int Column => 1 + Raw.Length - Raw.AsSpan(Math.Min(Raw.Length, RawIndent + BulletLength)).TrimStart().Length;

    private int RawIndent => Raw.Length - Raw.AsSpan().TrimStart().Length;

    /// <summary>Splits at LF, CRLF and CR, and at no other line separator of Unicode.</summary>
    public static List<DumpLine> Split(string text)
    {
        var lines = SeedText.Lines(text);
        var split = new List<DumpLine>(lines.Length);
        for (var i = 0; i < lines.Length; i++) split.Add(new(i + 1, lines[i], InvisibleCharacters.Remove(lines[i])));
        Bullets.Mark(split);
        return split;
    }
}
