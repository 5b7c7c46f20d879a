using System.CommandLine;
using NewsPortal.Import;
using Spectre.Console;

namespace NewsPortal.Cli;

/// <summary><c>import [FOLDER]</c>: makes the store equal to the seeds.</summary>
public static class ImportCommand
{
    public static Command Create(string[] settings)
    {
        var folder = FolderArgument.Create();
        var command = new Command("import", "Takes the seeds into the store and says what changed. Exits 1 where a story cannot be taken.") { folder };
        command.SetAction((parsed, stop) => RunAsync(FolderArgument.Settings(settings, parsed.GetValue(folder)), stop));
        return command;
    }

    private static async Task<int> RunAsync(string[] settings, CancellationToken stop)
    {
        var options = PortalSettings.Read(FolderArgument.Configuration(settings));
        await using var services = new ServiceCollection().AddNewsPortal(options, logAsErrors: true).BuildServiceProvider();
        var report = await ImportAsync(services.GetRequiredService<Importer>(), stop);
        foreach (var problem in report.Problems) Console.WriteLine(problem with { Path = Path.Join(FolderArgument.Shown(options.Seeds), problem.Path) });
        Console.WriteLine(report);
        return report.Errors == 0 ? PortalCommand.Clean : PortalCommand.HasProblems;
    }

    private static Task<ImportReport> ImportAsync(Importer importer, CancellationToken stop) =>
        AnsiConsole.Profile.Capabilities.Interactive && !Console.IsOutputRedirected
            ? AnsiConsole.Progress().HideCompleted(true).StartAsync(bar => importer.RunAsync(new BarProgress(bar.AddTask("Importing")), stop))
            : importer.RunAsync(new LineProgress(), stop);

    private sealed class BarProgress(ProgressTask bar) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => bar.MaxValue(Math.Max(1, value.Total)).Value(value.Done);
    }

    /// <summary>A line for every tenth of the work, on the error stream, so that the output stays the report alone.</summary>
    private sealed class LineProgress : IProgress<ImportProgress>
    {
        private int tenths;

        public void Report(ImportProgress value)
        {
            var reached = value.Total == 0 ? 10 : (int)(10L * value.Done / value.Total);
            if (reached == tenths) return;
            tenths = reached;
            Console.Error.WriteLine($"{value.Done} of {value.Total} files");
        }
    }
}
