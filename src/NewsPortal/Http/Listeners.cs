using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Options;

namespace NewsPortal.Http;

/// <summary>
/// The sockets on which readers are heard. Where only HTTP/1.1 is spoken, a kept page is found and sent on the very thread that
/// the kernel woke; HTTP/2 has the ordinary ones, which send the answers of many streams together. Whoever comes when there are
/// as many connections as may be is shown the door before he costs anything.
/// </summary>
public sealed class Listeners : IConnectionListenerFactory, IConnectionListenerFactorySelector
{
    private readonly SocketTransportOptions options;
    private readonly SocketConnectionContextFactory inline, ordinary;
    private readonly HashSet<int> portsOfHttp2;
    private readonly Room room;

    public Listeners(IOptions<SocketTransportOptions> common, IConfiguration configuration, PortalOptions portal, ILoggerFactory loggers)
    {
        options = common.Value;
        var log = loggers.CreateLogger<Listeners>();
        (inline, ordinary) = (new(Connections(options, isInline: true), log), new(Connections(options, isInline: false), log));
        portsOfHttp2 = [.. PortsOfHttp2(configuration)];
        room = new(ServerLimits.MostConnections(portal));
    }

    private static SocketConnectionFactoryOptions Connections(SocketTransportOptions common, bool isInline) => new()
    {
        IOQueueCount = common.IOQueueCount,
        WaitForDataBeforeAllocatingBuffer = common.WaitForDataBeforeAllocatingBuffer,
        MaxReadBufferSize = common.MaxReadBufferSize,
        MaxWriteBufferSize = common.MaxWriteBufferSize,
        UnsafePreferInlineScheduling = isInline,
    };

    public bool CanBind(EndPoint endpoint) => endpoint is IPEndPoint or UnixDomainSocketEndPoint;

    public ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default)
    {
        try
        {
            var socket = options.CreateBoundListenSocket(endpoint);
            socket.Listen(options.Backlog);
            return ValueTask.FromResult<IConnectionListener>(new Listener(socket, IsInline(endpoint) ? inline : ordinary, room));
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            throw new AddressInUseException(e.Message, e);
        }
    }

    /// <summary>Whether only HTTP/1.1 is spoken there.</summary>
    public bool IsInline(EndPoint endpoint) => !(endpoint is IPEndPoint { Port: var port } && portsOfHttp2.Contains(port));

    /// <summary>Those with a certificate, where browsers choose HTTP/2, and those that are set to it.</summary>
    private static IEnumerable<int> PortsOfHttp2(IConfiguration configuration)
    {
        var kestrel = configuration.GetSection("Kestrel");
        var usual = kestrel["EndpointDefaults:Protocols"];
        var endpoints = kestrel.GetSection("Endpoints").GetChildren().Select(endpoint => (Url: endpoint["Url"] ?? "", Protocols: endpoint["Protocols"] ?? usual ?? ""));
        var urls = (configuration[WebHostDefaults.ServerUrlsKey] ?? "").Split(';').Select(url => (Url: url, Protocols: usual ?? ""));
        return from address in endpoints.Concat(urls)
               where address.Url.StartsWith("https:", StringComparison.OrdinalIgnoreCase) || address.Protocols.Contains("Http2", StringComparison.OrdinalIgnoreCase)
               where address.Url.Contains("://", StringComparison.Ordinal)
               select BindingAddress.Parse(address.Url).Port;
    }

    /// <summary>For so many connections, at whatever address they come.</summary>
    private sealed class Room(int most)
    {
        private int taken;

        public bool TryEnter()
        {
            if (Interlocked.Increment(ref taken) <= most) return true;
            Leave();
            return false;
        }

        public void Leave() => Interlocked.Decrement(ref taken);
    }

    private sealed class Listener(Socket socket, SocketConnectionContextFactory connections, Room room) : IConnectionListener
    {
        private static readonly TimeSpan UntilThereMayBeAHandle = TimeSpan.FromMilliseconds(100);

        public EndPoint EndPoint { get; } = socket.LocalEndPoint!;

        public async ValueTask<ConnectionContext?> AcceptAsync(CancellationToken cancellationToken = default)
        {
            while (true)
            {
                // A crowd at the door must not keep those inside from being heard, who are heard on the same thread.
                await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
                try
                {
                    var accepted = await socket.AcceptAsync(cancellationToken);
                    if (room.TryEnter()) return Connect(accepted);
                    accepted.Dispose();
                }
                catch (ObjectDisposedException)
                {
                    return null;
                }
                catch (SocketException e) when (e.SocketErrorCode == SocketError.OperationAborted)
                {
                    return null;
                }
                catch (SocketException e) when (e.SocketErrorCode is SocketError.TooManyOpenSockets or SocketError.NoBufferSpaceAvailable)
                {
                    await Task.Delay(UntilThereMayBeAHandle, cancellationToken);
                }
                // Whoever had gone before he was let in.
                catch (SocketException)
                {
                }
            }
        }

        private ConnectionContext Connect(Socket accepted)
        {
            if (accepted.LocalEndPoint is IPEndPoint) accepted.NoDelay = true;
            var connection = connections.Create(accepted);
            connection.ConnectionClosed.Register(room.Leave);
            return connection;
        }

        public ValueTask UnbindAsync(CancellationToken cancellationToken = default)
        {
            socket.Dispose();
            return default;
        }

        public ValueTask DisposeAsync() => UnbindAsync();
    }
}
