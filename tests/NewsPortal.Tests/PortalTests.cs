using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace NewsPortal.Tests;

public sealed class PortalTests
{
    /// <summary>Where the system has no watcher left to give, a host that watches its settings does not start.</summary>
    [Fact, Trait("Fault", "5")]
    public async Task Settings_are_read_once_and_take_no_watcher()
    {
        using var newsroom = new TestPortal();
        await using var portal = Portal.Build([$"--Portal:Seeds={newsroom.Options.Seeds}", $"--Portal:Store={newsroom.Options.Store}"]);

        var files = ((IConfigurationBuilder)portal.Configuration).Sources.OfType<FileConfigurationSource>().ToList();

        Assert.NotEmpty(files);
        Assert.DoesNotContain(files, file => file.ReloadOnChange);
    }

    [Fact, Trait("Fault", "78")]
    public async Task A_host_that_is_not_allowed_gets_no_page()
    {
        using var newsroom = new TestPortal();
        await using var portal = Portal.Build([$"--Portal:Seeds={newsroom.Options.Seeds}", $"--Portal:Store={newsroom.Options.Store}", "--AllowedHosts=news.example", "--urls=http://127.0.0.1:0"]);
        await portal.StartAsync();
        using var client = new HttpClient { BaseAddress = new(portal.Urls.First()) };

        using var refused = await client.GetAsync(new Uri("/healthz", UriKind.Relative));

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal("", await refused.Content.ReadAsStringAsync());
        await portal.StopAsync();
    }

    /// <summary>A switch of the whole process would also bring the TLS of outgoing requests onto the threads of readers.</summary>
    [Fact]
    public async Task Only_the_sockets_of_readers_answer_on_the_thread_that_hears()
    {
        using var newsroom = new TestPortal();
        await using var portal = Build(newsroom);
        await portal.StartAsync();

        Assert.True(portal.Services.GetRequiredService<IOptions<SocketTransportOptions>>().Value.UnsafePreferInlineScheduling);
        Assert.Null(Environment.GetEnvironmentVariable("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS"));
        await portal.StopAsync();
    }

    [Fact, Trait("Fault", "74")]
    public async Task One_connection_more_than_there_may_be_is_closed_and_the_next_is_taken_when_one_has_left()
    {
        using var newsroom = new TestPortal();
        await using var portal = Build(newsroom, "--Portal:MostConnections=2");
        await portal.StartAsync();
        var port = new Uri(portal.Urls.First()).Port;
        using var first = new TcpClient("127.0.0.1", port);
        using var second = new TcpClient("127.0.0.1", port);
        Assert.True(await IsServedAsync(first) && await IsServedAsync(second));

        using (var third = new TcpClient("127.0.0.1", port)) Assert.False(await IsServedAsync(third));
        first.Client.Shutdown(SocketShutdown.Both);

        // It takes a moment until the server knows of it.
        var isServed = false;
        for (var i = 0; i < 600 && !isServed; i++)
        {
            using var next = new TcpClient("127.0.0.1", port);
            isServed = await IsServedAsync(next);
            if (!isServed) await Task.Delay(50);
        }
        Assert.True(isServed);
        await portal.StopAsync();
    }

    [Theory]
    [InlineData("https_ports")]
    [InlineData("urls")]
    [InlineData("Kestrel:Endpoints:Secure:Url")]
    public async Task An_https_address_speaks_HTTP_2_however_it_is_named(string setting)
    {
        using var newsroom = new TestPortal();
        await using var portal = Portal.Build(
        [
            $"--Portal:Seeds={newsroom.Options.Seeds}", $"--Portal:Store={newsroom.Options.Store}",
            $"--{setting}={(setting == "https_ports" ? "0" : "https://127.0.0.1:0")}", .. CertificateIn(newsroom),
        ]);
        await portal.StartAsync();
        using var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator };
        using var client = new HttpClient(handler) { DefaultRequestVersion = HttpVersion.Version20, DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact };

        using var response = await client.GetAsync(new Uri($"https://127.0.0.1:{new Uri(portal.Urls.First().Replace("[::]", "127.0.0.1", StringComparison.Ordinal)).Port}/healthz"));

        Assert.Equal((HttpStatusCode.OK, HttpVersion.Version20), (response.StatusCode, response.Version));
        await portal.StopAsync();
    }

    [Fact]
    public async Task No_key_is_made_for_data_that_nobody_protects()
    {
        using var newsroom = new TestPortal();
        await using var portal = Build(newsroom);

        Assert.DoesNotContain(portal.Services.GetServices<IHostedService>(), service => service.GetType().FullName!.Contains("DataProtection", StringComparison.Ordinal));
        Assert.IsType<EphemeralDataProtectionProvider>(portal.Services.GetRequiredService<IDataProtectionProvider>());
    }

    private static WebApplication Build(TestPortal newsroom, params string[] settings) =>
        Portal.Build([$"--Portal:Seeds={newsroom.Options.Seeds}", $"--Portal:Store={newsroom.Options.Store}", "--urls=http://127.0.0.1:0", .. settings]);

    private static string[] CertificateIn(TestPortal newsroom)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        newsroom.Write("../cert.pem", certificate.ExportCertificatePem()).Write("../key.pem", key.ExportPkcs8PrivateKeyPem());
        return [$"--Kestrel:Certificates:Default:Path={newsroom.PathOf("../cert.pem")}", $"--Kestrel:Certificates:Default:KeyPath={newsroom.PathOf("../key.pem")}"];
    }

    private static async Task<bool> IsServedAsync(TcpClient client)
    {
        try
        {
            await client.GetStream().WriteAsync("GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray());
            var answer = new byte[4096];
            return Encoding.ASCII.GetString(answer, 0, await client.GetStream().ReadAsync(answer)).StartsWith("HTTP/1.1 200", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }
}
