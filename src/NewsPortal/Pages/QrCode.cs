using System.Globalization;
using System.Text;
using QRCoder;

namespace NewsPortal.Pages;

/// <summary>A QR code (error level M) as one SVG path: a square unit for each module, four of quiet zone around.</summary>
/// <param name="Size">Of the whole square, in modules.</param>
/// <param name="Path">For the <c>d</c> of the path.</param>
public sealed record QrCode(int Size, string Path)
{
    public static QrCode Of(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        foreach (var (y, row) in data.ModuleMatrix.Index()) AppendRow(path, row, y);
        return new(data.ModuleMatrix.Count, path.ToString());
    }

    private static void AppendRow(StringBuilder path, System.Collections.BitArray row, int y)
    {
        for (var x = 0; x < row.Length; x++)
        {
            if (!row[x]) continue;
            var start = x;
            while (x + 1 < row.Length && row[x + 1]) x++;
            path.Append(CultureInfo.InvariantCulture, $"M{start} {y}h{x + 1 - start}v1H{start}z");
        }
    }
}
