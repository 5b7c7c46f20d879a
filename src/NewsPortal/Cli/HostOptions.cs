using System.CommandLine;

namespace NewsPortal.Cli;

/// <summary>The options of ASP.NET Core's own host that the portal passes on.</summary>
public static class HostOptions
{
    public static IReadOnlyList<Option<string>> All() =>
    [
        new("--urls") { Description = "Addresses to listen on, separated by semicolons (default: http://localhost:5000)" },
        new(SettingSources.FileOption)
        {
            HelpName = "FILE",
            Description = $"A settings file of your own, in JSON (also {SettingSources.FileVariable})",
            Recursive = true,
        },
        new("--environment") { Description = "ASP.NET Core environment", Hidden = true },
        new("--contentRoot") { Description = "ASP.NET Core content root", Hidden = true },
        new("--applicationName") { Description = "ASP.NET Core application name", Hidden = true },
    ];

    public static IEnumerable<string> Given(IEnumerable<Option<string>> options, ParseResult parsed) =>
        options.Where(option => parsed.GetValue(option) is not null).Select(option => $"{option.Name}={parsed.GetValue(option)}");
}
