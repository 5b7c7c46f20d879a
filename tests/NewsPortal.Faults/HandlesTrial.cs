using System.Net;
using System.Net.Sockets;

namespace NewsPortal.Faults;

/// <summary>
/// Fault 89: idle connections ask for more handles than the system gives the portal. It lives and imports meanwhile, and when
/// they have gone it serves as before.
/// </summary>
internal static class HandlesTrial
{
    private const int Stories = 60, MostHandles = 1024, Connections = 1500;

    public static async Task<double?> RunAsync(Newsroom newsroom, int round)
    {
        if (round == 1)
        {
            newsroom.Add(Stories);
            await newsroom.StartAsync("prlimit", $"--nofile={MostHandles}:{MostHandles}");
        }
        var idle = Enumerable.Range(0, Connections).Select(_ => Connect(newsroom)).ToList();
        newsroom.Edit(newsroom.Any());
        newsroom.Add(1);
        var imported = await newsroom.UntilEqualAsync(newsroom.MostSeconds);
        await Task.Delay(TimeSpan.FromSeconds(newsroom.Random.Next(5)));
        idle.ForEach(socket => socket.Dispose());
        return Math.Max(imported, await newsroom.UntilAsync(newsroom.MostSeconds, "a story is read again", async () => await newsroom.StatusAsync(Newsroom.AddressOf(newsroom.Any())) == 200));
    }

    private static Socket Connect(Newsroom newsroom)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        socket.Connect(IPAddress.Loopback, newsroom.Address.Port);
        return socket;
    }
}
