using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Json;
using NewsPortal.Articles;

namespace NewsPortal;

/// <summary>
/// Reads and checks the settings. Relative paths count from the current directory; those of <c>appsettings.json</c> from the portal's
/// home, those of the operator's own file from its folder.
/// </summary>
public static class PortalSettings
{
    private const string Section = "Portal";

    public static IEnumerable<string> Names => PortalOptions.Settings.Select(p => $"{Section}:{p.Name}");

    /// <param name="alsoWrong">Sentences about what else of the configuration is wrong, to be said together.</param>
    /// <exception cref="SettingsException">A setting is wrong.</exception>
    public static PortalOptions Read(IConfiguration configuration, IEnumerable<string>? alsoWrong = null)
    {
        var wrong = new List<string>(alsoWrong ?? []);
        var options = Bind(configuration, wrong);
        options.Seeds = Resolve(options.Seeds is "" ? Path.Combine(Home, "seeds") : options.Seeds, configuration, nameof(options.Seeds));
        if (options.Store is "") options.Store = DefaultStore(options);
        else options.Store = ResolveStore(options.Store, configuration);
        if (options.TrustFile is not "") options.TrustFile = Resolve(options.TrustFile, configuration, nameof(options.TrustFile));
        if (options.HumansFile is not "") options.HumansFile = Resolve(options.HumansFile, configuration, nameof(options.HumansFile));
        options.TimeZone = PublisherZone.Find(options.TimeZone)?.Id ?? options.TimeZone;
        wrong.AddRange(options.Diagnostics());
        return wrong.Count > 0 ? throw new SettingsException(wrong) : options;
    }

    /// <summary>Returns a sentence for each name in the environment and in the files that is no setting.</summary>
    public static IEnumerable<string> Warnings(IConfiguration configuration) =>
        from provider in ((IConfigurationRoot)configuration).Providers
        where provider is EnvironmentVariablesConfigurationProvider or JsonConfigurationProvider
        from name in provider.GetChildKeys([], Section).Distinct(StringComparer.OrdinalIgnoreCase)
        where !SettingNames.IsKnown(name)
        select provider is JsonConfigurationProvider { Source.Path: var file }
            ? $"Unknown setting '{Section}:{name}' in {file} is ignored{Suggest(name, ":")}"
            : $"Unknown setting '{Section}__{name}' in the environment is ignored{Suggest(name, "__")}";

    private static string Suggest(string name, string separator) =>
        SettingNames.Nearest(name) is { } nearest ? $"; did you mean {Section}{separator}{nearest}?" : ".";

    /// <summary>The top of the checkout that the portal was built in, else the folder of the executable.</summary>
    public static string Home { get; } = FindHome(new DirectoryInfo(AppContext.BaseDirectory));

    private static string FindHome(DirectoryInfo start)
    {
        for (var folder = start; folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "NewsPortal.sln"))) return folder.FullName;
        return start.FullName;
    }

    private static PortalOptions Bind(IConfiguration configuration, List<string> wrong)
    {
        var options = new PortalOptions();
        foreach (var setting in PortalOptions.Settings)
        {
            if (configuration[$"{Section}:{setting.Name}"] is not { } text) continue;
            if (SettingValue.Parse(setting.PropertyType, text) is { } value) setting.SetValue(options, value);
            else wrong.Add($"{Section}:{setting.Name} is '{text}'; expected {SettingValue.Expected(setting.PropertyType)}.");
        }
        return options;
    }

    private static string Resolve(string path, IConfiguration configuration, string name)
    {
        var setBy = ((IConfigurationRoot)configuration).Providers.LastOrDefault(p => p.TryGet($"{Section}:{name}", out _));
        return Path.GetFullPath(path, SettingSources.FolderOf(setBy));
    }

    private static string ResolveStore(string connection, IConfiguration configuration)
    {
        try
        {
            var store = new SqliteConnectionStringBuilder(connection);
            if (store.DataSource is not ("" or PortalOptions.InMemory))
                store.DataSource = Resolve(store.DataSource, configuration, nameof(PortalOptions.Store));
            return store.ConnectionString;
        }
        catch (ArgumentException)
        {
            return connection;
        }
    }

    /// <summary>A store for each folder, so that a look at another folder withdraws nothing of this one.</summary>
    private static string DefaultStore(PortalOptions options)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(options.Seeds)))[..12];
        return new SqliteConnectionStringBuilder { DataSource = Path.Combine(Home, ".store", name + ".db") }.ConnectionString;
    }
}

/// <summary>Settings that the portal cannot start with.</summary>
/// <param name="problems">Sentences that say what is wrong and what to do.</param>
public sealed class SettingsException(IReadOnlyList<string> problems) : Exception(string.Join('\n', problems))
{
    public IReadOnlyList<string> Problems => problems;
}
