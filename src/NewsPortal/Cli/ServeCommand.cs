using System.Net.Sockets;

namespace NewsPortal.Cli;

/// <summary>Serves the portal until it is told to stop.</summary>
public static class ServeCommand
{
    public static async Task<int> RunAsync(string[] args, CancellationToken stop)
    {
        await using var portal = Portal.Build(args);
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
}
