namespace NewsPortal.Cli;

/// <summary>
/// Separates <c>--Portal:Name=value</c> from the rest of a command line: in a command line's usual grammar a colon means
/// something else.
/// </summary>
public static class SettingArguments
{
    private const string Prefix = "--Portal:";

    /// <param name="Known">In the form that the configuration reads.</param>
    /// <param name="Unknown">A sentence about each that is no setting.</param>
    public sealed record Settings(string[] Known, string[] Unknown);

    public static (Settings Settings, string[] Words) Split(string[] args)
    {
        var (known, unknown, words) = (new List<string>(), new List<string>(), new List<string>());
        for (var i = 0; i < args.Length; i++)
        {
            if (!IsSetting(args[i]))
            {
                words.Add(args[i]);
                continue;
            }
            var setting = args[i].Contains('=', StringComparison.Ordinal) ? args[i] : $"{args[i]}={(i + 1 < args.Length ? args[++i] : "")}";
            if (Complaint(setting) is { } complaint) unknown.Add(complaint);
            else known.Add(setting);
        }
        return (new([.. known], [.. unknown]), [.. words]);
    }

    private static bool IsSetting(string argument) =>
        argument.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
        || argument == SettingSources.FileOption || argument.StartsWith(SettingSources.FileOption + "=", StringComparison.Ordinal);

    private static string? Complaint(string setting)
    {
        if (!setting.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)) return null;
        var name = setting.Split('=')[0][Prefix.Length..];
        if (SettingNames.IsKnown(name)) return null;
        return SettingNames.Nearest(name) is { } nearest
            ? $"Unknown setting 'Portal:{name}'; did you mean --Portal:{nearest}?"
            : $"Unknown setting 'Portal:{name}'; see --help for those that exist.";
    }
}
