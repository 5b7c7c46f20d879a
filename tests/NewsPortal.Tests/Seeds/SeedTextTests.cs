using System.Text;
using NewsPortal.Seeds;

namespace NewsPortal.Tests.Seeds;

public sealed class SeedTextTests
{
    [Theory, Trait("Fault", "24")]
    [InlineData("Words.")]
    [InlineData("")]
    [InlineData("日本 👩‍👧 e\u0301 \u00A0\u3000\t\r\n\r\uFFFD\u2028")]
    public void Valid_text_comes_through_as_it_is_with_a_mark_of_its_order_or_without(string text)
    {
        Assert.Equal((text, null), SeedText.Decode("a.txt", Encoding.UTF8.GetBytes(text)));
        Assert.Equal((text, null), SeedText.Decode("a.txt", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)]));
    }

    [Theory, Trait("Fault", "24"), Trait("Fault", "25")]
    [InlineData("FF FE 41 00", "a.txt:1:1: error: The byte 0xFF at offset 0 is not UTF-8 (it looks like UTF-16 LE); save the file as UTF-8.")]
    [InlineData("FE FF 00 41", "a.txt:1:1: error: The byte 0xFE at offset 0 is not UTF-8 (it looks like UTF-16 BE); save the file as UTF-8.")]
    [InlineData("41 0A 42 C3 28", "a.txt:2:2: error: The byte 0xC3 at offset 3 is not UTF-8")]
    [InlineData("41 0D 42 C3 28", "a.txt:2:2: error: The byte 0xC3 at offset 3 is not UTF-8")]
    [InlineData("41 0D 0A 42 C3 28", "a.txt:2:2: error: The byte 0xC3 at offset 4 is not UTF-8")]
    [InlineData("EF BB BF 41 C3", "a.txt:1:2: error: The byte 0xC3 at offset 4 is not UTF-8")]
    [InlineData("41 E6 97", "a.txt:1:2: error: The byte 0xE6 at offset 1 is not UTF-8")]
    [InlineData("C0 AF", "a.txt:1:1: error: The byte 0xC0 at offset 0 is not UTF-8")]
    [InlineData("ED A0 80", "a.txt:1:1: error: The byte 0xED at offset 0 is not UTF-8")]
    [InlineData("F5 80 80 80", "a.txt:1:1: error: The byte 0xF5 at offset 0 is not UTF-8")]
    [InlineData("80", "a.txt:1:1: error: The byte 0x80 at offset 0 is not UTF-8")]
    [InlineData("E6 97 A5 20 FF", "a.txt:1:3: error: The byte 0xFF at offset 4 is not UTF-8")]
    [InlineData("41 00", "a.txt:1:2: error: The control character U+0000 cannot stand in a story; delete it.")]
    [InlineData("41 0A 1B", "a.txt:2:1: error: The control character U+001B cannot stand in a story; delete it.")]
    [InlineData("0D 0D 0C", "a.txt:3:1: error: The control character U+000C cannot stand in a story; delete it.")]
    [InlineData("7F", "a.txt:1:1: error: The control character U+007F cannot stand in a story; delete it.")]
    [InlineData("C2 85", "a.txt:1:1: error: The control character U+0085 cannot stand in a story; delete it.")]
    [InlineData("C2 9F", "a.txt:1:1: error: The control character U+009F cannot stand in a story; delete it.")]
    [InlineData("EF BF BE", "a.txt:1:1: error: The control character U+FFFE cannot stand in a story; delete it.")]
    public void Other_bytes_are_a_problem_that_says_where(string bytes, string diagnostic)
    {
        var (text, found) = SeedText.Decode("a.txt", Convert.FromHexString(bytes.Replace(" ", "", StringComparison.Ordinal)));

        Assert.Null(text);
        Assert.StartsWith(diagnostic, found!.ToString(), StringComparison.Ordinal);
    }

    [Theory, Trait("Fault", "24")]
    [InlineData("shift_jis", "首相は一日、橋の開通を祝う式に出た。川の両岸から人が集まり、旗を振って列車を迎えた。", "shift-jis")]
    [InlineData("windows-1252", "Le café était fermé à midi, et la fenêtre ouverte donnait sur la forêt. Où était-elle allée ?", "(windows-125[0-9]|iso-8859-[0-9]+)")]
    public void The_encoding_of_other_bytes_is_guessed(string encoding, string text, string guess)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

        var (_, diagnostic) = SeedText.Decode("a.txt", Encoding.GetEncoding(encoding).GetBytes(text));

        Assert.Matches($@"\(it looks like {guess}\)", diagnostic!.Message);
    }
}
