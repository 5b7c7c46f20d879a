using System.CommandLine;
using NewsPortal.Seeds;
using NewsPortal.Seeds.Folder;
using NewsPortal.Seeds.Lint;
using static System.FormattableString;

namespace NewsPortal.Cli;

/// <summary><c>check [FOLDER]</c>: reads every seed, writes nothing.</summary>
public static class CheckCommand
{
    /// <summary>Fewer are read before anybody asks how far it is.</summary>
    private const int LeastForProgress = 5000;

    public static Command Create(string[] settings)
    {
        var folder = FolderArgument.Create();
        var archive = new Option<bool>("--archive")
        {
            Description = "Also remarks on the archive as a whole: odd dates, twins, dead links, "
                + "tags that differ by a letter, missing fields.",
        };
        var strict = new Option<bool>("--strict") { Description = "Exits 1 where there is a warning or a remark, too." };
        var verbose = new Option<bool>("--verbose") { Description = "Also prints hints: which lines were dropped as page chrome." };
        var explain = new Option<string?>("--explain")
        {
            HelpName = "FILE",
            Description = "Explains one seed instead: what each line was read as and why, and the fields that came of it.",
        };
        var json = new Option<bool>("--json") { Description = "Writes the explanation as JSON." };
        var command = new Command(
            "check",
            "Reads every seed and prints what is wrong as path:line:column: error: sentence. "
            + "Exits 1 where a story cannot be taken.")
        {
            folder, archive, strict, verbose, explain, json,
        };
        command.SetAction((parsed, stop) => parsed.GetValue(explain) is { } file
            ? ExplainAsync(settings, file, parsed.GetValue(json), stop)
            : RunAsync(
                FolderArgument.Settings(settings, parsed.GetValue(folder)),
                new(parsed.GetValue(archive), parsed.GetValue(strict), parsed.GetValue(verbose)),
                stop));
        return command;
    }

    private sealed record Choices(bool Lint, bool IsStrict, bool IsVerbose);

    /// <summary>Reads one file, wherever it is, with the settings of the portal.</summary>
    private static async Task<int> ExplainAsync(string[] settings, string file, bool asJson, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(file);
        var options = CommandSettings.Read(FolderArgument.Settings(settings, Path.GetDirectoryName(path)));
        if (!File.Exists(path))
        {
            await Console.Error.WriteLineAsync($"{file}: no such file. Name a seed: NewsPortal check --explain seeds/story.txt");
            return PortalCommand.WrongUsage;
        }
        using var reader = new TimeLimitedReader(SeedDefaults.Of(options), TimeProvider.System);
        var folder = new SeedFolder(options.Seeds, options.MostSeedBytes);
        var info = new FileInfo(path);
        var (bytes, rejection) = folder.Read(new(info.Name, info.Length, info.LastWriteTimeUtc, null));
        var result = rejection is null ? await reader.ReadAsync(info.Name, bytes, cancellationToken) : new(null, [rejection]);
        var explanation = new Explanation(file, SeedText.Decode(info.Name, bytes).Text ?? "", result, options.Zone);
        if (asJson) Console.WriteLine(explanation.ToJson());
        else
            explanation.Write(
                Console.Out,
                useColors: !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null or "");
        return result.Diagnostics.Any(diagnostic => diagnostic.IsError) ? PortalCommand.HasProblems : PortalCommand.Clean;
    }

    private static async Task<int> RunAsync(string[] settings, Choices choices, CancellationToken stop)
    {
        var options = CommandSettings.Read(settings);
        StartCheck.Seeds(options);
        using var reader = new TimeLimitedReader(SeedDefaults.Of(options), TimeProvider.System);
        var shown = FolderArgument.Shown(options.Seeds);
        var folder = new SeedFolder(options.Seeds, options.MostSeedBytes);
        var archive = choices.Lint ? new SeedLinter(options.Base, folder.HoldsPicture) : null;
        var files = folder.List();
        var progress = files.Count < LeastForProgress ? null : new LineProgress();
        int errors = 0, warnings = 0;
        foreach (var (index, file) in files.Index())
        {
            stop.ThrowIfCancellationRequested();
            var reading = await ReadAsync(folder, file, reader, stop);
            if (reading.Article is { } article) archive?.Add(file.Path, article);
            errors += reading.Diagnostics.Count(diagnostic => diagnostic.IsError);
            warnings += reading.Diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Warning);
            Print(choices.IsVerbose ? WithHints(file.Path, reading) : reading.WithoutHints().Diagnostics, shown);
            progress?.Report(new(index + 1, files.Count));
        }
        var remarks = archive?.Finish() ?? [];
        Print(remarks, shown);
        Console.WriteLine(Invariant($"{files.Count} seeds, {errors} errors, {warnings} warnings") + (choices.Lint ? Invariant($", {remarks.Count} remarks") : ""));
        return errors == 0 && (!choices.IsStrict || warnings + remarks.Count == 0) ? PortalCommand.Clean : PortalCommand.HasProblems;
    }

    /// <summary>Adds a hint for each line that was dropped because every copy of a page brings it along.</summary>
    private static IEnumerable<Diagnostic> WithHints(string path, ReadResult result) => result.Diagnostics
        .Concat(result.Spans.Where(span => span.Reading.Fate() == Fate.Dropped)
            .Select(span => new Diagnostic(path, span.Line, span.Column, Severity.Hint, $"Dropped as {span.Reading.Term()}: {span.Why}.")))
        .OrderBy(diagnostic => diagnostic.Line).ThenBy(diagnostic => diagnostic.Column);

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
