using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.FileProviders.Physical;

namespace NewsPortal;

/// <summary>
/// Where settings come from; of several places the later wins: <c>appsettings.json</c> and <c>appsettings.Production.json</c> beside
/// the executable, the operator's own file, the environment, the command line.
/// </summary>
public static class SettingSources
{
    /// <summary>The option of the command line that names the operator's file.</summary>
    public const string FileOption = "--config";

    /// <summary>The environment variable that names it.</summary>
    public const string FileVariable = "NEWSPORTAL_CONFIG";

    /// <summary>Reads them as the web portal does, without a web server.</summary>
    /// <exception cref="SettingsException">A file cannot be read.</exception>
    public static IConfigurationRoot Read(string[] settings) => Guard(() =>
    {
        var configuration = new ConfigurationManager();
        configuration.SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true)
            .AddJsonFile($"appsettings.{EnvironmentName}.json", optional: true)
            .AddEnvironmentVariables()
            .AddCommandLine(settings);
        AddFile(configuration, settings);
        return configuration;
    });

    private static string EnvironmentName =>
        Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT")
        ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT")
        ?? Environments.Production;

    /// <summary>Puts the operator's file before the environment, if one is named.</summary>
    public static void AddFile(ConfigurationManager configuration, string[] settings)
    {
        if (FileOf(settings) is not { Length: > 0 } file) return;
        if (!File.Exists(file))
            throw new SettingsException([$"{FileOption}: file '{file}' does not exist. Create it, or leave the option out."]);
        var sources = ((IConfigurationBuilder)configuration).Sources;
        var environment = sources.ToList()
            .FindLastIndex(source => source is EnvironmentVariablesConfigurationSource { Prefix: null or "" });
        sources.Insert(Math.Max(0, environment), new OperatorsFile(file));
    }

    private static string? FileOf(string[] settings)
    {
        var option = settings.LastOrDefault(setting => setting.StartsWith(FileOption + "=", StringComparison.Ordinal));
        var named = option?[(FileOption.Length + 1)..]
            ?? Environment.GetEnvironmentVariable(FileVariable);
        return string.IsNullOrEmpty(named) ? null : Path.GetFullPath(named);
    }

    /// <summary>Returns the folder from which the relative paths of a source count.</summary>
    public static string FolderOf(IConfigurationProvider? provider) => provider switch
    {
        JsonConfigurationProvider { Source: OperatorsFile file } => Path.GetDirectoryName(file.FullPath)!,
        JsonConfigurationProvider => PortalSettings.Home,
        _ => Directory.GetCurrentDirectory(),
    };

    /// <summary>Turns what the readers of files throw into a sentence.</summary>
    public static T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidDataException e)
        {
            // The parser's sentence has the line, and the one around it the file.
            throw new SettingsException([$"{e.Message} {e.GetBaseException().Message} Correct the file, or move it away."]);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new SettingsException([$"{e.Message} Give the portal's user read access to its settings."]);
        }
    }

    /// <summary>A JSON file of any name: the usual source reads none that begins with a dot.</summary>
    private sealed class OperatorsFile : JsonConfigurationSource
    {
        public OperatorsFile(string file)
        {
            (FullPath, Path) = (file, System.IO.Path.GetFileName(file));
            FileProvider = new PhysicalFileProvider(System.IO.Path.GetDirectoryName(file)!, ExclusionFilters.None);
        }

        public string FullPath { get; }
    }
}
