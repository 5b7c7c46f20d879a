using System.Globalization;
using System.Text;
using UtfUnknown;

namespace NewsPortal.Seeds;

/// <summary>
/// Bytes to text: UTF-8 with or without a BOM and nothing else. No byte is ever turned silently into U+FFFD, and no
/// control character gets through.
/// </summary>
public static class SeedText
{
    private static readonly byte[] Bom = [0xEF, 0xBB, 0xBF];

    /// <summary>The text, or the diagnostic that keeps it out, with the offset of the first bad byte.</summary>
    public static (string? Text, Diagnostic? Diagnostic) Decode(string path, ReadOnlySpan<byte> bytes)
    {
        if (Utf16Name(bytes) is { } utf16) return (null, Broken(path, bytes, 0, utf16));
        var content = bytes.StartsWith(Bom) ? bytes[Bom.Length..] : bytes;
        var bad = FirstInvalidByte(content);
        if (bad >= 0) return (null, Broken(path, content, bad, GuessName(content), bytes.Length - content.Length));
        var text = Encoding.UTF8.GetString(content);
        return FindForbidden(path, text) is { } diagnostic ? (null, diagnostic) : (text, null);
    }

    private static string? Utf16Name(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] => "UTF-16 LE",
        [0xFE, 0xFF, ..] => "UTF-16 BE",
        _ => null,
    };

    /// <summary>−1 where all is valid.</summary>
    private static int FirstInvalidByte(ReadOnlySpan<byte> bytes)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes)) return -1;
        for (var offset = 0; offset < bytes.Length;)
        {
            if (Rune.DecodeFromUtf8(bytes[offset..], out _, out var length) != System.Buffers.OperationStatus.Done) return offset;
            offset += length;
        }
        return -1;
    }

    private static string? GuessName(ReadOnlySpan<byte> bytes) =>
        CharsetDetector.DetectFromBytes(bytes.ToArray()).Detected is { Confidence: > 0.5f } guess && guess.EncodingName != "ascii"
            ? guess.EncodingName
            : null;

    private static Diagnostic Broken(string path, ReadOnlySpan<byte> bytes, int offset, string? guess, int bomLength = 0)
    {
        var (line, column) = EndOf(Encoding.UTF8.GetString(bytes[..offset]));
        var looks = guess is null ? "" : $" (it looks like {guess})";
        return new(path, line, column, Severity.Error, string.Create(CultureInfo.InvariantCulture,
            $"The byte 0x{bytes[offset]:X2} at offset {offset + bomLength} is not UTF-8{looks}; save the file as UTF-8."));
    }

    private static Diagnostic? FindForbidden(string path, string text)
    {
        var index = text.AsSpan().IndexOfAny(Forbidden);
        if (index < 0) return null;
        var (line, column) = EndOf(text[..index]);
        return new(path, line, column, Severity.Error,
            $"The control character U+{(int)text[index]:X4} cannot stand in a story; delete it.");
    }

    /// <summary>The line and column right behind a text.</summary>
    private static (int Line, int Column) EndOf(string text)
    {
        var lines = Lines(text);
        return (lines.Length, lines[^1].Length + 1);
    }

    /// <summary>Lines end with LF, CRLF or CR.</summary>
    public static string[] Lines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');

    /// <summary>C0 but tab and line ends, DEL, C1, and the two noncharacters that XML refuses.</summary>
    private static readonly System.Buffers.SearchValues<char> Forbidden = System.Buffers.SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Except([9, 10, 13]).Concat(Enumerable.Range(0x7F, 0x21)).Append(0xFFFE).Append(0xFFFF).Select(c =>
            (char)c)]);
}
