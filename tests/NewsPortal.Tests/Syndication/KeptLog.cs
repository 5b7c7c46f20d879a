using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace NewsPortal.Tests.Syndication;

/// <summary>The lines of a log, one after the other.</summary>
internal sealed class KeptLog<T> : ILogger<T>
{
    private readonly ConcurrentQueue<(LogLevel Level, string Line)> all = new();
    private readonly Channel<(LogLevel Level, string Line)> lines = Channel.CreateUnbounded<(LogLevel, string)>();

    public async Task<(LogLevel Level, string Line)> NextAsync() => await lines.Reader.ReadAsync();

    /// <summary>All so far, whether they were asked for or not.</summary>
    public IReadOnlyCollection<(LogLevel Level, string Line)> Lines => all;

    public bool IsEmpty => lines.Reader.Count == 0;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var line = (logLevel, formatter(state, exception));
        all.Enqueue(line);
        lines.Writer.TryWrite(line);
    }
}
