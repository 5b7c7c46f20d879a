using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace NewsPortal.Seeds.Folder;

/// <summary>
/// Opens a file for reading so that whatever took its place since the folder was listed does no harm: no link is followed,
/// neither on the way nor at the end, and nothing waits for whoever may be at the other end of a pipe. .NET's own way to
/// open a file does both.
/// </summary>
internal static class NoFollowFile
{
    private const string NotOrdinary = "It is a link, or not an ordinary file.";

    /// <param name="root">An absolute path, which may lead through links.</param>
    /// <param name="path">Inside it, parted by slashes.</param>
    /// <exception cref="IOException">It cannot be opened, is no file, or somebody else is writing it.</exception>
    public static SafeFileHandle Open(string root, string path) =>
        OperatingSystem.IsWindows() ? OpenOnWindows(root, path) : OpenOnUnix(root, path);

    private static SafeFileHandle OpenOnUnix(string root, string path)
    {
        var parts = path.Split('/');
        var folder = Opened(() => open(Name(root), Flags.Directory | Flags.CloseOnExec));
        try
        {
            foreach (var part in parts[..^1]) folder = Enter(folder, part);
            return Locked(Opened(() => openat(folder, Name(parts[^1]), Flags.NoFollow | Flags.NonBlocking | Flags.CloseOnExec)));
        }
        finally
        {
            folder.Dispose();
        }
    }

    private static SafeFileHandle Enter(SafeFileHandle folder, string part)
    {
        using (folder) return Opened(() => openat(folder, Name(part), Flags.Directory | Flags.NoFollow | Flags.CloseOnExec));
    }

    private static SafeFileHandle Opened(Func<int> call)
    {
        while (true)
        {
            var handle = call();
            if (handle >= 0) return new(handle, ownsHandle: true);
            var error = Marshal.GetLastPInvokeError();
            if (error != Flags.Interrupted) throw new IOException(error == Flags.Loop ? NotOrdinary
                : Marshal.GetPInvokeErrorMessage(error) + ".");
        }
    }

    /// <summary>As .NET does, so that a program that locks what it writes is let finish.</summary>
    private static SafeFileHandle Locked(SafeFileHandle file)
    {
        if (flock(file, Flags.SharedLock | Flags.DoNotWait) == 0 || Marshal.GetLastPInvokeError() != Flags.WouldBlock) return file;
        file.Dispose();
        throw new IOException("Another program is writing it.");
    }

    private static SafeFileHandle OpenOnWindows(string root, string path)
    {
        var parts = path.Split('/');
        var isLink = Enumerable.Range(1, parts.Length).Any(depth =>
            new FileInfo(Path.Join([root, .. parts.Take(depth)])).LinkTarget is not null);
        return isLink ? throw new IOException(NotOrdinary) : File.OpenHandle(Path.Join([root, .. parts]));
    }

    private static byte[] Name(string name) => Encoding.UTF8.GetBytes(name + '\0');

    [DllImport("libc", SetLastError = true)]
    private static extern int open(byte[] path, int flags);

    [DllImport("libc", SetLastError = true)]
    private static extern int openat(SafeFileHandle folder, byte[] name, int flags);

    [DllImport("libc", SetLastError = true)]
    private static extern int flock(SafeFileHandle file, int operation);

    /// <summary>Numbers of the C library, which differ by system and, on Linux, by machine.</summary>
    private static class Flags
    {
        private static readonly bool IsMac = OperatingSystem.IsMacOS(),
            IsArm = RuntimeInformation.OSArchitecture is Architecture.Arm or Architecture.Arm64;

        public const int Interrupted = 4, SharedLock = 1, DoNotWait = 4;
        public static readonly int NonBlocking = IsMac ? 0x4 : 0x800;
        public static readonly int NoFollow = IsMac ? 0x100 : IsArm ? 0x8000 : 0x20000;
        public static readonly int Directory = IsMac ? 0x100000 : IsArm ? 0x4000 : 0x10000;
        public static readonly int CloseOnExec = IsMac ? 0x1000000 : 0x80000;
        public static readonly int Loop = IsMac ? 62 : 40;
        public static readonly int WouldBlock = IsMac ? 35 : 11;
    }
}
