using System.Buffers.Binary;

namespace NewsPortal.Store;

/// <summary>Numbers of listings as an article's row holds them: 32 bits each, the lowest byte first.</summary>
public static class ListingNumbers
{
    public static byte[] Write(IEnumerable<long> numbers)
    {
        var list = numbers.ToList();
        var bytes = new byte[sizeof(int) * list.Count];
        foreach (var (index, number) in list.Index()) BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(sizeof(int) * index), checked((int)number));
        return bytes;
    }

    public static int[] Read(byte[] bytes)
    {
        var numbers = new int[bytes.Length / sizeof(int)];
        for (var index = 0; index < numbers.Length; index++) numbers[index] = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(sizeof(int) * index));
        return numbers;
    }
}
