using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NewsPortal.Http;

namespace NewsPortal.Tests.Http;

public sealed class InlineSocketsTests
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
    public void An_address_has_them_where_only_http_1_is_spoken(string settings, bool has)
    {
        var pairs = settings.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(setting => setting.Split('=', 2)).ToDictionary(pair => pair[0], pair => (string?)pair[1]);

        var sockets = new InlineSockets(Options.Create(new SocketTransportOptions()), new ConfigurationBuilder().AddInMemoryCollection(pairs).Build(), NullLoggerFactory.Instance);

        Assert.Equal(has, sockets.CanBind(new IPEndPoint(IPAddress.Loopback, 5000)));
    }
}
