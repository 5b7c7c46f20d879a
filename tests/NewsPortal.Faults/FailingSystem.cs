using NewsPortal.Benchmarks;

namespace NewsPortal.Faults;

/// <summary>Has calls of the portal to the system fail, by strace: as a full, broken or locked disk would, without one.</summary>
internal static class FailingSystem
{
    private const string Mark = "(INJECTED)";

    public static Task InstallAsync() => Tool.InstallAsync(("strace", "strace"));

    /// <summary>What to start the portal under. The portal itself is the process that this starts.</summary>
    /// <param name="record">The file that tells which calls were made.</param>
    /// <param name="files">Only calls that concern these fail.</param>
    public static string[] Command(FailingCall call, string record, params IEnumerable<string> files) =>
        ["strace", "--daemonize", "--interruptible=waiting", "--follow-forks", "-qq", $"--output={record}", $"--trace={call.Names}", .. files.Select(file => $"--trace-path={file}"), call.Injection];

    /// <summary>From now on no call fails.</summary>
    public static async Task MendAsync(int process)
    {
        var tracer = (await File.ReadAllLinesAsync($"/proc/{process}/status")).Single(line => line.StartsWith("TracerPid:", StringComparison.Ordinal)).Split('\t')[1];
        await Tool.RunAsync("kill", "-TERM", tracer);
    }

    /// <summary>The calls that were made to fail.</summary>
    public static IReadOnlyList<string> Failed(string record) => [.. File.ReadLines(record).Where(line => line.EndsWith(Mark, StringComparison.Ordinal))];
}

/// <summary>Which call fails how.</summary>
/// <param name="Names">As the system has them, parted by commas.</param>
/// <param name="Error">Such as <c>ENOSPC</c>.</param>
/// <param name="First">Counted by each thread.</param>
/// <param name="Times">Null: from then on always.</param>
internal sealed record FailingCall(string Names, string Error, int First, int? Times)
{
    public string Injection => $"--inject={Names}:error={Error}:when={First}{(Times is null ? "+" : $"..{First + Times - 1}")}";
}
