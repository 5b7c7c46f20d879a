using System.Text;
using Microsoft.Playwright;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace NewsPortal.BrowserTests.Print;

/// <summary>What comes out of the printer: A4 as most readers set it, without backgrounds.</summary>
public sealed record Paper(byte[] Pdf, IReadOnlyList<Sheet> Sheets)
{
    /// <summary>The text of all sheets without their heads and feet, without spaces.</summary>
    public string Text => string.Concat(Sheets.Select(sheet => sheet.Text));

    public static async Task<Paper> PrintAsync(IPage page, bool withBackgrounds = false)
    {
        var pdf = await page.PdfAsync(new() { Format = PaperFormat.A4, PreferCSSPageSize = false, PrintBackground = withBackgrounds });
        using var document = PdfDocument.Open(pdf);
        return new Paper(pdf, [.. document.GetPages().Select(Sheet.Of)]);
    }

    /// <summary>
    /// Without white space, in small letters, and with compatible characters as one (NFKC): paper breaks lines anywhere,
    /// sets small capitals as capitals, and has one sign for several letters.
    /// </summary>
    public static string Squeeze(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c) && c != '\u200b')).ToLowerInvariant();
}

/// <summary>One sheet of A4. All texts are squeezed.</summary>
/// <param name="Head">In the upper margin.</param>
/// <param name="Foot">In the lower margin.</param>
public sealed record Sheet(string Head, string Text, string Foot, double Width, double Height, IReadOnlyList<Letter> Letters)
{
    /// <summary>18 mm in points.</summary>
    public const double Margin = 18 / 25.4 * 72;

    public static Sheet Of(Page page)
    {
        var letters = page.Letters.Where(letter => letter.Value.Trim() != "").ToList();
        return new(
            Of(letters, y => y > page.Height - Margin), Of(letters, y => y >= Margin && y <= page.Height - Margin), Of(letters, y => y < Margin),
            page.Width, page.Height, letters);
    }

    private static string Of(IEnumerable<Letter> letters, Func<double, bool> where) =>
        Paper.Squeeze(string.Concat(letters.Where(letter => where(letter.StartBaseLine.Y)).Select(letter => letter.Value)));
}
