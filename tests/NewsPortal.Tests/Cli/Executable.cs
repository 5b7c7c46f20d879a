using System.Diagnostics;

namespace NewsPortal.Tests.Cli;

/// <summary>Runs the portal as a process of its own, where a signal, a right or an environment of its own is at stake.</summary>
internal static class Executable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>As root, without the rights that only root has: to open every file and every port.</summary>
    public static string[] WithoutRights =>
        Environment.UserName == "root"
            ? ["setpriv", "--inh-caps=-dac_override,-dac_read_search,-net_bind_service", "--bounding-set=-dac_override,-dac_read_search,-net_bind_service"]
            : [];

    /// <param name="meanwhile">What is done to the process as soon as its first line, of output or of errors, shows that it is at work.</param>
    public static async Task<(int Exit, string Output, string Errors)> RunAsync(string[] under, string[] args, Func<Process, Task>? meanwhile = null)
    {
        string[] command = [.. under, "dotnet", typeof(Portal).Assembly.Location, .. args];
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        try
        {
            using var patience = new CancellationTokenSource(Patience);
            var atWork = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var (output, errors) = (ReadAsync(process.StandardOutput, atWork, patience.Token), ReadAsync(process.StandardError, atWork, patience.Token));
            if (meanwhile is not null)
            {
                await atWork.Task.WaitAsync(patience.Token);
                await meanwhile(process);
            }
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, await output, await errors);
        }
        finally
        {
            if (!process.HasExited) process.Kill();
        }
    }

    private static async Task<string> ReadAsync(StreamReader reader, TaskCompletionSource atWork, CancellationToken stop)
    {
        var first = await reader.ReadLineAsync(stop);
        if (first is null) return "";
        atWork.TrySetResult();
        return $"{first}\n{await reader.ReadToEndAsync(stop)}";
    }

    public static async Task SignalAsync(Process process, string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
        await kill.WaitForExitAsync();
    }
}
