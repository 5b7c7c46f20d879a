using System.Diagnostics;

namespace NewsPortal.Benchmarks;

/// <summary>Programs of the machine: those that are missing are installed from Debian's packages, and what was started is ended.</summary>
internal static class Tool
{
    public static async Task InstallAsync(params (string Program, string Package)[] needed)
    {
        var missing = needed.Where(tool => !IsThere(tool.Program)).Select(tool => tool.Package).ToArray();
        if (missing.Length == 0) return;
        await RunAsync("apt-get", ["update", "-qq"]);
        await RunAsync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", .. missing]);
    }

    /// <exception cref="InvalidOperationException">The program says that it failed.</exception>
    public static async Task<string> RunAsync(string program, params IEnumerable<string> arguments)
    {
        using var process = Start(program, arguments);
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} failed: {await errors}{output}");
    }

    public static Process Start(string program, IEnumerable<string> arguments, IEnumerable<(string Name, string Value)>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment ?? []) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    private static bool IsThere(string program) =>
        new[] { "/usr/sbin", "/usr/bin", "/usr/local/bin" }.Any(folder => File.Exists(Path.Combine(folder, program)));
}
