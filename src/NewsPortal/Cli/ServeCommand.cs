using System.Net.Sockets;
using NewsPortal.Http;

namespace NewsPortal.Cli;

/// <summary>Serves the portal until it is told to stop.</summary>
public static class ServeCommand
{
    public static async Task<int> RunAsync(string[] args, CancellationToken stop)
    {
        await using var portal = Portal.Build(args);
        WarnOfFewHandles(portal);
        try
        {
            await portal.RunAsync(stop);
            return PortalCommand.Clean;
        }
        catch (IOException e) when (e.InnerException?.InnerException is SocketException or null && e.InnerException is not null)
        {
            await Console.Error.WriteLineAsync($"{e.Message} Choose another address: --urls http://localhost:5080");
            return PortalCommand.HasProblems;
        }
    }

    private static void WarnOfFewHandles(WebApplication portal)
    {
        var options = portal.Services.GetRequiredService<PortalOptions>();
        if (ServerLimits.MostConnections(options) is var most && most < options.MostConnections)
            portal.Logger.LogWarning(
                "The system gives this process so few handles that at most {Most} connections are taken at once; "
                + "for the {Wanted} of Portal:MostConnections raise its limit (ulimit -n)",
                most, options.MostConnections);
    }
}
