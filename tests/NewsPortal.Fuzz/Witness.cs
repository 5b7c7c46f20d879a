using System.Buffers.Binary;
using System.IO.MemoryMappedFiles;

namespace NewsPortal.Fuzz;

/// <summary>
/// Knows the input that is being tried. One that never ends is named and ends the process; one that ends the process, as an
/// overflow of the stack does, is found by the next run in a file that outlives it.
/// </summary>
internal sealed class Witness : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30), BetweenLooks = TimeSpan.FromSeconds(1);

    private readonly string folder, file;
    private readonly MemoryMappedFile map;
    private readonly MemoryMappedViewAccessor view;
    private readonly Timer timer;
    private byte[] tried = [];
    private long since = Environment.TickCount64;

    public Witness(Target target, string folder)
    {
        (this.folder, file) = (folder, Path.Combine(Path.GetTempPath(), $"newsportal-fuzz-{target.Name}"));
        TellOfLast();
        map = MemoryMappedFile.CreateFromFile(file, FileMode.Create, null, sizeof(int) + target.MostBytes);
        view = map.CreateViewAccessor();
        timer = new(_ => Look(), null, BetweenLooks, BetweenLooks);
    }

    private void TellOfLast()
    {
        if (!File.Exists(file) || File.ReadAllBytes(file) is not { Length: > sizeof(int) } left) return;
        var input = left.AsSpan(sizeof(int), BinaryPrimitives.ReadInt32LittleEndian(left)).ToArray();
        Console.WriteLine($"The last run was ended in the middle of an input, which is left in {new Fault(input, "", 0).Keep(folder)}");
    }

    public void Begin(byte[] input)
    {
        (tried, since) = (input, Environment.TickCount64);
        view.Write(0, input.Length);
        view.WriteArray(sizeof(int), input, 0, input.Length);
    }

    private void Look()
    {
        if (Environment.TickCount64 - since < Patience.TotalMilliseconds) return;
        Console.WriteLine($"An input takes more than {Patience.TotalSeconds} seconds. It is left in {new Fault(tried, "", 0).Keep(folder)}");
        Dispose();
        Environment.Exit(1);
    }

    public void Dispose()
    {
        timer.Dispose();
        view.Dispose();
        map.Dispose();
        File.Delete(file);
    }
}
