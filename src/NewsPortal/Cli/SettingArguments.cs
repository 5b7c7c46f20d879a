namespace NewsPortal.Cli;

/// <summary>
/// Separates <c>--Portal:Name=value</c> from the rest of a command line: in a command line's usual grammar a colon means
/// something else.
/// </summary>
public static class SettingArguments
{
    private const string Prefix = "--Portal:";

    /// <param name="Known">In the form that the configuration reads.</param>
    /// <param name="Unknown">A sentence about the first that is no setting, or null.</param>
    public sealed record Settings(string[] Known, string? Unknown);

    public static (Settings Settings, string[] Words) Split(string[] args)
    {
        var (known, words) = (new List<string>(), new List<string>());
        string? unknown = null;
        for (var i = 0; i < args.Length; i++)
        {
            if (!args[i].StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            {
                words.Add(args[i]);
                continue;
            }
            unknown ??= Complaint(args[i]);
            known.Add(args[i].Contains('=', StringComparison.Ordinal) ? args[i] : $"{args[i]}={(i + 1 < args.Length ? args[++i] : "")}");
        }
        return (new([.. known], unknown), [.. words]);
    }

    private static string? Complaint(string argument)
    {
        var name = argument.Split('=')[0][2..];
        return PortalSettings.Names.Contains(name, StringComparer.OrdinalIgnoreCase)
            ? null
            : $"There is no setting {name}. The settings are: {string.Join(", ", PortalSettings.Names)}.";
    }
}
