using System.Runtime.InteropServices;

namespace NewsPortal.Cli;

/// <summary>
/// Cancels a command on Ctrl+C and on SIGTERM, and keeps the exit code that shells expect of it. The second signal ends the process
/// at once, as the system does by itself.
/// </summary>
internal sealed class StopSignals : IDisposable
{
    private const int Interrupted = 130, Terminated = 143;

    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration interrupt, terminate;

    public StopSignals()
    {
        interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Stop(signal, Interrupted));
        terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Stop(signal, Terminated));
    }

    public CancellationToken Token => source.Token;

    /// <summary>128 and the number of the signal; null while there was none.</summary>
    public int? ExitCode { get; private set; }

    private void Stop(PosixSignalContext signal, int exitCode)
    {
        if (ExitCode is not null) return;
        (signal.Cancel, ExitCode) = (true, exitCode);
        source.Cancel();
    }

    public void Dispose()
    {
        interrupt.Dispose();
        terminate.Dispose();
        source.Dispose();
    }
}
