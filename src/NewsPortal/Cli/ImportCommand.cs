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
        var allowRemovals = new Option<bool>("--allow-removals")
        {
            Description = "Takes stories off the site whose files are gone, however many they are",
        };
        var command = new Command(
            "import",
            "Takes the seeds into the store and says what changed. Exits 1 where a story cannot be taken.") { folder, allowRemovals };
        command.SetAction((parsed, stop) => RunAsync(
            FolderArgument.Settings(settings, parsed.GetValue(folder)), parsed.GetValue(allowRemovals), stop));
        return command;
    }

    private static async Task<int> RunAsync(string[] settings, bool allowRemovals, CancellationToken stop)
    {
        var options = CommandSettings.Read(settings);
        StartCheck.Seeds(options);
        StartCheck.Store(options);
        await using var services = new ServiceCollection().AddNewsPortal(options, logAsErrors: true).BuildServiceProvider();
        var report = await ImportAsync(services.GetRequiredService<Importer>(), allowRemovals, stop);
        foreach (var diagnostic in report.Diagnostics)
            Console.WriteLine(diagnostic with { Path = Path.Join(FolderArgument.Shown(options.Seeds), diagnostic.Path) });
        Console.WriteLine(report);
        return report.Errors == 0 ? PortalCommand.Clean : PortalCommand.HasProblems;
    }

    private static Task<ImportReport> ImportAsync(Importer importer, bool allowRemovals, CancellationToken stop) =>
        AnsiConsole.Profile.Capabilities.Interactive && !Console.IsOutputRedirected
            ? AnsiConsole.Progress().HideCompleted(true).StartAsync(
                bar => importer.RunAsync(new BarProgress(bar.AddTask("Importing")), stop, allowRemovals: allowRemovals))
            : importer.RunAsync(new LineProgress(), stop, allowRemovals: allowRemovals);

    private sealed class BarProgress(ProgressTask bar) : IProgress<ImportProgress>
    {
        private readonly WorkPace pace = new();

        public void Report(ImportProgress value)
        {
            bar.MaxValue(Math.Max(1, value.Total)).Value(value.Done);
            bar.Description = $"Importing, {pace.Of(value)}";
        }
    }
}
