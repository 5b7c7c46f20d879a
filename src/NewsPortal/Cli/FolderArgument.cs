using System.CommandLine;

namespace NewsPortal.Cli;

/// <summary>The optional folder behind a command: a shorter way to say <c>--Portal:Seeds</c>.</summary>
public static class FolderArgument
{
    public static Argument<string?> Create()
    {
        var folder = new Argument<string?>("FOLDER")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "The seeds folder (default: the setting Portal:Seeds)",
        };
        folder.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: ['-', ..] option }]) result.AddError($"There is no option {option}.");
        });
        return folder;
    }

    public static string[] Settings(string[] settings, string? folder) =>
        folder is null ? settings : [.. settings, $"--Portal:Seeds={folder}"];

    /// <summary>A path that an editor opens from the current directory.</summary>
    public static string Shown(string folder)
    {
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), folder);
        return relative.StartsWith("..", StringComparison.Ordinal) ? folder : relative == "." ? "" : relative;
    }
}
