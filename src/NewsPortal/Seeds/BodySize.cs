using System.Globalization;
using System.Text;
using NewsPortal.Articles;

namespace NewsPortal.Seeds;

/// <summary>
/// Limits the HTML that a seed becomes. What a seed holds is limited elsewhere, but a few kilobytes of markup can multiply into
/// megabytes that every reader of the page then downloads.
/// </summary>
internal static class BodySize
{
    /// <summary>Bytes of HTML for each byte of the seed.</summary>
    public const int MaxGrowth = 20;

    /// <summary>Bytes that any seed may become, however small it is.</summary>
    public const int AlwaysAllowed = 65_536;

    /// <summary>Bytes that no seed may exceed, however large it is.</summary>
    public const int MaxBytes = 4_000_000;

    public static int LimitFor(string seed) => LimitFor(Encoding.UTF8.GetByteCount(seed));

    public static int LimitFor(long bytesOfSeed) => (int)Math.Clamp(bytesOfSeed * MaxGrowth, AlwaysAllowed, MaxBytes);

    /// <summary>Returns the bytes of a body and of the list of its links, which print adds to it.</summary>
    public static long Of(Article article) =>
        Encoding.UTF8.GetByteCount(article.Body) + article.Links.Sum(link => (long)Encoding.UTF8.GetByteCount(link));

    public static string TooLarge(int limit) => string.Create(CultureInfo.InvariantCulture,
        $"The page of this story exceeds the limit of {limit} bytes, which is {MaxGrowth} times the file, at least {AlwaysAllowed} and "
        + $"at most {MaxBytes}; shorten link definitions that are used often, or split the story.");
}
