namespace NewsPortal.Cli;

/// <summary>Settings of a command that ends by itself.</summary>
internal static class CommandSettings
{
    /// <summary>Reads them, and warns on the error stream of unknown names.</summary>
    /// <exception cref="SettingsException">A setting is wrong.</exception>
    public static PortalOptions Read(string[] settings)
    {
        var configuration = SettingSources.Read(settings);
        foreach (var warning in PortalSettings.Warnings(configuration)) Console.Error.WriteLine($"warning: {warning}");
        return PortalSettings.Read(configuration);
    }
}
