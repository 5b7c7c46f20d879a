using System.Net.Sockets;
using System.Text;

namespace NewsPortal.Tests.Attacks;

/// <summary>Who sends next to nothing is cut off in the end, and who takes nothing keeps nobody else waiting. What is waited for is the server's own patience of ten seconds.</summary>
[Collection(nameof(LivePortal))]
[Trait("Fault", "74")]
public sealed class SlowReaderTests(LivePortal portal)
{
    private const int Pages = 4000;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task A_slow_sender_is_cut_off_and_others_are_served_beside_him_and_a_slow_reader()
    {
        using var sender = await ConnectAsync("GET / HTTP/1.1\r\nHost: news.example\r\nX: a");
        using var reader = await ConnectAsync(string.Concat(Enumerable.Repeat("GET / HTTP/1.1\r\nHost: news.example\r\n\r\n", Pages)));

        Assert.StartsWith("HTTP/1.1 200", await portal.GetAsync("/"), StringComparison.Ordinal);
        await UntilCutOffAsync(sender);

        Assert.StartsWith("HTTP/1.1 200", await portal.GetAsync("/"), StringComparison.Ordinal);
        Assert.Empty(portal.Errors);
    }

    private async Task<Socket> ConnectAsync(string request)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 1024 };
        await socket.ConnectAsync(portal.EndPoint);
        await socket.SendAsync(Encoding.ASCII.GetBytes(request));
        return socket;
    }

    /// <summary>A byte now and then, which no header ends with, until the connection takes no more.</summary>
    private static async Task UntilCutOffAsync(Socket socket)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            while (true)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), patience.Token);
                await socket.SendAsync("a"u8.ToArray(), patience.Token);
            }
        }
        catch (SocketException)
        {
            // Cut off.
        }
    }
}
