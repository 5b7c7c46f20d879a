using System.CommandLine;
using NewsPortal.Seeds;
using NewsPortal.Seeds.Folder;
using NewsPortal.Seeds.Lint;

namespace NewsPortal.Cli;

/// <summary><c>check [FOLDER]</c>: reads every seed, writes nothing.</summary>
public static class CheckCommand
{
    /// <summary>Fewer are read before anybody asks how far it is.</summary>
    private const int LeastForProgress = 5000;

    public static Command Create(string[] settings)
    {
        var folder = FolderArgument.Create();
        var archive = new Option<bool>("--archive") { Description = "Also remarks on the archive as a whole: odd dates, twins, dead links, tags that differ by a letter, missing fields." };
        var strict = new Option<bool>("--strict") { Description = "Exits 1 where there is a warning or a remark, too." };
        var command = new Command("check", "Reads every seed and prints what is wrong as path:line:column: error: sentence. Exits 1 where a story cannot be taken.") { folder, archive, strict };
        command.SetAction((parsed, stop) => RunAsync(FolderArgument.Settings(settings, parsed.GetValue(folder)), parsed.GetValue(archive), parsed.GetValue(strict), stop));
        return command;
    }

    private static async Task<int> RunAsync(string[] settings, bool isWhole, bool isStrict, CancellationToken stop)
    {
        var options = PortalSettings.Read(FolderArgument.Configuration(settings));
        using var reader = new TimeLimitedReader(SeedDefaults.Of(options), TimeProvider.System);
        var shown = FolderArgument.Shown(options.Seeds);
        var folder = new SeedFolder(options.Seeds, options.MostSeedBytes);
        var archive = isWhole ? new SeedLinter(options.Zone.DayOf(DateTime.UtcNow), options.Base, folder.HoldsPicture) : null;
        var files = folder.List();
        var progress = files.Count < LeastForProgress ? null : new LineProgress();
        int errors = 0, warnings = 0;
        foreach (var (index, file) in files.Index())
        {
            stop.ThrowIfCancellationRequested();
            var reading = await ReadAsync(folder, file, reader, stop);
            if (reading.Article is { } article) archive?.Add(file.Path, article);
            errors += reading.Diagnostics.Count(diagnostic => diagnostic.IsError);
            warnings += reading.Diagnostics.Count(diagnostic => !diagnostic.IsError);
            Print(reading.Diagnostics, shown);
            progress?.Report(new(index + 1, files.Count));
        }
        var remarks = archive?.Finish() ?? [];
        Print(remarks, shown);
        Console.WriteLine($"{files.Count} seeds, {errors} errors, {warnings} warnings{(isWhole ? $", {remarks.Count} remarks" : "")}");
        return errors == 0 && (!isStrict || warnings + remarks.Count == 0) ? PortalCommand.Clean : PortalCommand.HasProblems;
    }

    private static void Print(IEnumerable<Diagnostic> diagnostics, string shown)
    {
        foreach (var diagnostic in diagnostics) Console.WriteLine(diagnostic with { Path = Path.Join(shown, diagnostic.Path) });
    }

    private static async Task<ReadResult> ReadAsync(SeedFolder folder, SeedFile file, TimeLimitedReader reader, CancellationToken stop)
    {
        var (bytes, refusal) = folder.Read(file);
        return refusal is null ? await reader.ReadAsync(file.Path, bytes, stop) : new(null, [refusal]);
    }
}
