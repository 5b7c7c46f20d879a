using System.Diagnostics;
using System.Text;
using NewsPortal.Articles;
using NewsPortal.Seeds;
using NewsPortal.Seeds.Folder;

namespace NewsPortal.Fuzz;

/// <summary>What it costs to read one seed, and what comes out of it.</summary>
/// <param name="BytesOut">Of the body; 0 where the seed is rejected.</param>
/// <param name="Allocated">Bytes that the thread allocated, most of which are free again by the end.</param>
/// <param name="Error">The first error; null where there is none.</param>
public sealed record SeedCost(long BytesIn, long BytesOut, long Allocated, TimeSpan Took, string? Error)
{
    private const int MaxGrowth = 20, AlwaysAllowed = 65_536, MaxBytes = 4_000_000;

    /// <summary>However small a seed is, and for each of its bytes.</summary>
    private const long AllocatedAlways = 30_000_000, AllocatedPerByte = 1_000;

    private static readonly SeedDefaults Defaults = new(PublisherZone.Find("Asia/Tokyo")!, "en");

    /// <summary>Null where what came out, and what it took to make it, are in proportion to what went in.</summary>
    public string? Fault =>
        BytesOut > Math.Clamp(BytesIn * MaxGrowth, AlwaysAllowed, MaxBytes) ? FormattableString.Invariant($"{BytesIn} bytes became {BytesOut}.")
        : Allocated > AllocatedAlways + BytesIn * AllocatedPerByte ? FormattableString.Invariant($"{BytesIn} bytes took {Allocated} bytes of memory.")
        : null;

    public static SeedCost Of(string path, byte[] seed) => Of(path, seed, out _);

    public static SeedCost Of(string path, byte[] seed, out Article? article)
    {
        var (clock, allocated) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
        var result = SeedReader.Read(path, seed, Defaults);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        article = result.Article;
        return new(seed.Length, article is null ? 0 : Encoding.UTF8.GetByteCount(article.Body), allocated,
            Stopwatch.GetElapsedTime(clock), result.Diagnostics.FirstOrDefault(one => one.IsError)?.Message);
    }
}
