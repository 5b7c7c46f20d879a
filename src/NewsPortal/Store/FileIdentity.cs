using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace NewsPortal.Store;

/// <summary>Tells one file from another that takes its name: device and inode on Linux, the time of creation elsewhere.</summary>
/// <param name="Number">Null where there is no file.</param>
public readonly record struct FileIdentity(UInt128? Number)
{
    private const int CurrentFolder = -100, BasicFields = 0x7ff, InodeOffset = 32, DeviceOffset = 136, Size = 256;

    public static FileIdentity Of(string path)
    {
        if (!OperatingSystem.IsLinux()) return new(Path.Exists(path) ? (UInt128)File.GetCreationTimeUtc(path).Ticks : null);
        Span<byte> fields = stackalloc byte[Size];
        if (statx(CurrentFolder, Encoding.UTF8.GetBytes(path + '\0'), 0, BasicFields, ref MemoryMarshal.GetReference(fields)) != 0) return new(null);
        return new(new UInt128(BinaryPrimitives.ReadUInt64LittleEndian(fields[DeviceOffset..]), BinaryPrimitives.ReadUInt64LittleEndian(fields[InodeOffset..])));
    }

    /// <summary>Returns the number of the file within its device.</summary>
    public ulong Inode => (ulong)(Number ?? 0);

    // Its record has the same layout on all machines, which that of stat has not.
    [DllImport("libc", SetLastError = true)]
    private static extern int statx(int folder, byte[] path, int flags, uint mask, ref byte fields);
}
