using System.Text.RegularExpressions;
using NewsPortal.Cli;

namespace NewsPortal.Tests.Docs;

public sealed partial class CommandTests
{
    private static readonly string[] Starts = ["dotnet run --project src/NewsPortal", "/opt/newsportal/NewsPortal", "ExecStart=/opt/newsportal/NewsPortal", "NewsPortal"];

    public static TheoryData<string> Commands => [.. DocPage.All().SelectMany(page => DocPage.Open(page).Code()).Select(Arguments).OfType<string>().Distinct()];

    [Theory, MemberData(nameof(Commands))]
    public void A_command_line_of_the_documentation_is_understood(string arguments)
    {
        var (settings, words) = SettingArguments.Split([.. Words().Matches(arguments).Select(word => word.Value.Replace("\"", "", StringComparison.Ordinal))]);

        Assert.Empty(settings.Unknown);
        Assert.Empty(PortalCommand.Root(settings.Known).Parse(words).Errors);
    }

    /// <summary>Null where the line does not start the portal.</summary>
    private static string? Arguments(string line)
    {
        var code = line.Split(" #")[0].Trim();
        if (code.StartsWith("--Portal:", StringComparison.Ordinal) || code.StartsWith("\"--Portal:", StringComparison.Ordinal)) return code;
        var start = Starts.FirstOrDefault(start => code.StartsWith(start + " ", StringComparison.Ordinal));
        var arguments = start is null ? null : code[start.Length..].Trim();
        return arguments is null ? null : arguments.StartsWith("-- ", StringComparison.Ordinal) ? arguments[3..] : arguments == "--" ? "" : arguments;
    }

    [GeneratedRegex("""([^\s"]|"[^"]*")+""")]
    private static partial Regex Words();
}
