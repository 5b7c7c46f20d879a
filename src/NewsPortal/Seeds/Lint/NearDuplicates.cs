using System.Numerics;
using NewsPortal.Articles;
using NewsPortal.Text;

namespace NewsPortal.Seeds.Lint;

/// <summary>
/// Finds texts that differ in little (Charikar's simhash): each text is sixty-four bits, and texts that share most of their
/// words share most of their bits. Texts are compared only where a quarter of the bits is the same, so the work grows with
/// their number and not with its square.
/// </summary>
internal sealed class NearDuplicates
{
    private const int Bits = 64, Blocks = 4, MostDifferentBits = 3, Shingle = 6, LeastLetters = 300;

    private readonly Dictionary<(int Block, ushort Bits), List<(string Path, ulong Hash)>> known = [];

    /// <summary>
    /// The path of a text before it that is nearly the same; null where there is none, or where the text is too short to say.
    /// </summary>
    public string? Add(string path, Article article)
    {
        var letters = string.Concat(HtmlToText.Of(article.Body).Where(char.IsLetterOrDigit)).ToUpperInvariant();
        if (letters.Length < LeastLetters) return null;
        var hash = HashOf(letters);
        string? twin = null;
        for (var block = 0; block < Blocks; block++)
        {
            var key = (block, (ushort)(hash >> (block * Bits / Blocks)));
            if (!known.TryGetValue(key, out var near)) known[key] = near = [];
            twin ??= near.Find(other => BitOperations.PopCount(other.Hash ^ hash) <= MostDifferentBits).Path;
            near.Add((path, hash));
        }
        return twin;
    }

    private static ulong HashOf(string letters)
    {
        Span<int> votes = stackalloc int[Bits];
        for (var at = 0; at + Shingle <= letters.Length; at++)
        {
            var hash = Mix(letters.AsSpan(at, Shingle));
            for (var bit = 0; bit < Bits; bit++) votes[bit] += (hash >> bit & 1) == 1 ? 1 : -1;
        }
        var result = 0UL;
        for (var bit = 0; bit < Bits; bit++) result |= votes[bit] > 0 ? 1UL << bit : 0;
        return result;
    }

    /// <summary>FNV-1a, with the bits spread once more: the same on every machine.</summary>
    private static ulong Mix(ReadOnlySpan<char> letters)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in letters) hash = unchecked((hash ^ letter) * 1099511628211UL);
        hash = unchecked((hash ^ (hash >> 33)) * 0xff51afd7ed558ccdUL);
        return hash ^ (hash >> 33);
    }
}
