using Microsoft.Extensions.Primitives;

namespace NewsPortal.Http;

/// <summary>Which encodings a reader takes (RFC 9110, section 12.5.3).</summary>
public static class AcceptedEncodings
{
    /// <summary>Without the header, and with any weight of zero, nothing but the plain text is sure to be read.</summary>
    public static (bool Gzip, bool Brotli) Read(StringValues header)
    {
        var (gzip, brotli, all) = ((bool?)null, (bool?)null, false);
        foreach (var line in header)
            foreach (var range in line.AsSpan().Split(','))
            {
                var part = line.AsSpan()[range].Trim();
                var weight = part.IndexOf(';');
                var name = weight < 0 ? part : part[..weight].TrimEnd();
                var isWanted = weight < 0 || IsAboveZero(part[(weight + 1)..]);
                if (name.Equals("gzip", StringComparison.OrdinalIgnoreCase)) gzip = isWanted;
                else if (name.Equals("br", StringComparison.OrdinalIgnoreCase)) brotli = isWanted;
                else if (name is "*") all = isWanted;
            }
        return (gzip ?? all, brotli ?? all);
    }

    /// <summary>A weight that cannot be read counts as none.</summary>
    private static bool IsAboveZero(ReadOnlySpan<char> weight)
    {
        var equals = weight.IndexOf('=');
        if (equals < 0 || !weight[..equals].Trim().Equals("q", StringComparison.OrdinalIgnoreCase)) return true;
        return weight[(equals + 1)..].IndexOfAnyInRange('1', '9') >= 0;
    }
}
