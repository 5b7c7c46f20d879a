using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace NewsPortal.Seeds.Folder;

/// <summary>What a look at a folder shows.</summary>
/// <param name="Files">How many calls themselves seeds.</param>
/// <param name="Fingerprint">Differs whenever a file came, went, or has another size or time, in whatever order they are seen.</param>
public readonly record struct FolderFingerprint(int Files, UInt128 Fingerprint)
{
    public static FolderFingerprint Of(IEnumerable<SeedFile> files) =>
        files.Aggregate(default(FolderFingerprint), (look, file) => look.With("", file.Path, file.Length, file.Modified, file.Refusal));

    /// <summary>With one file more.</summary>
    /// <param name="prefix">Of the path, whose rest is the name.</param>
    public FolderFingerprint With(ReadOnlySpan<char> prefix, ReadOnlySpan<char> name, long length, DateTime modified, Diagnostic? refusal)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes($"{prefix}{name}\0{length}\0{modified.Ticks}\0{refusal}".AsSpan()), hash);
        return new(Files + 1, unchecked(Fingerprint + BinaryPrimitives.ReadUInt128LittleEndian(hash)));
    }
}
