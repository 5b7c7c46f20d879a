using NewsPortal.Import;

namespace NewsPortal.Tests.Import;

public sealed class ReadAheadTests : IDisposable
{
    private readonly ReadAhead ahead = new();
    private readonly List<int> read = [], written = [];

    public void Dispose() => ahead.Dispose();

    [Theory]
    [InlineData(1 << 20, 7)]
    [InlineData(2 << 20, 3)]
    [InlineData(100, 256)]
    [InlineData(1 << 30, 1)]
    public async Task No_more_is_read_ahead_than_some_megabytes_of_files(int bytes, int most)
    {
        using var stop = new CancellationTokenSource();
        var reading = ReadAsync(1000, bytes, stop.Token);

        Assert.Equal(most, read.Count);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
    }

    [Fact]
    public async Task All_is_written_in_the_order_in_which_it_was_read()
    {
        var reading = ReadAsync(100, 1 << 20, default);

        await ahead.WriteAsync(done => Assert.Equal(done, written.Count), default);

        await reading;
        Assert.Equal(Enumerable.Range(0, 100), written);
    }

    private async Task ReadAsync(int files, int bytes, CancellationToken stop)
    {
        for (var file = 0; file < files; file++) await AddAsync(file, bytes, stop);
        ahead.Complete();
    }

    private Task AddAsync(int file, int bytes, CancellationToken stop) => ahead.AddAsync(
        bytes,
        () =>
        {
            read.Add(file);
            return Task.FromResult<Action>(() => written.Add(file));
        },
        stop);
}
