namespace NewsPortal.Store;

/// <summary>
/// Numbers of listings as an article's row holds them: seven bits to a byte, the lowest first, and the eighth says that there
/// are more. The listings of most stories came early and have low numbers, so that a card is half as long.
/// </summary>
public static class ListingNumbers
{
    private const int BitsOfByte = 7;
    private const byte More = 1 << BitsOfByte;

    public static byte[] Write(IEnumerable<long> numbers)
    {
        using var bytes = new MemoryStream();
        using var into = new BinaryWriter(bytes);
        foreach (var number in numbers) into.Write7BitEncodedInt(checked((int)number));
        return bytes.ToArray();
    }

    public static List<int> Read(ReadOnlySpan<byte> bytes)
    {
        var numbers = new List<int>();
        while (bytes.Length > 0) numbers.Add(ReadFirst(ref bytes));
        return numbers;
    }

    /// <summary>The number in front, and goes past it; without a stream, because a search does it for every story that it finds.</summary>
    public static int ReadFirst(ref ReadOnlySpan<byte> bytes)
    {
        var (number, end) = (0, 0);
        do number |= (bytes[end] & ~More) << (BitsOfByte * end);
        while (bytes[end++] >= More && end < bytes.Length);
        bytes = bytes[end..];
        return number;
    }
}
