using System.CommandLine;
using NewsPortal.Seeds;

namespace NewsPortal.Cli;

/// <summary><c>check [FOLDER]</c>: reads every seed, writes nothing.</summary>
public static class CheckCommand
{
    public static Command Create(string[] settings)
    {
        var folder = FolderArgument.Create();
        var command = new Command("check", "Reads every seed and prints what is wrong as path:line:column: error: sentence. Exits 1 where a story cannot be taken.") { folder };
        command.SetAction((parsed, stop) => RunAsync(FolderArgument.Settings(settings, parsed.GetValue(folder)), stop));
        return command;
    }

    private static async Task<int> RunAsync(string[] settings, CancellationToken stop)
    {
        var options = PortalSettings.Read(FolderArgument.Configuration(settings));
        var desk = new Desk(options.Zone, options.Language);
        var shown = FolderArgument.Shown(options.Seeds);
        int files = 0, errors = 0, warnings = 0;
        foreach (var file in new SeedFolder(options.Seeds, options.MostSeedBytes).List())
        {
            stop.ThrowIfCancellationRequested();
            files++;
            foreach (var problem in (await ReadAsync(file, desk, stop)).Problems)
            {
                Console.WriteLine(problem with { Path = Path.Join(shown, problem.Path) });
                if (problem.IsError) errors++;
                else warnings++;
            }
        }
        Console.WriteLine($"{files} seeds, {errors} errors, {warnings} warnings");
        return errors == 0 ? PortalCommand.Clean : PortalCommand.HasProblems;
    }

    private static async Task<Reading> ReadAsync(SeedFile file, Desk desk, CancellationToken stop)
    {
        var (bytes, refusal) = await file.ReadAsync(stop);
        return refusal is null ? SeedReader.Read(file.Path, bytes, desk) : new(null, [refusal]);
    }
}
