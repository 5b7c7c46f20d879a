using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NewsPortal.Http;

namespace NewsPortal.Tests.Http;

public sealed class ListenersTests
{
    [Theory]
    [InlineData("urls=http://localhost:5000", true)]
    [InlineData("urls=http://*:5000;https://*:5001", true)]
    [InlineData("urls=https://localhost:5000", false)]
    [InlineData("Kestrel:Endpoints:A:Url=http://127.0.0.1:5000", true)]
    [InlineData("Kestrel:Endpoints:A:Url=http://127.0.0.1:5000 Kestrel:Endpoints:A:Protocols=Http1", true)]
    [InlineData("Kestrel:Endpoints:A:Url=http://127.0.0.1:5000 Kestrel:Endpoints:A:Protocols=Http2", false)]
    [InlineData("Kestrel:Endpoints:A:Url=https://127.0.0.1:5000", false)]
    [InlineData("Kestrel:Endpoints:A:Url=http://127.0.0.1:5000 Kestrel:EndpointDefaults:Protocols=Http2", false)]
    [InlineData("urls=http://localhost:5000 Kestrel:EndpointDefaults:Protocols=Http1AndHttp2", false)]
    [InlineData("", true)]
    public void A_request_is_answered_where_it_is_heard_at_addresses_where_only_http_1_is_spoken(string settings, bool has)
    {
        var pairs = settings.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(setting => setting.Split('=', 2)).ToDictionary(pair => pair[0], pair => (string?)pair[1]);

        Assert.Equal(has, Make(new PortalOptions(), pairs).IsInline(new IPEndPoint(IPAddress.Loopback, 5000)));
    }

    [Fact, Trait("Fault", "74")]
    public async Task Who_comes_when_there_is_no_room_is_shown_the_door_and_let_in_when_somebody_has_left()
    {
        await using var listener = await Make(new PortalOptions { MostConnections = 2 }, []).BindAsync(new IPEndPoint(IPAddress.Loopback, 0));
        using var first = Connect(listener);
        await using var whoLeaves = await listener.AcceptAsync();
        using var second = Connect(listener);
        await using var whoStays = await listener.AcceptAsync();
        var next = listener.AcceptAsync().AsTask();

        using var third = Connect(listener);
        Assert.Equal(0, await third.ReceiveAsync(new byte[1]));
        Assert.False(next.IsCompleted);

        first.Dispose();
        // It takes a moment until the listener knows of it, and who comes before has no room yet.
        while (!next.IsCompleted)
        {
            using var another = Connect(listener);
            await Task.WhenAny(next, another.ReceiveAsync(new byte[1]));
        }
        Assert.NotNull(await next);
    }

    [Fact]
    public async Task Who_listens_no_more_lets_nobody_in()
    {
        var listener = await Make(new PortalOptions(), []).BindAsync(new IPEndPoint(IPAddress.Loopback, 0));
        var next = listener.AcceptAsync().AsTask();
        await listener.UnbindAsync();

        Assert.Null(await next);
    }

    [Fact]
    public async Task An_address_that_is_taken_is_said_to_be_taken()
    {
        var listeners = Make(new PortalOptions(), []);
        await using var listener = await listeners.BindAsync(new IPEndPoint(IPAddress.Loopback, 0));

        await Assert.ThrowsAsync<AddressInUseException>(() => listeners.BindAsync(listener.EndPoint).AsTask());
    }

    private static Listeners Make(PortalOptions portal, Dictionary<string, string?> settings) =>
        new(Options.Create(new SocketTransportOptions()), new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), portal, NullLoggerFactory.Instance);

    private static Socket Connect(IConnectionListener listener)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        socket.Connect((IPEndPoint)listener.EndPoint);
        return socket;
    }
}
