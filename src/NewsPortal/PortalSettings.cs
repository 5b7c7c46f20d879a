using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration.Json;

namespace NewsPortal;

/// <summary>Reads and checks the settings. Relative paths count from the current directory; those of appsettings.json from the portal's home.</summary>
public static class PortalSettings
{
    private const string Section = "Portal";

    public static IEnumerable<string> Names => PortalOptions.Settings.Select(p => $"{Section}:{p.Name}");

    /// <exception cref="SettingsException">A setting is wrong.</exception>
    public static PortalOptions Read(IConfiguration configuration)
    {
        var options = Bind(configuration);
        options.Seeds = Resolve(options.Seeds is "" ? Path.Combine(Home, "seeds") : options.Seeds, configuration, nameof(options.Seeds));
        if (options.Store is "") options.Store = DefaultStore(options);
        else options.Store = ResolveStore(options.Store, configuration);
        if (options.TrustFile is not "") options.TrustFile = Resolve(options.TrustFile, configuration, nameof(options.TrustFile));
        if (options.HumansFile is not "") options.HumansFile = Resolve(options.HumansFile, configuration, nameof(options.HumansFile));
        return options.Diagnostics().ToList() is { Count: > 0 } wrong ? throw new SettingsException(wrong) : options;
    }

    /// <summary>The top of the checkout that the portal was built in, else the folder of the executable.</summary>
    public static string Home { get; } = FindHome(new DirectoryInfo(AppContext.BaseDirectory));

    private static string FindHome(DirectoryInfo start)
    {
        for (var folder = start; folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "NewsPortal.sln"))) return folder.FullName;
        return start.FullName;
    }

    private static PortalOptions Bind(IConfiguration configuration)
    {
        try
        {
            return configuration.GetSection(Section).Get<PortalOptions>() ?? new PortalOptions();
        }
        catch (InvalidOperationException e)
        {
            throw new SettingsException([$"{e.Message} {e.InnerException?.Message}".Trim()]);
        }
    }

    private static string Resolve(string path, IConfiguration configuration, string name)
    {
        var setBy = ((IConfigurationRoot)configuration).Providers.LastOrDefault(p => p.TryGet($"{Section}:{name}", out _));
        return Path.GetFullPath(path, setBy is JsonConfigurationProvider ? Home : Directory.GetCurrentDirectory());
    }

    private static string ResolveStore(string connection, IConfiguration configuration)
    {
        try
        {
            var store = new SqliteConnectionStringBuilder(connection);
            if (store.DataSource.Length > 0) store.DataSource = Resolve(store.DataSource, configuration, nameof(PortalOptions.Store));
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
public sealed class SettingsException(IEnumerable<string> problems) : Exception(string.Join('\n', problems));
