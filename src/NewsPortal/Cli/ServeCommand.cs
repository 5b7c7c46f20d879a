using NewsPortal.Http;

namespace NewsPortal.Cli;

/// <summary>Serves the portal until it is told to stop.</summary>
public static class ServeCommand
{
    public static async Task<int> RunAsync(string[] args, CancellationToken stop)
    {
        await using var portal = Portal.Build(args);
        Warn(portal);
        SayWhoSeesStatus(portal);
        StartCheck.Serving(portal.Services.GetRequiredService<PortalOptions>());
        try
        {
            await portal.StartAsync(stop);
        }
        catch (Exception e) when (ListenAddresses.Describe(e, portal.Configuration) is not null)
        {
            // What began to work before the server failed would fail of what is disposed of under it.
            await portal.StopAsync(CancellationToken.None);
            await Console.Error.WriteLineAsync(ListenAddresses.Describe(e, portal.Configuration));
            return PortalCommand.HasProblems;
        }
        await portal.WaitForShutdownAsync(stop);
        return PortalCommand.Clean;
    }

    private static void SayWhoSeesStatus(WebApplication portal)
    {
        var options = portal.Services.GetRequiredService<PortalOptions>();
        if (options.StatusOpen)
            portal.Logger.LogWarning("/status is open to all requests that reach this port as localhost (Portal:StatusOpen)");
        else if (options.StatusKey.Length > 0)
            portal.Logger.LogInformation("/status answers requests with the key: curl -H \"Authorization: Bearer KEY\" {Url}", new Uri(options.Base, "/status"));
        else
            portal.Logger.LogInformation(
                "/status answers nobody: set Portal:StatusKey, or --Portal:StatusOpen=true on a machine without a proxy");
    }

    private static void Warn(WebApplication portal)
    {
        foreach (var warning in PortalSettings.Warnings(portal.Configuration)) portal.Logger.LogWarning("{Warning}", warning);
        var options = portal.Services.GetRequiredService<PortalOptions>();
        if (ServerLimits.MaxConnections(options, ListenAddresses.Sockets(portal.Configuration)) is var max && max < options.MostConnections)
            portal.Logger.LogWarning(
                "The open-file limit allows only {Max} connections at each address, not {Wanted} (Portal:MostConnections); "
                + "raise it (ulimit -n)",
                max, options.MostConnections);
    }
}
