using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace NewsPortal.Http;

/// <summary>
/// How bytes come and go: on the very thread that the kernel woke, and into a buffer that waits for them. Pages are made
/// on other threads, so nothing that takes long stands in the way.
/// </summary>
public static class ReadySockets
{
    /// <summary>The runtime has no other switch. It looks at this one when it opens its first socket.</summary>
    private const string Inline = "DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS";

    public static void Use(SocketTransportOptions sockets)
    {
        if (Environment.GetEnvironmentVariable(Inline) is null) Environment.SetEnvironmentVariable(Inline, "1");
        // Costs 4 KiB for each idle connection, and saves two calls of the kernel for each request.
        sockets.WaitForDataBeforeAllocatingBuffer = false;
    }
}
