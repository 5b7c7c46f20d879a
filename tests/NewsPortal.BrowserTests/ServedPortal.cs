using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;

namespace NewsPortal.BrowserTests;

/// <summary>The portal as a newsroom runs it, on a loopback port, with a store of its own.</summary>
public sealed class ServedPortal : IAsyncDisposable
{
    private static readonly TimeSpan MostPatience = TimeSpan.FromMinutes(1);

    private readonly WebApplication app;
    private readonly DirectoryInfo folder;

    private ServedPortal(WebApplication app, DirectoryInfo folder, Uri address) => (this.app, this.folder, Address) = (app, folder, address);

    /// <summary>Also its <c>Portal:BaseUrl</c>.</summary>
    public Uri Address { get; }

    public static async Task<ServedPortal> StartAsync(string seeds)
    {
        var folder = Directory.CreateTempSubdirectory("newsportal-browser-");
        // The base URL has to name the port before the server chooses one.
        var address = new Uri($"http://127.0.0.1:{FreePort()}/");
        var app = Portal.Build(
        [
            // The pages belong to the product's assembly, not to the one that runs the tests.
            $"--applicationName={typeof(Portal).Assembly.GetName().Name}",
            $"--urls={address}", $"--Portal:BaseUrl={address}", $"--Portal:Seeds={seeds}", "--Portal:SweepSeconds=3600",
            $"--Portal:Store=Data Source={Path.Combine(folder.FullName, "store.db")}",
        ]);
        await app.StartAsync();
        await WaitUntilReadyAsync(new Uri(address, "/readyz"));
        return new ServedPortal(app, folder, address);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task WaitUntilReadyAsync(Uri readiness)
    {
        using var client = new HttpClient();
        using var patience = new CancellationTokenSource(MostPatience);
        while ((await client.GetAsync(readiness, patience.Token)).StatusCode != HttpStatusCode.OK)
            await Task.Delay(100, patience.Token);
    }
}
