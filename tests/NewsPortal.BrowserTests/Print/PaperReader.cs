using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace NewsPortal.BrowserTests.Print;

/// <summary>Looks at paper as a telephone's camera does: the sheet as a picture of 150 dots an inch, the code on it read by zbar.</summary>
public static class PaperReader
{
    /// <summary>What the QR codes of a sheet say, in no order.</summary>
    /// <param name="sheet">From 1.</param>
    public static async Task<IReadOnlyList<string>> CodesAsync(Paper paper, int sheet)
    {
        var folder = Directory.CreateTempSubdirectory("newsportal-paper-");
        try
        {
            var picture = await RenderAsync(paper, sheet, folder.FullName, "-r", "150", "-png");
            return (await RunAsync("zbarimg", "zbar-tools", "-q", "--raw", picture)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The share of a sheet's dots that are white, from 0 to 1.</summary>
    public static async Task<double> WhitenessAsync(Paper paper, int sheet)
    {
        var folder = Directory.CreateTempSubdirectory("newsportal-paper-");
        try
        {
            var picture = await File.ReadAllBytesAsync(await RenderAsync(paper, sheet, folder.FullName, "-r", "40", "-gray"));
            // Portable graymap: a head of a few bytes, then a byte for each dot.
            return picture.Count(dot => dot > 250) / (double)picture.Length;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> RenderAsync(Paper paper, int sheet, string folder, params string[] how)
    {
        var pdf = Path.Combine(folder, "paper.pdf");
        await File.WriteAllBytesAsync(pdf, paper.Pdf);
        var number = sheet.ToString(CultureInfo.InvariantCulture);
        await RunAsync("pdftoppm", "poppler-utils", [.. how, "-f", number, "-l", number, "-singlefile", pdf, Path.Combine(folder, "sheet")]);
        return Directory.GetFiles(folder, "sheet.*").Single();
    }

    private static async Task<string> RunAsync(string tool, string package, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(tool, arguments) { RedirectStandardOutput = true })!;
            var said = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return said;
        }
        catch (Win32Exception)
        {
            throw new FileNotFoundException($"There is no {tool} here. Install it with: apt-get install {package}");
        }
    }
}
