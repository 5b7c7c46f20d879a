using System.Threading.Channels;

namespace NewsPortal.Import;

/// <summary>
/// What was read and waits to be written: seeds of some megabytes at most, however few they are, since each takes several
/// times its size as a story with its texts for the index.
/// </summary>
public sealed class ReadAhead : IDisposable
{
    /// <summary>Of the files.</summary>
    public const int MostBytes = 8 << 20;

    /// <summary>Bytes are counted in pieces, and the smallest seed is one piece: so there are 256 of them at most.</summary>
    private const int Piece = 32 << 10, Pieces = MostBytes / Piece;

    /// <summary>To wake the one who writes takes about as long as to read a small seed.</summary>
    private const int SentAtOnce = 25;

    private readonly Channel<(List<Action> Writes, int Pieces)> waiting = Channel.CreateUnbounded<(List<Action>, int)>(new() { SingleReader = true, SingleWriter = true });
    private readonly SemaphoreSlim room = new(Pieces);
    private List<Action> read = [];
    private int piecesOfRead;

    /// <summary>Reads a file when there is room for it; one that is larger than all room waits until it is alone.</summary>
    /// <param name="bytes">Of the file.</param>
    /// <param name="read">Gives what is to be written.</param>
    public async Task AddAsync(long bytes, Func<Task<Action>> read, CancellationToken stop)
    {
        var pieces = (int)Math.Min(Pieces, 1 + (bytes / Piece));
        await TakeRoomAsync(pieces, stop);
        this.read.Add(await read());
        piecesOfRead += pieces;
        if (this.read.Count == SentAtOnce) Send();
    }

    private async Task TakeRoomAsync(int pieces, CancellationToken stop)
    {
        for (var piece = 0; piece < pieces; piece++)
        {
            if (await room.WaitAsync(0, stop)) continue;
            // It may be what was not sent yet that takes the room.
            Send();
            await room.WaitAsync(stop);
        }
    }

    private void Send()
    {
        if (read.Count > 0) waiting.Writer.TryWrite((read, piecesOfRead));
        (read, piecesOfRead) = ([], 0);
    }

    /// <param name="failure">Null where all was read.</param>
    public void Complete(Exception? failure = null)
    {
        Send();
        waiting.Writer.Complete(failure);
    }

    /// <summary>Writes all, in the order in which they were read.</summary>
    /// <param name="written">Called with the number of seeds that were written, several times.</param>
    public async Task WriteAsync(Action<int> written, CancellationToken stop)
    {
        var done = 0;
        await foreach (var (writes, pieces) in waiting.Reader.ReadAllAsync(stop))
        {
            written(done);
            foreach (var write in writes) write();
            done += writes.Count;
            room.Release(pieces);
        }
    }

    public void Dispose() => room.Dispose();
}
