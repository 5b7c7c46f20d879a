using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Options;

namespace NewsPortal.Http;

/// <summary>
/// The sockets of addresses where only HTTP/1.1 is spoken: a kept page is found and sent on the very thread that the kernel
/// woke. HTTP/2 has the ordinary ones, which send the answers of many streams together.
/// </summary>
public sealed class InlineSockets : IConnectionListenerFactory, IConnectionListenerFactorySelector
{
    private readonly SocketTransportFactory sockets;
    private readonly HashSet<int> others;

    public InlineSockets(IOptions<SocketTransportOptions> common, IConfiguration configuration, ILoggerFactory loggers)
    {
        var options = new SocketTransportOptions { WaitForDataBeforeAllocatingBuffer = common.Value.WaitForDataBeforeAllocatingBuffer, UnsafePreferInlineScheduling = true };
        (sockets, others) = (new(Options.Create(options), loggers), [.. PortsOfHttp2(configuration)]);
    }

    public bool CanBind(EndPoint endpoint) => sockets.CanBind(endpoint) && !(endpoint is IPEndPoint { Port: var port } && others.Contains(port));

    public ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default) => sockets.BindAsync(endpoint, cancellationToken);

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
}
