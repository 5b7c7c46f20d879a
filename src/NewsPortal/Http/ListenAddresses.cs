using System.Net.Sockets;

namespace NewsPortal.Http;

/// <summary>The addresses on which the server listens, as the configuration names them.</summary>
public static class ListenAddresses
{
    private const string Default = "http://localhost:5000", Another = "--urls http://localhost:5080";

    private const int MaxPort = 65_535;

    /// <summary>Returns the addresses that count: named endpoints before URLs, URLs before ports alone.</summary>
    public static IReadOnlyList<string> Of(IConfiguration configuration)
    {
        var named = configuration.GetSection("Kestrel:Endpoints").GetChildren();
        string[] endpoints = [.. named.Select(endpoint => endpoint["Url"]).OfType<string>()];
        if (endpoints.Length > 0) return endpoints;
        var urls = List(configuration[WebHostDefaults.ServerUrlsKey]);
        if (urls.Length > 0) return urls;
        string[] ports =
        [
            .. List(configuration[WebHostDefaults.HttpPortsKey]).Select(port => $"http://*:{port}"),
            .. List(configuration[WebHostDefaults.HttpsPortsKey]).Select(port => $"https://*:{port}"),
        ];
        return ports.Length > 0 ? ports : [Default];
    }

    /// <summary>Returns how many sockets listen: <c>localhost</c> stands for one of IPv4 and one of IPv6.</summary>
    public static int Sockets(IConfiguration configuration) =>
        Of(configuration).Sum(address => address.Contains("://localhost", StringComparison.OrdinalIgnoreCase) ? 2 : 1);

    /// <summary>Returns a sentence for each address on which no server can listen.</summary>
    public static IEnumerable<string> Problems(IConfiguration configuration) => Of(configuration).Select(Problem).OfType<string>();

    private static string? Problem(string address)
    {
        if (!address.Contains("://", StringComparison.Ordinal))
            return $"'{address}' is not an address to listen on; expected a URL: --urls http://{address}";
        if (address.Split("://")[0].ToLowerInvariant() is not ("http" or "https"))
            return $"'{address}' is not an address to listen on; expected http or https: {Another}";
        return Parse(address) is { } parsed && HasPort(parsed) && parsed.PathBase == ""
            ? null
            : $"'{address}' is not an address to listen on; expected a host and a port from 0 to {MaxPort}, without a path: {Another}";
    }

    private static BindingAddress? Parse(string address)
    {
        try
        {
            return BindingAddress.Parse(address);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>What is no number stays behind the host, and the server would listen on port 80 of every address.</summary>
    private static bool HasPort(BindingAddress address) =>
        address.IsUnixPipe || address.IsNamedPipe
        || (address.Port is >= 0 and <= MaxPort && !address.Host[(address.Host.LastIndexOf(']') + 1)..].Contains(':', StringComparison.Ordinal));

    /// <summary>Says why the server cannot listen and what to do; null for a failure that is not the server's.</summary>
    public static string? Describe(Exception failure, IConfiguration configuration)
    {
        var addresses = string.Join(" and ", Of(configuration));
        if (Socket(failure) is { } socket)
            return socket.SocketErrorCode switch
            {
                SocketError.AddressAlreadyInUse =>
                    $"Cannot listen on {addresses}: the port is in use. Stop the other program, or choose another address: {Another}",
                SocketError.AccessDenied =>
                    $"Cannot listen on {addresses}: only root may use this port. Choose one from 1024 on, with a web server in front: {Another}",
                SocketError.AddressNotAvailable =>
                    $"Cannot listen on {addresses}: this machine has no such address. Choose another: {Another}",
                _ => $"Cannot listen on {addresses}: {socket.Message}. Choose another address: {Another}",
            };
        return failure.Source?.StartsWith("Microsoft.AspNetCore.Server.Kestrel", StringComparison.Ordinal) == true
            ? $"Cannot listen on {addresses}: {failure.Message.Split('\n')[0].Trim()}"
            : null;
    }

    private static SocketException? Socket(Exception? failure) => failure switch
    {
        null => null,
        SocketException socket => socket,
        AggregateException all => all.InnerExceptions.Select(Socket).FirstOrDefault(socket => socket is not null),
        _ => Socket(failure.InnerException),
    };

    private static string[] List(string? text) =>
        (text ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
