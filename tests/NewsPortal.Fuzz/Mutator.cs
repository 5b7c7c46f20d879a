using System.Buffers.Binary;

namespace NewsPortal.Fuzz;

/// <summary>Makes a new input of those that are known: bits flipped, pieces cut, doubled, swapped, and words put in that the reader looks for.</summary>
public sealed class Mutator(Random random, IReadOnlyList<byte[]> words)
{
    private const int MostChanges = 8, LongestPiece = 64, MostCopies = 200, RepeatLongOneOf = 20, MostBytesOfRepetition = 30_000;

    /// <param name="known">At least one.</param>
    /// <param name="most">Bytes.</param>
    public byte[] Make(IReadOnlyList<byte[]> known, int most)
    {
        var input = random.From(known).ToList();
        for (var change = random.Next(1, MostChanges); change > 0; change--) Change(input, known);
        if (input.Count > most) input.RemoveRange(most, input.Count - most);
        return [.. input];
    }

    private void Change(List<byte> input, IReadOnlyList<byte[]> known)
    {
        var at = random.Next(input.Count + 1);
        var length = Math.Min(random.Next(LongestPiece), input.Count - at);
        switch (random.Next(10))
        {
            case 0 when at < input.Count: input[at] ^= (byte)(1 << random.Next(8)); break;
            case 1: input.RemoveRange(at, length); break;
            case 2: input.InsertRange(at, random.From(words)); break;
            case 3: input.InsertRange(random.Next(input.Count + 1), input.GetRange(at, length)); break;
            case 4: input.Insert(at, (byte)random.Next(256)); break;
            case 5: Splice(input, at, random.From(known)); break;
            case 6: Repeat(input, at, random.From(words)); break;
            case 7: input.InsertRange(at, Number()); break;
            // Rarely, since so long an input takes long.
            case 8 when random.Next(RepeatLongOneOf) == 0: input.InsertRange(at, Long(random.From(words))); break;
            default: Repeat(input, at, [.. input.GetRange(at, Math.Min(length, 8))]); break;
        }
    }

    private void Splice(List<byte> input, int at, byte[] other)
    {
        input.RemoveRange(at, input.Count - at);
        input.AddRange(other.AsSpan(random.Next(other.Length + 1)));
    }

    private void Repeat(List<byte> input, int at, byte[] piece)
    {
        for (var copies = random.Next(MostCopies); copies > 0; copies--) input.InsertRange(at, piece);
    }

    /// <summary>Thousands of one construct.</summary>
    private byte[] Long(byte[] piece) => piece.Length == 0 ? []
        : [.. Enumerable.Repeat(piece, random.Next(MostBytesOfRepetition) / piece.Length).SelectMany(bytes => bytes)];

    private byte[] Number()
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, random.From([0, -1, int.MaxValue, int.MinValue, 0x00C0AFEF, 0x00EDA080]));
        return bytes;
    }
}
