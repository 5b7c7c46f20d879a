using System.Net;

namespace NewsPortal.Syndication;

/// <summary>Whether others can reach a site by its address, as far as the address tells (RFC 1918, RFC 4193, RFC 6761, RFC 6762, RFC 8375).</summary>
public static class PublicHost
{
    private static readonly string[] LocalNames = [".localhost", ".local", ".internal", ".home.arpa", ".test", ".invalid"];

    private static readonly IPNetwork[] LocalNetworks =
        [.. new[] { "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16", "::/127", "fc00::/7", "fe80::/10" }.Select(IPNetwork.Parse)];

    public static bool Is(Uri site) => IPAddress.TryParse(site.IdnHost, out var address) ? IsPublic(address) : IsPublic(site.IdnHost.TrimEnd('.'));

    private static bool IsPublic(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return !LocalNetworks.Any(network => network.Contains(plain));
    }

    private static bool IsPublic(string name) => name.Contains('.', StringComparison.Ordinal) && !LocalNames.Any(end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase));
}
