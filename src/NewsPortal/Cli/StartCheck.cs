using NewsPortal.Store;

namespace NewsPortal.Cli;

/// <summary>Tries before a start what it cannot do without, so that a sentence names the folder and what to do.</summary>
internal static class StartCheck
{
    private const string Seed = "Portal:Seeds", StoreSetting = "Portal:Store";

    /// <summary>A portal that has a build serves it, whatever became of its folders; one that has none could serve nothing.</summary>
    /// <exception cref="StartException">A folder cannot be used.</exception>
    public static void Serving(PortalOptions options)
    {
        if (!options.Imports || BuildFiles.Of(options).Count > 0) return;
        Seeds(options);
        Store(options);
    }

    /// <summary>Whether the folder is there at all is asked when the settings are read.</summary>
    /// <exception cref="StartException">The folder cannot be read.</exception>
    public static void Seeds(PortalOptions options)
    {
        try
        {
            _ = Directory.EnumerateFileSystemEntries(options.Seeds).Any();
        }
        catch (DirectoryNotFoundException)
        {
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartException(
                $"{Seed}: folder '{options.Seeds}' cannot be read ({Reason(e)}). Give the portal's user read access to it.", e);
        }
    }

    /// <exception cref="StartException">The portal cannot write in the folder.</exception>
    public static void Store(PortalOptions options)
    {
        var folder = Path.GetDirectoryName(options.StorePath)!;
        try
        {
            Directory.CreateDirectory(folder);
            var probe = Path.Combine(folder, $".newsportal-{Environment.ProcessId}");
            using var _ = File.OpenHandle(probe, FileMode.Create, FileAccess.Write, FileShare.None, FileOptions.DeleteOnClose);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartException(
                $"{StoreSetting}: folder '{folder}' cannot be written ({Reason(e)}). "
                + $"Give the portal's user write access to it, or choose another: --{StoreSetting}=\"Data Source=/path/to/news.db\"",
                e);
        }
    }

    private static string Reason(Exception failure) =>
        failure is UnauthorizedAccessException ? "permission denied" : failure.Message.TrimEnd('.');
}

/// <summary>What the portal cannot do without is missing; the message says it in a sentence.</summary>
internal sealed class StartException(string message, Exception cause) : Exception(message, cause);
